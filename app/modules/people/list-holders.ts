import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";

/** Who has which of these function titles. */
export type Holder = { readonly personId: string; /** As it was asked for. */ readonly title: string };

/**
 * The people with a running employment under one of these titles, whatever capitals and spaces they were written with. Somebody with two of
 * them is there twice, in no order that says anything.
 *
 * @example await listHolders(db, ["docent", "docent bovenbouw"])
 */
export async function listHolders(db: TenantDb, titles: readonly string[]): Promise<Holder[]> {
  if (titles.length === 0) return [];
  const day = today();
  const answer = await sql<Holder>`
    select distinct e.person_id as "personId", w.title
    from unnest(${[...new Set(titles)]}::text[]) as w (title)
      join employments e on lower(btrim(e.function_title)) = lower(btrim(w.title))
      join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where btrim(w.title) <> '' and e.starts_on <= ${day} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true)`.execute(db);
  return answer.rows;
}
