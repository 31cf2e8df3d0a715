import { type Selectable, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Functions } from "#platform/database/schema.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { FunctionState, FunctionType, Passport, PassportTag, PassportTexts } from "./passport.ts";
import type { TagKind, TagSource } from "./tag-kind.ts";

/** A function as an editor has it: the passport being written, and how it stands. */
export type KeptFunction = Passport & {
  readonly id: string;
  readonly state: FunctionState;
  readonly ownerId: string | null;
  readonly checkBefore: DateString | null;
  readonly publishedVersion: number | null;
  /** Something changed since the last version was published. */
  readonly isChanged: boolean;
  readonly edition: number;
};

/** How the facts of a passport are called in the table. */
export function columnsOf(texts: Partial<PassportTexts>) {
  const { title, hr21Title, otherTitles, layer, field, description, activities, meaning, forOrganisation, forSociety } = texts;
  const columns = {
    title,
    hr21_title: hr21Title,
    other_titles: otherTitles && [...otherTitles],
    layer,
    field,
    description,
    activities,
    meaning,
    for_organisation: forOrganisation,
    for_society: forSociety,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<typeof columns>;
}

type TextRow = Pick<
  Selectable<Functions>,
  "title" | "hr21_title" | "other_titles" | "layer" | "field" | "description" | "activities" | "meaning" | "for_organisation" | "for_society"
>;

/** The texts of a passport as they stand in a row: the other way round of `columnsOf`. */
export function textsOf(row: TextRow): PassportTexts {
  const { title, layer, field, description, activities, meaning } = row;
  return {
    title,
    hr21Title: row.hr21_title,
    otherTitles: row.other_titles,
    layer,
    field,
    description,
    activities,
    meaning,
    forOrganisation: row.for_organisation,
    forSociety: row.for_society,
  };
}

/** A function with its passport; `lock` keeps it until the transaction ends. */
export async function findFunction(db: TenantDb, id: string, options: { lock?: boolean } = {}): Promise<KeptFunction | undefined> {
  const [rows, domains, tags] = await Promise.all([
    db
      .selectFrom("functions")
      .selectAll()
      .where("id", "=", id)
      .$if(options.lock ?? false, (query) => query.forUpdate())
      .execute(),
    db.selectFrom("function_domains").select("domain_id").where("function_id", "=", id).orderBy("domain_id").execute(),
    listFunctionTags(db, id),
  ]);
  const row = rows[0];
  if (!row) return undefined;
  return {
    id: row.id,
    type: row.type as FunctionType,
    state: row.state as FunctionState,
    ...textsOf(row),
    unitId: row.unit_id,
    dimensions: row.dimensions,
    escoUri: row.esco_uri,
    ownerId: row.owner_id,
    checkBefore: row.check_before as DateString | null,
    publishedVersion: row.published_version,
    isChanged: row.is_changed,
    edition: row.edition,
    domainIds: domains.map((each) => each.domain_id),
    tags,
  };
}

async function listFunctionTags(db: TenantDb, functionId: string): Promise<PassportTag[]> {
  const rows = await db
    .selectFrom("function_tags as f")
    .innerJoin("tags as t", (join) => join.onRef("t.tenant_id", "=", "f.tenant_id").onRef("t.id", "=", "f.tag_id"))
    .select(["t.id", "t.kind", "t.label", "f.explanation", "f.source", "f.source_on"])
    .where("f.function_id", "=", functionId)
    .orderBy("t.label")
    .execute();
  return rows.map((row) => ({
    tagId: row.id,
    kind: row.kind as TagKind,
    label: row.label,
    explanation: row.explanation,
    source: row.source as TagSource,
    sourceOn: row.source_on as DateString,
  }));
}

/** Puts a function in these domains and in no other. */
export async function writeDomains(db: TenantDb, functionId: string, domainIds: readonly string[]): Promise<void> {
  await db.deleteFrom("function_domains").where("function_id", "=", functionId).execute();
  await sql`insert into function_domains (function_id, domain_id) select ${functionId}::uuid, unnest(${[...new Set(domainIds)]}::uuid[])`.execute(db);
}

export type TagToKeep = Omit<PassportTag, "kind" | "label">;

/** Puts tags on a passport, or changes what is said about those that are there. */
export async function keepTags(db: TenantDb, functionId: string, tags: readonly TagToKeep[]): Promise<void> {
  if (tags.length === 0) return;
  const once = [...new Map(tags.map((tag) => [tag.tagId, tag])).values()];
  await sql`
    insert into function_tags (function_id, tag_id, explanation, source, source_on)
    select ${functionId}::uuid, w."tagId", w.explanation, w.source, w."sourceOn"
    from jsonb_to_recordset(${JSON.stringify(once)}::jsonb) as w ("tagId" uuid, explanation text, source text, "sourceOn" date)
    on conflict (tenant_id, function_id, tag_id)
      do update set explanation = excluded.explanation, source = excluded.source, source_on = excluded.source_on`.execute(db);
}
