import { createHash } from "node:crypto";
import type { DateString } from "#platform/time/date-string.ts";
import { type House, type HousePassport, keyOf } from "./passport-file-house.ts";
import { type FileLine, type FileTag, type LineProblem, type RawText, tidyBlock } from "./passport-file-line.ts";
import type { FilePassportTag } from "./passport-file-passport.ts";
import { fileColumns } from "./passport-file-columns.ts";
import { findUnit } from "./passport-file-units.ts";
import type { PassportTexts } from "./passport.ts";

/** What changes in one passport, for who looks before confirming. */
export type FileChange =
  | { readonly what: "text"; readonly column: string; readonly from: string; readonly to: string }
  | { readonly what: "tags-added" | "tags-changed"; readonly labels: readonly string[] };
export type PlannedPassport = {
  readonly row: number;
  readonly title: string;
  /** Undefined: it does not exist yet. */
  readonly functionId: string | undefined;
  readonly texts: Partial<PassportTexts>;
  readonly unitId: string | undefined;
  /** By name; undefined leaves them. */
  readonly domains: readonly string[] | undefined;
  readonly dimensions: readonly number[] | undefined;
  readonly escoUri: string | undefined;
  readonly type: FileLine["type"];
  /** Those that are added or say something else. */
  readonly tags: readonly FilePassportTag[];
  readonly changes: readonly FileChange[];
};
export type PassportPlan = {
  readonly create: readonly PlannedPassport[];
  readonly update: readonly PlannedPassport[];
  readonly unchanged: number;
  readonly problems: readonly LineProblem[];
  readonly newDomains: readonly string[];
};

/**
 * What a file would do to the house. An empty cell leaves what is there, tags are added and never taken away, and nothing is published.
 * A plan of what the house itself wrote changes nothing.
 */
export function planPassports(lines: readonly FileLine[], house: House, today: DateString): PassportPlan {
  const known = new Map(house.passports.map((passport) => [passport.key, passport]));
  const seen = new Map<string, number>();
  const problems: LineProblem[] = [];
  const planned: PlannedPassport[] = [];
  for (const line of lines) {
    const key = keyOf(line.type, house.lower(line.texts.title));
    const before = seen.get(key);
    seen.set(key, before ?? line.row);
    const passport = known.get(key);
    const problem = before === undefined ? whyNotLine(line, passport, house) : twice(line, before);
    if (problem) problems.push(problem);
    else planned.push(planLine(line, passport, house, today));
  }
  const named = planned.flatMap((each) => each.domains ?? []);
  const newDomains = named.filter(
    (name, at) => !house.domains.has(house.lower(name)) && named.findIndex((one) => house.lower(one) === house.lower(name)) === at,
  );
  const existing = planned.filter((each) => each.functionId !== undefined);
  const update = existing.filter((each) => each.changes.length > 0);
  return { create: planned.filter((each) => each.functionId === undefined), update, unchanged: existing.length - update.length, problems, newDomains };
}

/** The mark of a plan: two plans with one mark do the same. */
export function markOfPlan({ create, update, unchanged, problems, newDomains }: PassportPlan): string {
  const what = [create, update].map((list) => list.map(({ row, functionId, changes }) => [row, functionId ?? null, changes]));
  return createHash("sha256")
    .update(JSON.stringify([what, unchanged, problems, newDomains]))
    .digest("hex")
    .slice(0, 32);
}

function twice({ row, texts }: FileLine, first: number): LineProblem {
  return { row, column: headings.title, value: texts.title, reason: "title-twice", details: { first: String(first) } };
}

function whyNotLine(line: FileLine, passport: HousePassport | undefined, house: House): LineProblem | undefined {
  const { row } = line;
  const isPartly = line.dimensions.some((each) => each !== null) && line.dimensions.some((each) => each === null) && !passport?.dimensions;
  if (isPartly) return { row, column: headings.strategic, value: "", reason: "dimensions-incomplete" };
  if (line.unit === "" || line.unit === tidyBlock(passport?.unit ?? "")) return undefined;
  const found = findUnit(house.units, line.unit);
  if ("id" in found) return undefined;
  const details = found.reason === "unit-unknown" ? { details: { closest: found.closest } } : {};
  return { row, column: headings.unit, value: line.unit, reason: found.reason, ...details };
}

const headings = Object.fromEntries(fileColumns.map(({ column, heading }) => [column.of, heading])) as Record<string, string> & {
  title: string;
  unit: string;
  strategic: string;
};

