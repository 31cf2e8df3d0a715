import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { UnitKind } from "./unit-kind.ts";
import { teamKinds } from "./unit-rules.ts";
import { openPerson, touchPerson } from "./people-scope.ts";

export type WhyNotJoined = "unit-has-ended" | "not-a-team";

/** H-09: someone may be in several teams, also of another school. Joining the same one twice is once. */
export function joinTeam(actor: Actor, membership: { personId: string; unitId: string; startsOn: DateString }): Promise<Outcome<void, WhyNotJoined>> {
  return inTenant(actor, async (db) => {
    await openPerson(db, actor, membership.personId);
    const unit = await db.selectFrom("organisation_units").select(["kind", "ended_on"]).where("id", "=", membership.unitId).executeTakeFirst();
    if (!unit) notFound();
    if (!teamKinds.includes(unit.kind as UnitKind)) return refused("not-a-team");
    if (unit.ended_on !== null && unit.ended_on <= membership.startsOn) return refused("unit-has-ended");
    const made = await db
      .insertInto("team_memberships")
      .values({ person_id: membership.personId, unit_id: membership.unitId, starts_on: membership.startsOn })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return done(undefined);
    await touchPerson(db, membership.personId);
    await record(db, actor, "team.joined", { kind: "organisation_unit", id: membership.unitId }, { personId: membership.personId });
    return done(undefined);
  });
}

/** Ends a membership from this day on: the day before is the last. Who joined today has then never been in it. */
export function leaveTeam(actor: Actor, personId: string, membershipId: string, day: DateString): Promise<void> {
  return inTenant(actor, async (db) => {
    await openPerson(db, actor, personId);
    const found = await db
      .selectFrom("team_memberships")
      .select(["unit_id", "starts_on"])
      .where("id", "=", membershipId)
      .where("person_id", "=", personId)
      .where("ends_on", "is", null)
      .executeTakeFirst();
    if (!found) return;
    if (found.starts_on >= day) await db.deleteFrom("team_memberships").where("id", "=", membershipId).execute();
    else
      await db
        .updateTable("team_memberships")
        .set({ ends_on: addDays(day, -1) })
        .where("id", "=", membershipId)
        .execute();
    await touchPerson(db, personId);
    await record(db, actor, "team.left", { kind: "organisation_unit", id: found.unit_id }, { personId });
  });
}
