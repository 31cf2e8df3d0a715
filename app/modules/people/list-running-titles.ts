import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";

/**
 * What the running employments of everybody are called, by person, the one somebody has longest first. For counting over all: no names, and
 * nothing else of anybody.
 */
export async function listRunningTitles(db: TenantDb): Promise<ReadonlyMap<string, readonly string[]>> {
  const day = today();
  const answer = await sql<{ person: string; titles: string[] }>`
    select e.person_id as person, array_agg(e.function_title order by e.starts_on, e.id) as titles
    from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.starts_on <= ${day} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true) group by e.person_id`.execute(db);
  return new Map(answer.rows.map((row) => [row.person, row.titles]));
}
