import { type RawBuilder, sql } from "kysely";

/**
 * The key of Dutch order of the person that a row of another module names, so that lists which know only ids can be sorted by name.
 *
 * @example sql`select person_id from plan_terms t order by ${sortNameOf("t.person_id")}`
 */
export function sortNameOf(reference: string): RawBuilder<string | null> {
  return sql<string | null>`(select n.sort_name from persons n where n.id = ${sql.ref(reference)})`;
}
