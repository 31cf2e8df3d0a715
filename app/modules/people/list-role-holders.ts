import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { PersonId, Role } from "#platform/web/actor.ts";
import { type PersonName, personName } from "./person-name.ts";

export type RoleHolder = { readonly id: PersonId; readonly name: string };

/** Who holds one of these roles for the whole portal and has not left, in Dutch order. */
export async function listRoleHolders(db: TenantDb, roles: readonly Role[]): Promise<RoleHolder[]> {
  const answer = await sql<PersonName & { id: PersonId }>`
    select p.id, p.first_name as "firstName", p.infix, p.last_name as "lastName" from persons p
    where (p.leaves_on is null or p.leaves_on >= ${today()})
      and p.id in (select r.person_id from role_assignments r where r.role = any(${[...roles]}) and r.unit_id is null and r.ended_at is null)
    order by p.sort_name, p.id`.execute(db);
  return answer.rows.map((row) => ({ id: row.id, name: personName(row) }));
}
