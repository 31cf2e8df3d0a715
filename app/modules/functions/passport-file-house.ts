import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { listUnits } from "#modules/people/public.ts";
import { textsOf } from "./function-table.ts";
import type { FileLine } from "./passport-file-line.ts";
import type { FilePassport, FilePassportTag } from "./passport-file-passport.ts";
import { type UnitPath, unitName, unitPaths } from "./passport-file-units.ts";
import type { FunctionType } from "./passport.ts";
import type { TagKind, TagSource } from "./tag-kind.ts";

/** A passport of the house under names, as it is being written, with where it is kept. */
export type HousePassport = FilePassport & { readonly id: string; readonly key: string };
/** The function house as a file is compared with it. */
export type House = {
  readonly passports: readonly HousePassport[];
  readonly units: readonly UnitPath[];
  /** By name in small letters. */
  readonly domains: ReadonlyMap<string, string>;
  /** Small letters as the database makes them, which decides which titles are one. */
  readonly lower: (text: string) => string;
  /** Names that live on in another tag, by kind and name. */
  readonly mergedNames: ReadonlyMap<string, string>;
};

export const keyOf = (kind: string, lowerName: string): string => `${kind} ${lowerName}`;

/** Everything of the house that is not archived. `lines` are those of a file, whose names it must know in small letters as well. */
export async function readHouse(db: TenantDb, lines: readonly FileLine[] = []): Promise<House> {
  const [functions, tags, domains, placed, units, merged] = await Promise.all([
    db
      .selectFrom("functions")
      .selectAll()
      .where("state", "<>", "archived")
      .orderBy(sql`lower(title)`)
      .orderBy("id")
      .execute(),
    readTags(db),
    db.selectFrom("domains").select(["id", "name"]).where("ended_at", "is", null).orderBy("place").execute(),
    db.selectFrom("function_domains").select(["function_id", "domain_id"]).execute(),
    listUnits(db, "everyone"),
    db
      .selectFrom("tags as t")
      .innerJoin("tags as m", (join) => join.onRef("m.tenant_id", "=", "t.tenant_id").onRef("m.id", "=", "t.merged_into"))
      .select(["t.kind", sql<string>`lower(t.label)`.as("name"), "m.label"])
      .where("m.merged_into", "is", null)
      // A tag that was made anew under that name goes before the one it was merged into.
      .where(sql<boolean>`not exists (select from tags n where n.merged_into is null and n.kind = t.kind and lower(n.label) = lower(t.label))`)
      .execute(),
  ]);
  const texts = [...lines.flatMap(namesOf), ...functions.map((each) => each.title), ...tags.map((each) => each.label), ...domains.map((each) => each.name)];
  const lower = await smallLetters(db, texts);
  const paths = unitPaths(units);
  const tagsOf = Map.groupBy(tags, (tag) => tag.functionId);
  const domainsOf = Map.groupBy(placed, (each) => each.function_id);
  const passports = functions.map((row): HousePassport => {
    const own = new Set((domainsOf.get(row.id) ?? []).map((each) => each.domain_id));
    return {
      id: row.id,
      key: keyOf(row.type, lower(row.title)),
      type: row.type as FunctionType,
      ...textsOf(row),
      unit: row.unit_id === null ? "" : unitName(paths, row.unit_id),
      domains: domains.filter((each) => own.has(each.id)).map((each) => each.name),
      dimensions: row.dimensions,
      escoUri: row.esco_uri ?? "",
      tags: (tagsOf.get(row.id) ?? []).map(({ functionId: _functionId, ...tag }) => tag),
    };
  });
  return {
    passports,
    units: paths,
    domains: new Map(domains.map((each) => [lower(each.name), each.name])),
    lower,
    mergedNames: new Map(merged.map((each) => [keyOf(each.kind, each.name), each.label])),
  };
}

async function readTags(db: TenantDb): Promise<(FilePassportTag & { readonly functionId: string })[]> {
  const rows = await db
    .selectFrom("function_tags as f")
    .innerJoin("tags as t", (join) => join.onRef("t.tenant_id", "=", "f.tenant_id").onRef("t.id", "=", "f.tag_id"))
    .select(["f.function_id", "t.kind", "t.label", "f.explanation", "f.source", "f.source_on", "t.web_address", "t.esco_uri", "t.is_foreign"])
    .orderBy("t.label")
    .orderBy("t.id")
    .execute();
  return rows.map((row) => ({
    functionId: row.function_id,
    kind: row.kind as TagKind,
    label: row.label,
    explanation: row.explanation,
    source: row.source as TagSource,
    sourceOn: row.source_on as DateString,
    webAddress: row.web_address,
    escoUri: row.esco_uri ?? "",
    isForeign: row.is_foreign,
  }));
}

function namesOf(line: FileLine): string[] {
  return [line.texts.title, ...line.domains, ...line.tags.map((tag) => tag.label)];
}

async function smallLetters(db: TenantDb, texts: readonly string[]): Promise<(text: string) => string> {
  const once = [...new Set(texts)];
  const answer = await sql<{ text: string; small: string }>`select t as text, lower(t) as small from unnest(${once}::text[]) as t`.execute(db);
  const small = new Map(answer.rows.map((row) => [row.text, row.small]));
  return (text) => small.get(text) ?? text.toLowerCase();
}
