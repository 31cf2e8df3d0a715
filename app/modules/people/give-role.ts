import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor, PersonId, Role } from "#platform/web/actor.ts";
import { peoplePolicy } from "./people-policy.ts";

/** Gives a role, for the whole portal or for one unit and what is below it. Giving it twice changes nothing. */
export function giveRole(actor: Actor, grant: { personId: PersonId; role: Role; unitId: string | null }): Promise<void> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.giveRoles(actor)) notAllowed();
    const made = await db
      .insertInto("role_assignments")
      .values({ person_id: grant.personId, role: grant.role, unit_id: grant.unitId, given_by: actor.personId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) await record(db, actor, "role.given", { kind: "person", id: grant.personId }, { role: grant.role, unitId: grant.unitId });
  });
}
