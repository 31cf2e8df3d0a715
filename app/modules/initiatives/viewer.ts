import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { listUnits, ownUnits, type TreeUnit } from "#modules/people/public.ts";
import { withAllAbove } from "#modules/plans/public.ts";
import { type Initiative, initiativePolicy, type SignedInActor, type Viewer } from "./initiative.ts";
import { findInitiative } from "./initiative-table.ts";

export type Surroundings = { readonly reach: ReadonlySet<string>; readonly units: readonly TreeUnit[] };

/** The units an actor works in or leads, and everything above them. */
export async function surroundingsOf(db: TenantDb, actor: SignedInActor): Promise<Surroundings> {
  const [{ works, leads }, units] = await Promise.all([ownUnits(db, actor.personId), listUnits(db, "everyone")]);
  return { reach: withAllAbove([...works, ...leads], units), units };
}

export type Opened = { readonly viewer: Viewer; readonly initiative: Initiative; readonly units: readonly TreeUnit[] };

/** An initiative with what the actor is to it. What one may not see is not there; `may` names what is asked. */
export async function openInitiative(
  db: TenantDb,
  actor: SignedInActor,
  id: string,
  may?: (viewer: Viewer, initiative: Initiative) => boolean,
): Promise<Opened> {
  const [found, { reach, units }] = await Promise.all([findInitiative(db, actor, id), surroundingsOf(db, actor)]);
  if (!found) notFound();
  const { isMember, ...initiative } = found;
  const viewer = { actor, reach, isMember };
  if (!initiativePolicy.see(viewer, initiative)) notFound();
  if (may && !may(viewer, initiative)) notAllowed();
  return { viewer, initiative, units };
}
