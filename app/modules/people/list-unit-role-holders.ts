import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { PersonId, Role } from "#platform/web/actor.ts";

export type UnitRoleHolder = { readonly unitId: string; readonly personId: PersonId };

/** Who holds a role for one unit and has not left, with that unit; what lies below it is theirs too. */
export async function listUnitRoleHolders(db: TenantDb, role: Role): Promise<UnitRoleHolder[]> {
  const rows = await db
    .selectFrom("role_assignments as r")
    .innerJoin("persons as p", (join) => join.onRef("p.tenant_id", "=", "r.tenant_id").onRef("p.id", "=", "r.person_id"))
    .select(["r.unit_id as unitId", "r.person_id as personId"])
    .where("r.role", "=", role)
    .where("r.unit_id", "is not", null)
    .where("r.ended_at", "is", null)
    .where((eb) => eb.or([eb("p.leaves_on", "is", null), eb("p.leaves_on", ">=", today())]))
    .execute();
  return rows as UnitRoleHolder[];
}
