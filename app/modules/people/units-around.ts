import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";

/** A unit and everything above it, nearest first: [team, school, board]. */
export async function unitsAbove(db: TenantDb, unitId: string): Promise<string[]> {
  // `union` and not `union all`: a circle that a hand-made row might hold then ends instead of running for ever.
  const answer = await sql<{ id: string }>`
    with recursive above as (
      select u.tenant_id, u.id, u.parent_id, 0 as height from organisation_units u where u.id = ${unitId}
      union
      select u.tenant_id, u.id, u.parent_id, a.height + 1 from organisation_units u join above a on u.tenant_id = a.tenant_id and u.id = a.parent_id where a.height < 50
    )
    select id from above order by height`.execute(db);
  return answer.rows.map((row) => row.id);
}

/** These units and everything below them, ended ones included, because who looks back looks there too. */
export async function unitsBelow(db: TenantDb, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const answer = await sql<{ id: string }>`select id from units_below(${[...unitIds]}::uuid[]) as id`.execute(db);
  return answer.rows.map((row) => row.id);
}
