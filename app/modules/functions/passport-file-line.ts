import { readableText } from "#platform/web/read-form.ts";
import { parseDate } from "#platform/time/date-field.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { FunctionType, PassportTexts } from "./passport.ts";
import { longestLine } from "./function-form.ts";
import { sourceNamed, typeNamed } from "./passport-file-names.ts";
import type { TagKind, TagSource } from "./tag-kind.ts";

/** A tag as a file gives it. What is undefined or empty, the file says nothing about. */
export type FileTag = {
  readonly kind: TagKind;
  readonly label: string;
  readonly explanation: string;
  readonly source?: TagSource | undefined;
  readonly sourceOn?: DateString | undefined;
  readonly webAddress: string;
  readonly escoUri: string;
  readonly isForeign: boolean;
};
/** A passport as a file gives it, understood and within bounds. */
export type FileLine = {
  /** As a spreadsheet counts; of JSON the how manieth. */
  readonly row: number;
  readonly type: FunctionType;
  readonly texts: Partial<PassportTexts> & { readonly title: string };
  readonly unit: string;
  readonly domains: readonly string[];
  readonly dimensions: readonly (number | null)[];
  readonly escoUri: string;
  readonly tags: readonly FileTag[];
};

export type LineReason =
  | "title-missing"
  | "title-twice"
  | "too-long"
  | "type-unknown"
  | "not-a-number"
  | "dimensions-incomplete"
  | "no-web-address"
  | "source-unknown"
  | "date-unknown"
  | "cell-error"
  | "not-calculated"
  | "wrong-shape"
  | "kind-unknown"
  | "too-many-tags"
  | "unit-unknown"
  | "unit-not-unique";
/** Why one row is not taken in: where, what stands there, and what the sentence needs. */
export type LineProblem = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: LineReason;
  readonly details?: Readonly<Record<string, string>>;
};
export type RawTag = { readonly kind: TagKind; readonly column: string; readonly parts: readonly string[]; readonly isForeign: boolean };
/** A row as text, each with the column that a problem names. */
export type RawLine = {
  readonly row: number;
  readonly columns: Readonly<Record<RawText, string>>;
  readonly texts: Readonly<Partial<Record<RawText, string>>>;
  readonly otherTitles: readonly string[];
  readonly domains: readonly string[];
  readonly dimensions: readonly string[];
  readonly dimensionColumns: readonly string[];
  readonly tags: readonly RawTag[];
};
export const rawTexts = [
  "type",
  "title",
  "hr21Title",
  "otherTitles",
  "layer",
  "unit",
  "domains",
  "field",
  "description",
  "activities",
  "meaning",
  "forOrganisation",
  "forSociety",
  "escoUri",
] as const;
export type RawText = (typeof rawTexts)[number];

