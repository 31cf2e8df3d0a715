import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";

/** What keeps a unit from ending: units below it, people employed in it now or later, members, roles that hold for it. */
export type UnitContents = { readonly units: number; readonly employments: number; readonly members: number; readonly roles: number };

export async function countWhatIsIn(db: TenantDb, id: string): Promise<UnitContents> {
  const day = today();
  const answer = await sql<UnitContents>`select
    (select count(*) from organisation_units u where u.parent_id = ${id} and u.ended_on is null) as units,
    (select count(*) from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
      where e.unit_id = ${id} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true)) as employments,
    (select count(*) from team_memberships m join persons p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.unit_id = ${id} and coalesce(least(m.ends_on, p.leaves_on) >= ${day}, true)) as members,
    (select count(*) from role_assignments r where r.unit_id = ${id} and r.ended_at is null) as roles`.execute(db);
  return answer.rows[0] ?? { units: 0, employments: 0, members: 0, roles: 0 };
}
