import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { searchedWords } from "./house-filter.ts";
import { withoutAccents } from "./list-functions.ts";
import type { TagQuery } from "./tag-form.ts";
import type { TagKind } from "./tag-kind.ts";

export const tagsPerPage = 50;

export type ListedTag = {
  readonly id: string;
  readonly kind: TagKind;
  readonly label: string;
  readonly webAddress: string;
  readonly isForeign: boolean;
  readonly escoUri: string | null;
  /** On how many passports it stands. */
  readonly uses: number;
  readonly courses: readonly string[];
};

/** Tags by name, with how many passports have them and which courses help. */
export function listTags(db: TenantDb, query: TagQuery): Promise<ListedTag[]> {
  return readTags(db, conditions(query, query.soort), { limit: tagsPerPage, offset: (query.pagina - 1) * tagsPerPage });
}

/** One tag that was not merged into another. */
export async function findListedTag(db: TenantDb, id: string): Promise<ListedTag | undefined> {
  return (await readTags(db, [sql<boolean>`t.merged_into is null and t.id = ${id}`], { limit: 1, offset: 0 }))[0];
}

/** Every tag, to find doubles among them. */
export function listAllTags(db: TenantDb): Promise<ListedTag[]> {
  return readTags(db, [sql<boolean>`t.merged_into is null`], { limit: 100_000, offset: 0 });
}

async function readTags(db: TenantDb, where: readonly RawBuilder<boolean>[], { limit, offset }: { limit: number; offset: number }): Promise<ListedTag[]> {
  const answer = await sql<ListedTag>`
    select t.id, t.kind, t.label, t.web_address as "webAddress", t.is_foreign as "isForeign", t.esco_uri as "escoUri",
      (select count(*)::int from function_tags l where l.tenant_id = t.tenant_id and l.tag_id = t.id) as uses,
      coalesce((select array_agg(c.label order by c.label) from tag_courses k join tags c on c.tenant_id = k.tenant_id and c.id = k.course_id
        where k.tenant_id = t.tenant_id and k.tag_id = t.id), '{}') as courses
    from (select * from tags t where ${sql.join(where, sql` and `)} order by lower(t.label), t.id limit ${limit} offset ${offset}) t
    order by lower(t.label), t.id`.execute(db);
  return answer.rows;
}

/** How many tags there are of each kind with what was searched. */
export async function countTags(db: TenantDb, query: TagQuery): Promise<ReadonlyMap<TagKind, number>> {
  const answer = await sql<{ kind: TagKind; count: number }>`
    select t.kind, count(*)::int as count from tags t where ${sql.join(conditions(query, ""), sql` and `)} group by t.kind`.execute(db);
  return new Map(answer.rows.map((row) => [row.kind, row.count]));
}

export type SuggestedTag = { readonly id: string; readonly kind: TagKind; readonly label: string; readonly uses: number };

/** Tags whose name has these words, those that begin so and that many passports have first. */
export async function suggestTagsIn(db: TenantDb, text: string, kind: TagKind | "", limit = 10): Promise<SuggestedTag[]> {
  const words = searchedWords(text);
  if (words.length === 0) return [];
  const answer = await sql<SuggestedTag>`
    select t.id, t.kind, t.label, (select count(*)::int from function_tags l where l.tenant_id = t.tenant_id and l.tag_id = t.id) as uses
    from tags t where ${sql.join(conditions({ zoek: text, pagina: 1, soort: kind }, kind), sql` and `)}
    order by position(${words[0]} in ${withoutAccents(sql`t.label`)}) > 1, uses desc, lower(t.label), t.id limit ${limit}`.execute(db);
  return answer.rows;
}

function conditions({ zoek }: TagQuery, kind: TagKind | ""): RawBuilder<boolean>[] {
  return [
    sql<boolean>`t.merged_into is null`,
    ...searchedWords(zoek).map((word) => sql<boolean>`position(${word} in ${withoutAccents(sql`t.label`)}) > 0`),
    ...(kind ? [sql<boolean>`t.kind = ${kind}`] : []),
  ];
}
