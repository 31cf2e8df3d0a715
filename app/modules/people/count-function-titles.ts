import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";

export type CountedTitle = { readonly title: string; readonly people: number };

/** What the functions of running employments are called, and how many people each; never who. Most people first. */
export async function countFunctionTitles(db: TenantDb): Promise<CountedTitle[]> {
  const day = today();
  const answer = await sql<CountedTitle>`
    select min(btrim(e.function_title)) as title, count(distinct e.person_id)::int as people
    from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where btrim(e.function_title) <> '' and e.starts_on <= ${day} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true)
    group by lower(btrim(e.function_title)) order by people desc, title`.execute(db);
  return answer.rows;
}