const longTexts: ReadonlySet<RawText> = new Set(["description", "activities", "meaning", "forOrganisation", "forSociety"]);
/** What the form of a passport takes on one line: longer from a file could be read here and never saved there. */
const asInForm: ReadonlySet<RawText> = new Set(["title", "hr21Title", "otherTitles", "layer", "field"]);
const bounds = { short: 200, explanation: 2000, long: 10_000, tags: 400 };
const webAddress = /^https?:\/\/[^\s"<>]+$/i;

/** Understands one row, or says of every cell what is wrong with it. */
export function understandLine(raw: RawLine): { readonly line: FileLine } | { readonly problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const wrong = (column: string, value: string, reason: LineReason, details?: Record<string, string>) =>
    void problems.push({ row: raw.row, column, value: value.slice(0, 200), reason, ...(details ? { details } : {}) });
  const bounded = (column: string, value: string, most: number): string => {
    const text = tidyBlock(value);
    if (text.length > most) wrong(column, text, "too-long", { most: String(most) });
    return text;
  };
  const short = (name: RawText, value: string) => bounded(raw.columns[name], onOneLine(value), asInForm.has(name) ? longestLine : bounds.short);
  const text = (name: RawText) => (longTexts.has(name) ? bounded(raw.columns[name], raw.texts[name] ?? "", bounds.long) : short(name, raw.texts[name] ?? ""));
  const title = text("title");
  if (title === "") wrong(raw.columns.title, "", "title-missing");
  const typed = text("type");
  const type = typed === "" ? "function" : typeNamed(typed);
  if (!type) wrong(raw.columns.type, typed, "type-unknown");
  const names = (name: "otherTitles" | "domains") => [...new Set(raw[name].map((each) => short(name, each)).filter(Boolean))];
  const escoUri = address(raw.columns.escoUri, text("escoUri"), wrong);
  const otherTitles = names("otherTitles");
  const texts = { title, ...Object.fromEntries(passportTexts.map((name) => [name, text(name)]).filter(([, value]) => value !== "")) };
  if (raw.tags.length > bounds.tags) wrong(raw.columns.title, title, "too-many-tags", { most: String(bounds.tags) });
  const line: FileLine = {
    row: raw.row,
    type: type ?? "function",
    texts: { ...texts, ...(otherTitles.length > 0 ? { otherTitles } : {}) },
    unit: text("unit"),
    domains: names("domains"),
    dimensions: raw.dimensions.map((each, at) => dimension(raw.dimensionColumns[at] ?? "", tidyBlock(each), wrong)),
    escoUri,
    tags: raw.tags.slice(0, bounds.tags).flatMap((tag) => tagOf(tag, bounded, wrong)),
  };
  return problems.length > 0 ? { problems } : { line };
}

const passportTexts = ["hr21Title", "layer", "field", "description", "activities", "meaning", "forOrganisation", "forSociety"] as const;
type Wrong = (column: string, value: string, reason: LineReason, details?: Record<string, string>) => void;

// Signs that are no characters, and the one that stands for a sign nobody could read: a workbook holds none of them.
const neverWritten = /[\p{Noncharacter_Code_Point}\uFFFD]/gu;

function onOneLine(text: string): string {
  return tidyBlock(text).replace(/\s*\n\s*/g, " ");
}

/** Text as a form would have taken it, so that what was typed on a page comes back the same from a file. */
export function tidyBlock(text: string): string {
  return readableText(text).replace(neverWritten, "").trim();
}

function tagOf({ kind, column, parts, isForeign }: RawTag, bounded: (column: string, value: string, most: number) => string, wrong: Wrong): FileTag[] {
  const [label = "", explanation = "", sourceText = "", dayText = "", web = "", esco = ""] = parts;
  const name = bounded(column, onOneLine(label), bounds.short);
  if (name === "") {
    wrong(column, parts.join(" | "), "wrong-shape");
    return [];
  }
  const source = sourceText === "" ? undefined : sourceNamed(sourceText);
  if (sourceText !== "" && !source) wrong(column, sourceText, "source-unknown");
  const day = dayText === "" ? undefined : parseDate(dayText);
  if (day && !day.ok) wrong(column, dayText, "date-unknown");
  return [
    {
      kind,
      label: name,
      explanation: bounded(column, explanation, bounds.explanation),
      source,
      sourceOn: day?.ok ? day.value : undefined,
      webAddress: address(column, tidyBlock(web), wrong),
      escoUri: address(column, tidyBlock(esco), wrong),
      isForeign,
    },
  ];
}

/** Only addresses that a browser opens as a page: they become links. */
function address(column: string, text: string, wrong: Wrong): string {
  if (text === "" || (text.length <= 500 && webAddress.test(text))) return text;
  wrong(column, text, "no-web-address");
  return "";
}

function dimension(column: string, text: string, wrong: Wrong): number | null {
  if (text === "") return null;
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 0 && number <= 100) return number;
  wrong(column, text, "not-a-number");
  return null;
}
