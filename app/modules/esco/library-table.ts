import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { LibraryRows, OccupationRow, SkillRow } from "./library-rows.ts";

/** How many rows were new, changed, and not in the newest files any more. */
export type Written = { readonly added: number; readonly changed: number; readonly gone: number };
type Counts = Omit<Written, "gone">;

/** Two imports into one portal wait for each other. */
export async function lockLibrary(db: TenantDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('esco ' || current_setting('app.tenant_id'), 0))`.execute(db);
}

export async function insertRelease(db: TenantDb, actor: Actor, counts: { occupations: number; skills: number; relations: number }): Promise<string> {
  const row = await db
    .insertInto("esco_releases")
    .values({ ...counts, imported_by: actor.personId })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function writeSkills(db: TenantDb, rows: readonly SkillRow[], step: (written: number) => Promise<void> | void): Promise<Counts> {
  const counts = { added: 0, changed: 0 };
  let written = 0;
  for (const part of parts(rows)) {
    const answer = await sql<{ added: number; changed: number }>`
      with written as (
        insert into esco_skills as s (uri, label, label_kind, original_label, is_knowledge, groups)
        select v.uri, v.label, v.label_kind, v.original_label, v.is_knowledge, coalesce(string_to_array(nullif(v.groups, ''), ' '), '{}')
        from unnest(${part.map((row) => row.uri)}::text[], ${part.map((row) => row.label)}::text[], ${part.map((row) => row.kind)}::text[],
          ${part.map((row) => row.original)}::text[], ${part.map((row) => row.isKnowledge)}::boolean[],
          ${part.map((row) => row.groups.join(" "))}::text[]) as v (uri, label, label_kind, original_label, is_knowledge, groups)
        on conflict (tenant_id, uri) do update set label = excluded.label, label_kind = excluded.label_kind, original_label = excluded.original_label,
          is_knowledge = excluded.is_knowledge, groups = excluded.groups, gone_since = null
          where (s.label, s.label_kind, s.original_label, s.is_knowledge, s.groups, s.gone_since)
            is distinct from (excluded.label, excluded.label_kind, excluded.original_label, excluded.is_knowledge, excluded.groups, null::uuid)
        returning (xmax = 0) as is_new)
      select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written`.execute(db);
    count(counts, answer.rows[0]);
    await step((written += part.length));
  }
  return counts;
}

export async function writeOccupations(db: TenantDb, rows: readonly OccupationRow[], step: (written: number) => Promise<void> | void): Promise<Counts> {
  const known = await sql<{ uri: string; id: string }>`select uri, id from esco_skills`.execute(db);
  const ids = new Map(known.rows.map((row) => [row.uri, row.id]));
  const idsOf = (uris: readonly string[]) => uris.flatMap((uri) => ids.get(uri) ?? []);
  const counts = { added: 0, changed: 0 };
  let written = 0;
  for (const part of parts(rows, 500)) {
    // As JSON and not as arrays: PostgreSQL has no arrays of arrays of unequal length.
    const values = part.map(({ uri, label, otherLabels, description, fields, essential, optional }) => ({
      uri,
      label,
      other_labels: otherLabels,
      description,
      fields,
      essential: idsOf(essential),
      optional: idsOf(optional),
    }));
    const answer = await sql<{ added: number; changed: number }>`
      with written as (
        insert into esco_occupations as o (uri, label, other_labels, description, fields, essential, optional)
        select v.uri, v.label, v.other_labels, v.description, v.fields, v.essential, v.optional
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
          as v (uri text, label text, other_labels text[], description text, fields text[], essential uuid[], optional uuid[])
        on conflict (tenant_id, uri) do update set label = excluded.label, other_labels = excluded.other_labels, description = excluded.description,
          fields = excluded.fields, essential = excluded.essential, optional = excluded.optional, gone_since = null
          where (o.label, o.other_labels, o.description, o.fields, o.essential, o.optional, o.gone_since)
            is distinct from (excluded.label, excluded.other_labels, excluded.description, excluded.fields, excluded.essential, excluded.optional, null::uuid)
        returning (xmax = 0) as is_new)
      select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written`.execute(db);
    count(counts, answer.rows[0]);
    await step((written += part.length));
  }
  return counts;
}

/** What stands in the library and not in these files stays, for what was made from it, and is no longer offered. */
export async function markGone(db: TenantDb, release: string, rows: LibraryRows): Promise<{ occupations: number; skills: number }> {
  const mark = async (table: "esco_occupations" | "esco_skills", uris: readonly string[]): Promise<number> => {
    const answer = await sql`update ${sql.table(table)} set gone_since = ${release}
      where gone_since is null and uri not in (select unnest(${uris}::text[]))`.execute(db);
    return Number(answer.numAffectedRows ?? 0);
  };
  return {
    occupations: await mark(
      "esco_occupations",
      rows.occupations.map((each) => each.uri),
    ),
    skills: await mark(
      "esco_skills",
      rows.skills.map((each) => each.uri),
    ),
  };
}

function count(counts: { added: number; changed: number }, row: { added: number; changed: number } | undefined): void {
  counts.added += row?.added ?? 0;
  counts.changed += row?.changed ?? 0;
}

function* parts<Item>(items: readonly Item[], size = 2000): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
