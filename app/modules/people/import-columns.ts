import type { Sector } from "#platform/web/actor.ts";
import { type Cell, isBlank, tidyText } from "#platform/workbook/cell.ts";

export const requiredColumns = ["voornaam", "tussenvoegsel", "achternaam", "email"] as const;
export const optionalColumns = [
  "personeelsnummer",
  "categorie",
  "fte",
  "functie",
  "school",
  "team",
  "leidinggevende",
  "opleidingsniveau",
  "contract",
  "begin",
  "eind",
] as const;
export const importColumns = [...requiredColumns, ...optionalColumns] as const;

/** The columns we know carry their Dutch name, because that is what stands in people's own files. */
export type ImportColumn = (typeof importColumns)[number];

/** Other headings for the same column, in the spelling of `headingKey`. */
const synonyms: Record<ImportColumn, readonly string[]> = {
  voornaam: ["roepnaam", "firstname", "givenname", "vnaam"],
  tussenvoegsel: ["tussenvoegsels", "voorvoegsel", "voorvoegsels", "tussenv", "tv", "infix", "prefix", "nameprefix"],
  achternaam: ["familienaam", "geslachtsnaam", "lastname", "surname", "familyname", "anaam"],
  email: ["emailadres", "mail", "mailadres", "werkmail", "emailwerk", "werkemail", "emailadreswerk", "zakelijkemailadres", "emailaddress"],
  personeelsnummer: [
    "personeelsnr",
    "persnr",
    "medewerkernummer",
    "medewerkersnummer",
    "medewerkernr",
    "stamnummer",
    "registratienummer",
    "employeenumber",
    "employeeid",
    "staffnumber",
  ],
  categorie: ["functiecategorie", "personeelscategorie", "cat", "category", "opoop"],
  fte: ["deeltijdfactor", "werktijdfactor", "wtf", "dienstverbandfactor", "aanstellingsomvang", "omvang", "betrekkingsomvang", "parttimefactor"],
  functie: ["functienaam", "functieomschrijving", "functietitel", "function", "jobtitle", "job", "position"],
  school: ["schoolnaam", "vestiging", "locatie", "instelling", "afdeling", "organisatieonderdeel", "onderdeel", "department", "location"],
  team: ["teamnaam", "teams", "sectie", "teamname"],
  leidinggevende: [
    "leidinggevendeemail",
    "emailleidinggevende",
    "leidinggevendeemailadres",
    "emailadresleidinggevende",
    "manager",
    "manageremail",
    "teamleider",
    "teamleideremail",
    "emailteamleider",
    "supervisor",
  ],
  opleidingsniveau: ["opleiding", "hoogsteopleiding", "niveau", "education", "educationlevel"],
  contract: ["contractsoort", "soortcontract", "contracttype", "dienstverband", "aanstelling", "soortaanstelling", "contractkind"],
  begin: ["begindatum", "indienst", "datumindienst", "indienstdatum", "datumbegin", "startdatum", "start", "startdate", "ingangsdatum", "indienstsinds"],
  eind: ["einddatum", "uitdienst", "datumuitdienst", "uitdienstdatum", "datumeind", "einde", "enddate", "end"],
};

/** What the column is called to this kind of employer; it is read under either name. @example columnHeading("school", "gov") // "afdeling" */
export function columnHeading(column: ImportColumn, sector: Sector): string {
  return column === "school" && sector === "gov" ? "afdeling" : column;
}

/** Known by name so that we can say we never keep them: pay (K-04), the citizen number, private data. */
const neverKept = new Set([
  "schaal",
  "salarisschaal",
  "loonschaal",
  "salaris",
  "trede",
  "brutosalaris",
  "bsn",
  "burgerservicenummer",
  "geboortedatum",
  "geboorteplaats",
  "geslacht",
  "iban",
  "rekeningnummer",
  "adres",
  "straat",
  "postcode",
  "woonplaats",
  "telefoon",
  "telefoonprive",
  "burgerlijkestaat",
  "nationaliteit",
  "verzuim",
]);

