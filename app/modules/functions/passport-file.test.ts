import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { standInBomb, standInParts, standInWorkbook } from "#platform/workbook/stand-in-workbook.ts";
import type { Cell } from "#platform/workbook/cell.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { readParts, writeParts } from "./passport-file-cell.ts";
import { isPay } from "./passport-file-columns.ts";
import { fileFormats, writePassportFile } from "./passport-file-export.ts";
import { type House, type HousePassport, keyOf } from "./passport-file-house.ts";
import { tidyBlock } from "./passport-file-line.ts";
import type { FilePassport } from "./passport-file-passport.ts";
import { markOfPlan, planPassports } from "./passport-file-plan.ts";
import { readPassportFile } from "./passport-file-read.ts";
import { findUnit, unitName, unitPaths } from "./passport-file-units.ts";
import { tagKinds, tagSources } from "./tag-kind.ts";

const day = asDate("2026-11-22");
const units = unitPaths([
  { id: "u1", name: "De Horizon", parentId: null },
  { id: "u2", name: "Bovenbouw", parentId: "u1" },
  { id: "u3", name: "De Verte", parentId: null },
  { id: "u4", name: "Bovenbouw", parentId: "u3" },
  { id: "u5", name: "Onderwijs > Zorg", parentId: "u3" },
]);
const lower = (text: string) => text.toLowerCase();
function houseOf(passports: readonly FilePassport[]): House {
  const own = passports.map((each, at): HousePassport => ({ ...each, id: `f${at}`, key: keyOf(each.type, lower(each.title)) }));
  const domains = new Map(passports.flatMap((each) => each.domains).map((name) => [lower(name), name]));
  return { passports: own, units, domains, lower, mergedNames: new Map() };
}
const empty: FilePassport = {
  type: "function",
  title: "adviseur",
  hr21Title: "",
  otherTitles: [],
  layer: "",
  unit: "",
  domains: [],
  field: "",
  description: "",
  activities: "",
  meaning: "",
  forOrganisation: "",
  forSociety: "",
  dimensions: null,
  escoUri: "",
  tags: [],
};
const read = async (bytes: Buffer | string, name = "functies.csv") => readPassportFile({ name, mediaType: "", bytes: Buffer.from(bytes as string) });
const fileOf = async (bytes: Buffer | string, name?: string) => {
  const answer = await read(bytes, name);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.file;
};

describe("several things in one cell", () => {
  it("stand on lines or behind semicolons, and a backslash keeps a sign as text", () => {
    expect(readParts("lezen | elke dag | gesprek\nrekenen; tellen;;\n \nC:\\temp")).toEqual([
      ["lezen", "elke dag", "gesprek"],
      ["rekenen"],
      ["tellen"],
      ["C:\\temp"],
    ]);
    expect(readParts("a\\;b\\|c\\\\d\\\ne")).toEqual([["a;b|c\\d\ne"]]);
  });
  it("come back as they were", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "é", ";", "|", "\\", "\n", " ", "=", '"') }).map((each) => each.trim());
    const thing = fc.array(part, { minLength: 1, maxLength: 4 }).filter((parts) => parts.at(-1) !== "");
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 4 }), (things) => {
        expect(readParts(writeParts(things))).toEqual(things);
      }),
    );
  });
});

describe("a unit", () => {
  it.each([
    ["de horizon", { id: "u1" }],
    ["Bovenbouw", { reason: "unit-not-unique" }],
    ["de verte >bovenbouw", { id: "u4" }],
    ["Onderwijs > Zorg", { id: "u5" }],
    ["De Horison", { reason: "unit-unknown", closest: "De Horizon" }],
  ])("%s is found, or named with what comes nearest", (typed, found) => {
    expect(findUnit(units, typed)).toEqual(found);
  });
  it("is written so that it is found again", () => {
    for (const { id } of units) expect(findUnit(units, unitName(units, id))).toEqual({ id });
  });
});

