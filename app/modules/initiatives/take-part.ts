import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { UpdateInput } from "./initiative-form.ts";
import { initiativePolicy, type SignedInActor } from "./initiative.ts";
import { openInitiative } from "./viewer.ts";

/** Joins; who takes part already changes nothing. */
export function joinInitiative(actor: SignedInActor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const { viewer, initiative } = await openInitiative(db, actor, id);
    if (!initiativePolicy.join(viewer, initiative)) return;
    const made = await db
      .insertInto("initiative_members")
      .values({ initiative_id: id, person_id: actor.personId, joined_at: now() })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) await record(db, actor, "initiative.joined", { kind: "initiative", id });
  });
}

export function leaveInitiative(actor: SignedInActor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const { viewer, initiative } = await openInitiative(db, actor, id);
    if (!initiativePolicy.leave(viewer, initiative)) return;
    await db
      .updateTable("initiative_members")
      .set({ left_at: sql<Date>`clock_timestamp()` })
      .where("initiative_id", "=", id)
      .where("person_id", "=", actor.personId)
      .where("left_at", "is", null)
      .execute();
    await record(db, actor, "initiative.left", { kind: "initiative", id });
  });
}

/** Adds what was tried, found or comes next. What was written stays; a next line can put it right. */
export function addUpdate(actor: SignedInActor, id: string, { kind, text, once }: UpdateInput): Promise<void> {
  return inTenant(actor, async (db) => {
    await openInitiative(db, actor, id, initiativePolicy.write);
    const made = await db
      .insertInto("initiative_updates")
      .values({ initiative_id: id, person_id: actor.personId, kind, text, written_at: now(), once_key: once })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) await record(db, actor, "initiative.updated", { kind: "initiative", id }, { kind });
  });
}
