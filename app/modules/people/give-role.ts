import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { now, today } from "#platform/time/clock.ts";
import type { Actor, PersonId, Role } from "#platform/web/actor.ts";
import { rolesChanged } from "#modules/events.ts";
import { isLastAdministrator } from "./last-administrator.ts";
import { peoplePolicy } from "./people-policy.ts";
import { lockPerson, touchPerson } from "./people-scope.ts";
import { whyNotGivable, type WhyNotGivable } from "./role-rules.ts";

/** Gives a role, for the whole portal or for one unit and what is below it. Giving it twice changes nothing. */
export function giveRole(actor: Actor, grant: { personId: PersonId; role: Role; unitId: string | null }): Promise<Outcome<void, WhyNotGivable>> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.giveRoles(actor)) notAllowed();
    const problem = whyNotGivable(grant);
    if (problem) return refused(problem);
    const person = await lockPerson(db, grant.personId);
    if (person.leavesOn !== null && person.leavesOn < today()) return refused("person-has-left");
    if (grant.unitId !== null) {
      const unit = await db.selectFrom("organisation_units").select("ended_on").where("id", "=", grant.unitId).executeTakeFirst();
      if (!unit) notFound();
      if (unit.ended_on !== null) return refused("unit-has-ended");
    }
    const made = await db
      .insertInto("role_assignments")
      .values({ person_id: grant.personId, role: grant.role, unit_id: grant.unitId, given_by: actor.personId, given_at: now() })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return done(undefined);
    await touchPerson(db, grant.personId);
    await tell(db, actor, rolesChanged, { personId: grant.personId });
    await record(db, actor, "role.given", { kind: "person", id: grant.personId }, { role: grant.role, unitId: grant.unitId });
    return done(undefined);
  });
}

/** Takes a role back. A portal keeps one administrator, or nobody could ever give a role again. Taking it twice changes nothing. */
export function takeRole(actor: Actor, personId: string, assignmentId: string): Promise<Outcome<void, "last-administrator">> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.giveRoles(actor)) notAllowed();
    await lockPerson(db, personId);
    const found = await db
      .selectFrom("role_assignments")
      .select(["role", "unit_id"])
      .where("id", "=", assignmentId)
      .where("person_id", "=", personId)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (!found) return done(undefined);
    if (found.role === "tenantAdmin" && (await isLastAdministrator(db, personId))) return refused("last-administrator");
    await db.updateTable("role_assignments").set({ ended_at: now() }).where("id", "=", assignmentId).execute();
    await touchPerson(db, personId);
    await tell(db, actor, rolesChanged, { personId: personId as PersonId });
    await record(db, actor, "role.taken", { kind: "person", id: personId }, { role: found.role, unitId: found.unit_id });
    return done(undefined);
  });
}