describe("a file of passports", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom("", "=1+1", "'=1", "+31 6", "-5", "@x", '"quoted"', "a;b", "een\ntwee", "Zoë; | \\ ‘x’", "_x0041_", "0012", "1,5", "'", "\\"),
  );
  const block = text.map(tidyBlock);
  const label = text.map((each) => tidyBlock(tidyBlock(each).replace(/\s*\n\s*/g, " ")));
  const named = fc.uniqueArray(label.filter(Boolean), { maxLength: 3, selector: lower });
  const address = fc.constantFrom("", "https://voorbeeld.example/a?b=1;c|d");
  const tag = fc.record({
    kind: fc.constantFrom(...tagKinds),
    label: label.filter(Boolean),
    explanation: block,
    source: fc.constantFrom(...tagSources),
    sourceOn: fc.constantFrom(day, asDate("1999-12-31")),
    webAddress: address,
    escoUri: fc.constant(""),
    isForeign: fc.boolean(),
  });
  const passport = fc.record({
    type: fc.constantFrom("function" as const, "role" as const),
    title: label.map((each) => tidyBlock(`f ${each}`)),
    hr21Title: label,
    otherTitles: named,
    layer: label,
    unit: fc.constantFrom("", ...units.map((each) => unitName(units, each.id))),
    domains: named,
    field: label,
    description: block,
    activities: block,
    meaning: block,
    forOrganisation: block,
    forSociety: block,
    dimensions: fc.option(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })),
    escoUri: address,
    tags: fc.uniqueArray(tag, { maxLength: 6, selector: (each) => keyOf(each.kind, lower(each.label)) }),
  });
  const passports = (minLength: number) =>
    fc.uniqueArray(passport, { minLength, maxLength: minLength + 3, selector: (each) => keyOf(each.type, lower(each.title)) });

  it.each(fileFormats)(
    "K-12 as %s comes back without loss: into its own house it changes nothing, into an empty one it makes the same",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(passports(format === "xlsx" ? 25 : 1), async (written) => {
          const file = await fileOf(await writePassportFile(written, format, "Functies"), `functies.${format}`);
          expect([file.problems, file.notices]).toEqual([[], []]);
          const house = houseOf(written);
          expect(planPassports(file.lines, house, day)).toEqual({ create: [], update: [], unchanged: written.length, problems: [], newDomains: [] });
          const made = planPassports(file.lines, { ...houseOf([]), units }, asDate("2027-01-01"));
          expect(made.create.map((each) => ({ ...empty, ...each.texts, tags: sorted(each.tags), dimensions: each.dimensions ?? null }))).toEqual(
            written
              .map(({ unit: _unit, domains: _domains, escoUri: _esco, type: _type, ...each }) => ({
                ...empty,
                ...each,
                tags: sorted(each.tags),
              }))
              .map((each) => ({ ...each })),
          );
          expect(made.create.map((each) => [each.type, each.unitId !== undefined, each.domains?.length ?? 0, each.escoUri ?? ""])).toEqual(
            written.map((each) => [each.type, each.unit !== "", each.domains.length, each.escoUri]),
          );
        }),
        { numRuns: format === "xlsx" ? 3 : 60, endOnFailure: format === "xlsx" },
      );
    },
    60_000,
  );

  const sorted = (tags: FilePassport["tags"]) => tags.toSorted((a, b) => (keyOf(a.kind, a.label) < keyOf(b.kind, b.label) ? -1 : 1));

  it("K-04 has no column for what somebody earns, and drops such a column with a notice that names it", async () => {
    const file = await fileOf("Functietitel;Salarisschaal;Schaal (HR21);Kleur\nadviseur;10;11;blauw\n");
    expect(file.notices).toEqual([
      { kind: "column-dropped", heading: "Salarisschaal", why: "pay" },
      { kind: "column-dropped", heading: "Schaal (HR21)", why: "pay" },
      { kind: "column-dropped", heading: "Kleur", why: "unknown" },
    ]);
    expect(JSON.stringify(file.lines)).not.toMatch(/10|11|blauw/);
    const json = await fileOf(JSON.stringify([{ title: "adviseur", schaal: 10, tags: [{ kind: "knowledge", label: "wet", salary: 5 }] }]), "f.json");
    expect(json.notices.map((notice) => "heading" in notice && [notice.heading, notice.why])).toEqual([
      ["schaal", "pay"],
      ["salary", "pay"],
    ]);
    expect(json.lines[0]?.tags).toHaveLength(1);
    for (const format of ["csv", "json"] as const) expect(String(await writePassportFile([empty], format, "F"))).not.toMatch(/schaal|salar|loon/i);
  });

  it.each(["schaal", "Salarisschaal", "loonschaal", "functieschaal", "Scale", "salary", "Bruto salaris", "salary_max", "Trede", "pay grade"])(
    "K-04 knows %s as pay",
    (heading) => expect(isPay(heading)).toBe(true),
  );
  it.each(["schaalvergroting", "loonadministratie kennis", "taken", "paytable design"])("does not take %s for pay", (heading) =>
    expect(isPay(heading)).toBe(false),
  );

  it("reads what an adviser fills in by hand: other headings, a title above them, tags without more", async () => {
    const sheet: Cell[][] = [
      ["Onze functies"],
      [],
      ["Functienaam *", "Vaardigheden", "Kennis", "strategisch"],
      ["adviseur", "lezen; schrijven", "wet | de hoofdlijn\nbeleid", null],
    ];
    const file = await fileOf(await writeWorkbook([{ name: "F", rows: sheet }]), "f.xlsx");
    const plan = planPassports(file.lines, houseOf([]), day);
    expect(plan.create[0]).toMatchObject({ row: 4, title: "adviseur", dimensions: undefined });
    expect(plan.create[0]?.tags.map(({ kind, label, explanation, source, sourceOn }) => [kind, label, explanation, source, sourceOn])).toEqual([
      ["technical", "lezen", "", "import", day],
      ["technical", "schrijven", "", "import", day],
      ["knowledge", "wet", "de hoofdlijn", "import", day],
      ["knowledge", "beleid", "", "import", day],
    ]);
  });

  it("leaves what is there where a cell is empty, and never takes a tag away", async () => {
    const kept: FilePassport = {
      ...empty,
      description: "Adviseert.",
      dimensions: [1, 2, 3, 4, 5],
      domains: ["Zorg"],
      tags: [{ kind: "knowledge", label: "wet", explanation: "alles", source: "survey", sourceOn: day, webAddress: "", escoUri: "", isForeign: false }],
    };
    const file = await fileOf("titel;omschrijving;laag;domeinen;kennis;strategisch\nAdviseur;;midden;zorg;WET;10\n");
    const { update, newDomains } = planPassports(file.lines, houseOf([kept]), day);
    expect(newDomains).toEqual([]);
    expect(update[0]?.changes).toEqual([
      { what: "text", column: "laag", from: "", to: "midden" },
      { what: "text", column: "strategisch (0-100)", from: "1 · 2 · 3 · 4 · 5", to: "10 · 2 · 3 · 4 · 5" },
    ]);
  });

  it("has another mark when it would do something else", async () => {
    const { lines } = await fileOf("titel;laag;domeinen\nadviseur;midden;Zorg\n");
    const marks = [houseOf([]), houseOf([empty]), houseOf([{ ...empty, layer: "laag" }])].map((house) => markOfPlan(planPassports(lines, house, day)));
    expect(new Set(marks).size).toBe(3);
    expect(markOfPlan(planPassports(lines, houseOf([]), asDate("2027-01-01")))).toBe(marks[0]);
  });

  test.each<[string, string, object]>([
    ["a title that is not there", "titel;laag\n;x\n", { row: 2, column: "titel", reason: "title-missing" }],
    ["a title that is too long", `titel;laag\n${"a".repeat(121)};x\n`, { row: 2, column: "titel", reason: "too-long", details: { most: "120" } }],
    ...(["HR21-titel", "andere titels", "laag", "vakgebied"] as const).map((column): [string, string, object] => [
      `more in ${column} than the form takes`,
      `titel;${column}\nx;${"a".repeat(121)}\n`,
      { row: 2, column, reason: "too-long", details: { most: "120" } },
    ]),
    ["another kind", "titel;soort\nx;baan\n", { row: 2, column: "soort", value: "baan", reason: "type-unknown" }],
    ["a figure that is none", "titel;abstract\nx;veel\n", { row: 2, column: "abstract (0-100)", value: "veel", reason: "not-a-number" }],
    ["a figure above 100", "titel;abstract\nx;101\n", { row: 2, column: "abstract (0-100)", value: "101", reason: "not-a-number" }],
    ["a source nobody knows", "titel;kennis\nx;wet||roddel\n", { row: 2, column: "kennis", value: "roddel", reason: "source-unknown" }],
    ["a day that does not exist", "titel;kennis\nx;wet||gesprek|31-2-2026\n", { row: 2, column: "kennis", value: "31-2-2026", reason: "date-unknown" }],
    [
      "an address that runs code",
      "titel;cursussen\nx;les||||javascript:alert(1)\n",
      { row: 2, column: "cursussen", value: "javascript:alert(1)", reason: "no-web-address" },
    ],
    ["a tag without a name", "titel;kennis\nx;|uitleg\n", { row: 2, column: "kennis", value: " | uitleg", reason: "wrong-shape" }],
  ])("refuses the row with %s", async (_, csv, problem) => {
    const file = await fileOf(csv);
    expect([file.lines, file.problems]).toMatchObject([[], [problem]]);
  });

  test.each<[string, string, object]>([
    ["a title that stood in the file before", "titel\nAdviseur\nadviseur\n", { row: 3, reason: "title-twice", details: { first: "2" } }],
    [
      "a unit that is not there",
      "titel;onderdeel\nx;De Horison\n",
      { row: 2, column: "onderdeel", reason: "unit-unknown", details: { closest: "De Horizon" } },
    ],
    ["a unit of which there are two", "titel;onderdeel\nx;Bovenbouw\n", { row: 2, reason: "unit-not-unique" }],
    ["some of the five figures", "titel;abstract\nx;10\n", { row: 2, reason: "dimensions-incomplete" }],
  ])("refuses, beside the house, the row with %s", async (_, csv, problem) => {
    expect(planPassports((await fileOf(csv)).lines, houseOf([]), day).problems).toMatchObject([problem]);
  });

  const row = '<row><c t="str"><v>titel</v></c></row>';
  const withoutSheet = standInParts({ sheets: [{ name: "a", xml: row }] }).filter((part) => !part.name.includes("sheet1"));
  const bomb = { name: "xl/worksheets/sheet1.xml", start: "<worksheet><sheetData>", piece: row, end: "</sheetData></worksheet>", bytes: 400_000_000 };
  test.each<[string, Buffer | string, string, object]>([
    ["nothing", "", "f.csv", { reason: "not-a-workbook", looksLike: "nothing" }],
    ["headings only", "titel;laag\n", "f.csv", { reason: "empty" }],
    ["no headings", "1;2\n3;4\n", "f.csv", { reason: "no-headings" }],
    ["no column with titles", "laag;domeinen\nx;y\n", "f.csv", { reason: "title-column-missing", found: ["laag", "domeinen"] }],
    ["one column twice", "titel;functie\nx;y\n", "f.csv", { reason: "column-twice", headings: ["titel", "functie"] }],
    ["a text that breaks off", 'titel;laag\n"x;y\n', "f.csv", { reason: "csv-broken-off", line: 2 }],
    ["a page that is called so", "<!doctype html><p>", "f.csv", { reason: "not-a-workbook", looksLike: "web-page" }],
    ["a PDF", "%PDF-1.7", "f.pdf", { reason: "not-a-workbook", looksLike: "pdf" }],
    ["a workbook that is called csv", standInWorkbook({ sheets: [{ name: "a", xml: row }] }), "f.csv", { reason: "name-and-content-differ" }],
    ["a workbook that is called pdf", standInWorkbook({ sheets: [{ name: "a", xml: row }] }), "f.pdf", { reason: "name-and-content-differ" }],
    ["a bomb", standInBomb(withoutSheet, bomb), "f.xlsx", { reason: "too-large-unpacked" }],
    ["a workbook that is cut off", standInWorkbook({ sheets: [{ name: "a", xml: row }] }).subarray(0, 400), "f.xlsx", { reason: "damaged" }],
    ["more than 5 MB", Buffer.alloc(5 * 1024 * 1024 + 1), "f.json", { reason: "file-too-large", limit: 5 * 1024 * 1024 }],
    ["JSON that breaks off", '[{"title":', "f.json", { reason: "json-damaged" }],
    ["JSON that is something else", '{"people":[]}', "f.json", { reason: "json-other" }],
    ["JSON of a newer form", '{"format":"windroos-passports","version":9,"functions":[]}', "f.json", { reason: "json-version", version: "9" }],
    ["too many functions", `titel\n${Array.from({ length: 1001 }, (_, at) => `f${at}\n`).join("")}`, "f.csv", { reason: "too-many-functions", limit: 1000 }],
  ])("that is %s is refused as a whole", async (_, bytes, name, problem) => {
    expect(await read(bytes, name)).toMatchObject({ ok: false, problem });
  });

  test("of JSON with values of another kind refuses those, and reads the others", async () => {
    const file = await fileOf(JSON.stringify([{ title: 5 }, { title: "b", tags: [{ kind: "colour", label: "x" }] }, { title: "c" }, "d"]), "f.json");
    expect([file.lines.map((line) => line.texts.title), file.problems.map(({ row: at, column, reason }) => [at, column, reason])]).toEqual([
      ["c"],
      [
        [1, "title", "wrong-shape"],
        [2, "tags.0.kind", "kind-unknown"],
        [4, "", "wrong-shape"],
      ],
    ]);
  });
});
