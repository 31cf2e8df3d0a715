import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";

export type FoundOccupation = {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** The other name that was meant. */ readonly also: string | null;
};

/** No more than somebody looks through. */
export const mostFound = 25;
/** Of what an occupation does, in a list. */
export const shownLetters = 160;

/**
 * Occupations whose name, or another name they go by, has every word that was typed; those that begin with it first. Three thousand rows are
 * read in milliseconds, and a word may stand anywhere in a name: "programmeur" finds "webprogrammeur".
 */
export async function findOccupations(db: TenantDb, typed: string): Promise<FoundOccupation[]> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return [];
  const answer = await sql<FoundOccupation>`
    with named as (
      select o.id, o.label, o.description, n.name, n.place
      from esco_occupations o, unnest(o.label || o.other_labels) with ordinality as n (name, place)
      where o.gone_since is null and not exists (select from unnest(${words}::text[]) w where position(w in lower(n.name)) = 0)
    ), best as (
      select distinct on (id) * from named order by id, place
    )
    select id, label, left(description, ${shownLetters}) as description, case when place > 1 then name end as also from best
    order by place > 1, not starts_with(lower(name), ${words[0]}), lower(label), id limit ${mostFound + 1}`.execute(db);
  return answer.rows;
}