const byKey = new Map<string, ImportColumn>(importColumns.flatMap((column) => [column, ...synonyms[column]].map((key) => [key, column] as const)));

export type IgnoredColumn = { readonly heading: string; readonly letter: string; readonly why: "unknown" | "never-kept" };
export type FoundColumns = {
  /** The row of the headings, counted from 1 as in the sheet. */
  readonly headingRow: number;
  readonly at: ReadonlyMap<ImportColumn, number>;
  readonly ignored: readonly IgnoredColumn[];
};
export type ColumnsProblem =
  | { readonly reason: "no-headings" }
  | { readonly reason: "columns-missing"; readonly missing: readonly ImportColumn[]; readonly found: readonly string[] }
  | { readonly reason: "column-twice"; readonly column: ImportColumn; readonly headings: readonly string[] };
export type ColumnsRead = { readonly ok: true; readonly columns: FoundColumns } | { readonly ok: false; readonly problem: ColumnsProblem };

/** A title or an explanation may stand above the headings. */
const searchedRows = 20;

/**
 * Finds the row of the headings and which column is which. Capitals, accents, spaces and marks do
 * not matter: "E-mail adres *" is `email`.
 *
 *     const read = findColumns(sheet.rows);
 *     if (read.ok) read.columns.at.get("email") // 3
 */
export function findColumns(rows: readonly (readonly Cell[])[]): ColumnsRead {
  const headingAt = bestHeadingRow(rows);
  if (headingAt < 0) return { ok: false, problem: { reason: "no-headings" } };
  const headings = (rows[headingAt] ?? []).map((cell) => ({ heading: headingText(cell), column: columnOf(cell) }));
  const twice = importColumns.find((column) => headings.filter((each) => each.column === column).length > 1);
  if (twice) return { ok: false, problem: twiceProblem(twice, headings) };
  const at = new Map(headings.flatMap(({ column }, index) => (column ? [[column, index] as const] : [])));
  const missing = requiredColumns.filter((column) => !at.has(column));
  if (missing.length > 0) {
    const found = headings.map((each) => each.heading).filter(Boolean);
    return { ok: false, problem: { reason: "columns-missing", missing, found } };
  }
  return { ok: true, columns: { headingRow: headingAt + 1, at, ignored: ignoredOf(headings) } };
}

/** The row with most known headings, the first of equals; two at least, or any word would be a heading. */
function bestHeadingRow(rows: readonly (readonly Cell[])[]): number {
  const counts = rows.slice(0, searchedRows).map((row) => row.filter((cell) => columnOf(cell)).length);
  const most = Math.max(0, ...counts);
  return most < 2 ? -1 : counts.indexOf(most);
}

type Heading = { readonly heading: string; readonly column: ImportColumn | undefined };

function twiceProblem(column: ImportColumn, headings: readonly Heading[]): ColumnsProblem {
  const both = headings.flatMap((each, index) => (each.column === column ? [`${columnLetter(index)} (${each.heading})`] : []));
  return { reason: "column-twice", column, headings: both };
}

function ignoredOf(headings: readonly Heading[]): IgnoredColumn[] {
  return headings.flatMap(({ heading, column }, index) => {
    if (column || heading === "") return [];
    return [{ heading, letter: columnLetter(index), why: neverKept.has(headingKey(heading)) ? "never-kept" : "unknown" }];
  });
}

function columnOf(cell: Cell): ImportColumn | undefined {
  return byKey.get(headingKey(headingText(cell)));
}

function headingText(cell: Cell): string {
  return typeof cell === "string" && !isBlank(cell) ? tidyText(cell).slice(0, 200) : "";
}

/** What stands between brackets explains the heading and is no part of it. */
function headingKey(heading: string): string {
  return heading
    .replace(/\([^)]*\)/g, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** @example columnLetter(27) // "AB" */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