function planLine(line: FileLine, passport: HousePassport | undefined, house: House, today: DateString): PlannedPassport {
  const changes: FileChange[] = [];
  const says = (name: string, from: string, to: string) => void changes.push({ what: "text", column: headings[name] ?? name, from, to });
  const texts: Record<string, unknown> = {};
  // In the order of the columns, because a file that was kept meanwhile has its fields in another one.
  for (const name of textNames) {
    const value = line.texts[name];
    if (value === undefined) continue;
    const [from, to] = [asText(passport?.[name]), asText(value)];
    // The title is how it was found: other capitals are no other name.
    if (passport && (from === to || name === "title")) continue;
    texts[name] = value;
    says(name, from, to);
  }
  const unitId = line.unit !== "" && line.unit !== tidyBlock(passport?.unit ?? "") ? idOf(findUnit(house.units, line.unit)) : undefined;
  if (unitId !== undefined) says("unit", passport?.unit ?? "", line.unit);
  const domains = otherDomains(line, passport, house);
  if (domains) says("domains", asText(passport?.domains), asText(domains));
  const dimensions = otherDimensions(line, passport);
  if (dimensions) says("strategic", (passport?.dimensions ?? []).join(" · "), dimensions.join(" · "));
  const escoUri = line.escoUri !== "" && line.escoUri !== passport?.escoUri ? line.escoUri : undefined;
  if (escoUri !== undefined) says("escoUri", passport?.escoUri ?? "", escoUri);
  const { added, changed } = planTags(line.tags, passport?.tags ?? [], house, today);
  if (added.length > 0) changes.push({ what: "tags-added", labels: added.map((tag) => tag.label) });
  if (changed.length > 0) changes.push({ what: "tags-changed", labels: changed.map((tag) => tag.label) });
  return {
    row: line.row,
    title: line.texts.title,
    functionId: passport?.id,
    type: line.type,
    texts,
    unitId,
    domains,
    dimensions,
    escoUri,
    tags: [...added, ...changed],
    changes,
  };
}

const textNames = fileColumns.flatMap(({ column }) => (column.is === "text" && isPassportText(column.of) ? [column.of] : []));

function isPassportText(name: RawText): name is keyof PassportTexts {
  return !["type", "unit", "domains", "escoUri"].includes(name);
}

function asText(value: string | readonly string[] | undefined): string {
  return typeof value === "string" ? tidyBlock(value) : (value ?? []).map(tidyBlock).join("; ");
}

function idOf(found: ReturnType<typeof findUnit>): string | undefined {
  return "id" in found ? found.id : undefined;
}

/** The domains it would stand in, under the names they have; undefined when nothing changes. */
function otherDomains(line: FileLine, passport: HousePassport | undefined, house: House): string[] | undefined {
  if (line.domains.length === 0) return undefined;
  const wanted = line.domains.map((name) => house.domains.get(house.lower(name)) ?? name);
  const once = wanted.filter((name, at) => wanted.findIndex((one) => house.lower(one) === house.lower(name)) === at);
  const now = new Set((passport?.domains ?? []).map(house.lower));
  return once.length === now.size && once.every((name) => now.has(house.lower(name))) ? undefined : once;
}

function otherDimensions(line: FileLine, passport: HousePassport | undefined): number[] | undefined {
  if (line.dimensions.every((each) => each === null)) return undefined;
  const wanted = line.dimensions.map((each, at) => each ?? passport?.dimensions?.[at] ?? 0);
  return passport?.dimensions && wanted.every((each, at) => each === passport.dimensions?.[at]) ? undefined : wanted;
}

function planTags(tags: readonly FileTag[], now: readonly FilePassportTag[], house: House, today: DateString) {
  const [added, changed]: [FilePassportTag[], FilePassportTag[]] = [[], []];
  const seen = new Set<string>();
  for (const tag of tags) {
    const label = house.mergedNames.get(keyOf(tag.kind, house.lower(tag.label))) ?? tag.label;
    const kept = findKept(tag, label, now, house);
    const key = keyOf(tag.kind, house.lower(kept?.label ?? label));
    if (seen.has(key)) continue;
    seen.add(key);
    if (!kept) added.push({ ...tag, label, source: tag.source ?? "import", sourceOn: tag.sourceOn ?? today });
    else if (saysMore(tag, kept)) changed.push(together(tag, kept));
  }
  return { added, changed };
}

/** By its address in the classification first: its name may have become another. A live tag of that name goes before one it was merged into. */
function findKept(tag: FileTag, label: string, now: readonly FilePassportTag[], house: House): FilePassportTag | undefined {
  const ofKind = now.filter((each) => each.kind === tag.kind);
  const named = (name: string) => ofKind.find((each) => house.lower(each.label) === house.lower(name));
  return (tag.escoUri === "" ? undefined : ofKind.find((each) => each.escoUri === tag.escoUri)) ?? named(tag.label) ?? named(label);
}

function together(tag: FileTag, kept: FilePassportTag): FilePassportTag {
  return {
    ...kept,
    explanation: tag.explanation || kept.explanation,
    source: tag.source ?? kept.source,
    sourceOn: tag.sourceOn ?? kept.sourceOn,
    webAddress: kept.webAddress || tag.webAddress,
  };
}

function saysMore(tag: FileTag, kept: FilePassportTag): boolean {
  const both = together(tag, kept);
  const hasOther = both.source !== kept.source || both.sourceOn !== kept.sourceOn || both.webAddress !== kept.webAddress;
  return hasOther || tidyBlock(both.explanation) !== tidyBlock(kept.explanation);
}
