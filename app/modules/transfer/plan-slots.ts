import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { now, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { SignedInActor } from "./signed-in-actor.ts";
import { whyNotPlanned, type WhyNotPlanned } from "./slot-dates.ts";
import { mustBeOfTeam } from "./teams-of.ts";

/** Plans dates on which the team tells each other what it learned. A day that is planned already stays as it is. Answers how many came. */
export function planSlots(actor: SignedInActor, unitId: string, days: readonly DateString[], place: string): Promise<Outcome<number, WhyNotPlanned>> {
  return inTenant<Outcome<number, WhyNotPlanned>>(actor, async (db) => {
    await mustBeOfTeam(db, actor, unitId);
    const problem = days.map((day) => whyNotPlanned(day, today())).find((reason) => reason !== undefined);
    if (problem) return refused(problem);
    if (days.length === 0) return done(0);
    const made = await db
      .insertInto("transfer_slots")
      .values(days.map((day) => ({ unit_id: unitId, held_on: day, place, planned_by: actor.personId })))
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .execute();
    if (made.length > 0) await record(db, actor, "transfer.planned", { kind: "organisation_unit", id: unitId }, { dates: made.length });
    return done(made.length);
  });
}

/** Takes a date off. What was queued stays queued for the next one. Answers the team. */
export function removeSlot(actor: SignedInActor, id: string): Promise<string> {
  return inTenant(actor, async (db) => {
    const slot =
      (await db.selectFrom("transfer_slots").select(["unit_id as unitId", "removed_at as removedAt"]).where("id", "=", id).executeTakeFirst()) ?? notFound();
    await mustBeOfTeam(db, actor, slot.unitId);
    if (slot.removedAt) return slot.unitId;
    await db.updateTable("transfer_slots").set({ removed_at: now() }).where("id", "=", id).execute();
    await record(db, actor, "transfer.cancelled", { kind: "organisation_unit", id: slot.unitId });
    return slot.unitId;
  });
}
