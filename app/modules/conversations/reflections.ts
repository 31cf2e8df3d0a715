import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { now, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { managerOf } from "#modules/people/public.ts";

export type Reflection = { readonly id: string; readonly text: string; readonly madeOn: DateString; readonly sharedWith: PersonId | null };

const columns = ["id", "text", "made_on as madeOn", "shared_with as sharedWith"] as const;

/** What somebody wrote between conversations, the newest first. For the writer only. */
export async function listReflections(db: TenantDb, personId: string): Promise<Reflection[]> {
  const rows = await db
    .selectFrom("conversation_reflections")
    .select(columns)
    .where("person_id", "=", personId)
    .where("removed_at", "is", null)
    .orderBy("made_on", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return rows as Reflection[];
}

/** What somebody shows to this reader. */
export async function listSharedReflections(db: TenantDb, personId: string, reader: string): Promise<Reflection[]> {
  const rows = await db
    .selectFrom("conversation_reflections")
    .select(columns)
    .where("person_id", "=", personId)
    .where("shared_with", "=", reader)
    .where("removed_at", "is", null)
    .orderBy("made_on", "desc")
    .orderBy("id", "desc")
    .limit(20)
    .execute();
  return rows as Reflection[];
}

/** H-47: writes a reflection. Private until it is shown; in no audit trail, because what somebody thinks is no deed. */
export async function addReflection(actor: Actor, text: string, once?: string): Promise<void> {
  const personId = actor.kind === "person" && actor.personId ? actor.personId : notAllowed();
  await inTenant(actor, (db) =>
    db
      .insertInto("conversation_reflections")
      .values({ person_id: personId, text, made_on: today(), once_key: once ?? null })
      .onConflict((conflict) => conflict.columns(["tenant_id", "person_id", "once_key"]).where("once_key", "is not", null).doNothing())
      .execute(),
  );
}

/** Shows it to the manager of today, and to nobody who comes after. */
export function shareReflection(actor: Actor, id: string): Promise<Outcome<null, "no-manager">> {
  return inTenant<Outcome<null, "no-manager">>(actor, async (db) => {
    await mustBeOwn(db, actor, id);
    const manager = await managerOf(db, actor.personId ?? "");
    if (!manager) return refused("no-manager");
    await change(db, id, { shared_with: manager.id });
    return done(null);
  });
}

export function unshareReflection(actor: Actor, id: string): Promise<void> {
  return changeOwn(actor, id, { shared_with: null });
}

export function removeReflection(actor: Actor, id: string): Promise<void> {
  return changeOwn(actor, id, { removed_at: now(), shared_with: null });
}

type Change = { readonly shared_with?: string | null; readonly removed_at?: Date };

function changeOwn(actor: Actor, id: string, what: Change): Promise<void> {
  return inTenant(actor, async (db) => {
    await mustBeOwn(db, actor, id);
    await change(db, id, what);
  });
}

async function change(db: TenantDb, id: string, what: Change): Promise<void> {
  await db.updateTable("conversation_reflections").set(what).where("id", "=", id).execute();
}

async function mustBeOwn(db: TenantDb, actor: Actor, id: string): Promise<void> {
  const row = await db
    .selectFrom("conversation_reflections")
    .select("id")
    .where("id", "=", id)
    .where("person_id", "=", actor.personId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (!row) notFound();
}
