import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { stateOf } from "./submission.ts";
import { listSubmissionsOf, type Submission } from "./submission-table.ts";
import { findWalk, lockWalk, type Walk } from "./walk-table.ts";

export function ownerOf(actor: Actor): PersonId {
  return actor.personId ?? notAllowed();
}

/** A walk of one's own; for everybody else it is not there. */
export async function ownWalk(db: TenantDb, actor: Actor, id: string): Promise<Walk> {
  const walk = await findWalk(db, id);
  if (!walk || walk.personId !== ownerOf(actor)) notFound();
  return walk;
}

/** The same for changing it, one thing at a time, with what waits for a decision. */
export async function ownWalkToChange(db: TenantDb, actor: Actor, id: string): Promise<{ readonly walk: Walk; readonly waiting: Submission | undefined }> {
  await lockWalk(db, id);
  const [walk, handedIn] = await Promise.all([ownWalk(db, actor, id), listSubmissionsOf(db, [id])]);
  return { walk, waiting: handedIn.find(({ said }) => stateOf(said) === "waits") };
}
