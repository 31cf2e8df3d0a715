import { z } from "zod";
import { dimensionNames } from "./passport.ts";
import { type Dropped, isPay } from "./passport-file-columns.ts";
import { type LineProblem, type RawLine, type RawTag, type RawText, rawTexts } from "./passport-file-line.ts";
import { kindNamed } from "./passport-file-names.ts";
import type { FilePassport } from "./passport-file-passport.ts";

/** Says what the file is; a newer form gets another number. */
const form = { format: "windroos-passports", version: 1 } as const;

export function passportsAsJson(passports: readonly FilePassport[]): string {
  const functions = passports.map(({ dimensions, ...passport }) => ({
    ...passport,
    dimensions: dimensions && Object.fromEntries(dimensionNames.map((name, at) => [name, dimensions[at]])),
  }));
  return `${JSON.stringify({ ...form, functions }, null, 2)}\n`;
}

export type JsonProblem =
  | { readonly reason: "json-damaged" }
  | { readonly reason: "json-other" }
  | { readonly reason: "json-version"; readonly version: string };
export type JsonRead =
  | { readonly lines: readonly RawLine[]; readonly problems: readonly LineProblem[]; readonly dropped: readonly Dropped[] }
  | { readonly problem: JsonProblem };

const file = z.object({ format: z.string().optional(), version: z.unknown().optional(), functions: z.array(z.unknown()) });
const texts = z.array(z.string()).nullish();
const tag = z.object({
  kind: z.string(),
  label: z.string(),
  explanation: z.string().nullish(),
  source: z.string().nullish(),
  sourceOn: z.string().nullish(),
  webAddress: z.string().nullish(),
  escoUri: z.string().nullish(),
  isForeign: z.boolean().nullish(),
});
const passport = z.object({
  ...(Object.fromEntries(rawTexts.map((name) => [name, z.string().nullish()])) as Record<RawText, z.ZodOptional<z.ZodNullable<z.ZodString>>>),
  otherTitles: texts,
  domains: texts,
  dimensions: z.record(z.string(), z.number().nullable()).nullish(),
  tags: z.array(tag).nullish(),
});

/** Passports from JSON. A field that is not ours is left out and named; what someone earns most of all (K-04). */
export function readJson(text: string): JsonRead {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: { reason: "json-damaged" } };
  }
  // A bare list is one as well: other systems write that.
  const read = file.safeParse(Array.isArray(content) ? { functions: content } : content);
  if (!read.success) return { problem: { reason: "json-other" } };
  const { format, version, functions: things } = read.data;
  if (format !== undefined && (format !== form.format || version !== form.version))
    return { problem: { reason: "json-version", version: JSON.stringify(version ?? null).slice(0, 50) } };
  const lines: RawLine[] = [];
  const problems: LineProblem[] = [];
  for (const [index, thing] of things.entries()) {
    const one = passport.safeParse(thing);
    if (one.success) lines.push(lineOf(index + 1, one.data, problems));
    else problems.push(shapeProblem(index + 1, one.error));
  }
  return { lines: lines.filter((line) => !problems.some((problem) => problem.row === line.row)), problems, dropped: droppedOf(things) };
}

function lineOf(row: number, one: z.infer<typeof passport>, problems: LineProblem[]): RawLine {
  const { dimensions, tags, otherTitles, domains, ...rest } = one;
  const strings = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ""])) as Partial<Record<RawText, string>>;
  return {
    row,
    columns: Object.fromEntries(rawTexts.map((name) => [name, name])) as Record<RawText, string>,
    texts: strings,
    otherTitles: otherTitles ?? [],
    domains: domains ?? [],
    dimensions: dimensionNames.map((name) => String(dimensions?.[name] ?? "")),
    dimensionColumns: dimensionNames.map((name) => `dimensions.${name}`),
    tags: (tags ?? []).flatMap((each, at) => tagOf(row, at, each, problems)),
  };
}

function tagOf(row: number, at: number, { kind: named, isForeign, ...one }: z.infer<typeof tag>, problems: LineProblem[]): RawTag[] {
  const kind = kindNamed(named);
  if (!kind) {
    problems.push({ row, column: `tags.${at}.kind`, value: named.slice(0, 200), reason: "kind-unknown" });
    return [];
  }
  const parts = [one.label, one.explanation, one.source, one.sourceOn, one.webAddress, one.escoUri].map((part) => part ?? "");
  return [{ kind, column: `tags.${at}`, parts, isForeign: isForeign ?? false }];
}

function shapeProblem(row: number, error: z.ZodError): LineProblem {
  return { row, column: error.issues[0]?.path.join(".") ?? "", value: "", reason: "wrong-shape" };
}

const ours = new Set<string>([...Object.keys(passport.shape), ...Object.keys(tag.shape), ...dimensionNames]);

function droppedOf(things: readonly unknown[]): Dropped[] {
  const found = new Set<string>();
  for (const thing of things) namesIn(thing, found, 0);
  return [...found].slice(0, 50).map((heading) => ({ heading, why: isPay(heading) ? "pay" : "unknown" }));
}

/** As deep as our own form goes and no deeper: who wrote the file decides how deep it is. */
function namesIn(thing: unknown, found: Set<string>, depth: number): void {
  if (typeof thing !== "object" || thing === null || depth > 3) return;
  if (Array.isArray(thing)) for (const each of thing) namesIn(each, found, depth + 1);
  else
    for (const [name, value] of Object.entries(thing)) {
      if (!ours.has(name)) found.add(name.slice(0, 100));
      namesIn(value, found, depth + 1);
    }
}
