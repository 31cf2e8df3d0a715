import { type Cell, isBlank, tidyText } from "#platform/workbook/cell.ts";
import { type DimensionName, dimensionNames } from "./passport.ts";
import type { RawText } from "./passport-file-line.ts";
import { kindHeadings, nameKey } from "./passport-file-names.ts";
import { type TagKind, tagKinds } from "./tag-kind.ts";

export type FileColumn =
  | { readonly is: "text"; readonly of: RawText }
  | { readonly is: "dimension"; readonly of: DimensionName }
  | { readonly is: "tags"; readonly of: TagKind };
type Known = { readonly column: FileColumn; readonly heading: string; readonly synonyms: readonly string[] };

const text = (of: RawText, heading: string, ...synonyms: string[]): Known => ({ column: { is: "text", of }, heading, synonyms });
const dimension = (of: DimensionName, heading: string, ...synonyms: string[]): Known => ({ column: { is: "dimension", of }, heading, synonyms });

/** Every column of a file of passports, in the order in which it is written. Nowhere what a function pays (K-04). */
export const fileColumns: readonly Known[] = [
  text("title", "titel", "werktitel", "functie", "functienaam", "functietitel", "naam", "title", "workingtitle", "function"),
  text("type", "soort", "type"),
  text("hr21Title", "HR21-titel", "hr21", "hr21titel", "normfunctie", "hr21title"),
  text("otherTitles", "andere titels", "anderetitels", "synoniemen", "ookbekendals", "othertitles"),
  text("layer", "laag", "organisatielaag", "niveau", "layer"),
  text("unit", "onderdeel", "afdeling", "team", "eenheid", "organisatieonderdeel", "school", "unit"),
  text("domains", "domeinen", "domein", "domains", "domain"),
  text("field", "vakgebied", "field"),
  text("description", "omschrijving", "beschrijving", "samenvatting", "description"),
  text("activities", "werkzaamheden", "taken", "activities", "tasks"),
  text("meaning", "wat het betekent", "betekenis", "meaning"),
  text("forOrganisation", "voor de organisatie", "bijdrageorganisatie", "bijdrageaandeorganisatie", "fororganisation"),
  text("forSociety", "voor de samenleving", "bijdragesamenleving", "bijdrageaandesamenleving", "forsociety"),
  dimension("strategic", "strategisch (0-100)", "operationeelstrategisch", "strategic"),
  dimension("abstract", "abstract (0-100)", "concreetabstract"),
  dimension("external", "naar buiten (0-100)", "buiten", "extern", "internextern", "external"),
  dimension("generalist", "generalist (0-100)", "specialistgeneralist"),
  dimension("resident", "voor wie het werk er is (0-100)", "inwoner", "leerling", "voorinwonerofleerling", "resident"),
  ...tagKinds.map((kind): Known => ({ column: { is: "tags", of: kind }, heading: kindHeadings[kind][0], synonyms: kindHeadings[kind].slice(1) })),
  text("escoUri", "ESCO-adres", "esco", "escouri"),
];

const byKey = new Map(fileColumns.flatMap((known) => [known.heading, ...known.synonyms].map((name) => [nameKey(name), known] as const)));

/** What someone earns, under every name we know: never kept, and said (K-04). */
const pay =
  /^(?:salaris|loon|bezoldigings?|functie|hr)?(?:schaal|schalen|trede|periodiek)(?:nummer|niveau|van|tot|min|max|minimum|maximum)?$|salaris|salary|bezoldiging|^(?:bruto|netto)?(?:loon|wage|wages|pay)$|^(?:pay|salary|wage|job)?(?:scale|grade)$/;
/** @example isPay("Salarisschaal") // true */
export function isPay(heading: string): boolean {
  return pay.test(nameKey(heading));
}

export type Dropped = { readonly heading: string; readonly why: "unknown" | "pay" };
export type FoundColumns = { readonly headingRow: number; readonly at: readonly (Known | undefined)[]; readonly dropped: readonly Dropped[] };
export type ColumnsProblem =
  | { readonly reason: "no-headings" }
  | { readonly reason: "title-column-missing"; readonly found: readonly string[] }
  | { readonly reason: "column-twice"; readonly headings: readonly string[] };

const searchedRows = 20;

/** The row of the headings and which column is which; an explanation may stand above it. */
export function findFileColumns(rows: readonly (readonly Cell[])[]): FoundColumns | ColumnsProblem {
  const known = rows.slice(0, searchedRows).map((row) => row.filter((cell) => byKey.has(nameKey(headingText(cell)))).length);
  const most = Math.max(0, ...known);
  const titled = rows.slice(0, searchedRows).findIndex((row) => row.some((cell) => byKey.get(nameKey(headingText(cell)))?.column.of === "title"));
  // One known heading is a word like any other, unless it is the title, which alone makes a list of functions.
  const headingAt = most >= 2 ? known.indexOf(most) : titled;
  if (headingAt < 0) return { reason: "no-headings" };
  const headings = (rows[headingAt] ?? []).map(headingText);
  const at = headings.map((heading) => byKey.get(nameKey(heading)));
  const twice = at.find((one, index) => one && at.indexOf(one) !== index);
  if (twice) return { reason: "column-twice", headings: headings.filter((_, index) => at[index] === twice) };
  if (!at.some((one) => one?.column.of === "title")) return { reason: "title-column-missing", found: headings.filter(Boolean).slice(0, 20) };
  const dropped = headings.flatMap((heading, index): Dropped[] => (heading === "" || at[index] ? [] : [{ heading, why: isPay(heading) ? "pay" : "unknown" }]));
  return { headingRow: headingAt + 1, at, dropped };
}

function headingText(cell: Cell): string {
  return typeof cell === "string" && !isBlank(cell) ? tidyText(cell).slice(0, 100) : "";
}

/** In the order of the passport: five columns, one for each. */
export const dimensionAt = (name: DimensionName): number => dimensionNames.indexOf(name);
