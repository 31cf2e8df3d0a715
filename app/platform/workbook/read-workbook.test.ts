import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank, type Cell } from "./cell.ts";
import { readWorkbook, type Sheet } from "./read-workbook.ts";
import { standInParts, standInWorkbook, standInZip, type StandIn } from "./stand-in-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

async function sheetOf(standIn: StandIn): Promise<Sheet> {
  const read = await readWorkbook(standInWorkbook(standIn));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.sheet;
}

async function rowsOf(xml: string, more: Partial<StandIn> = {}): Promise<Cell[][]> {
  return (await sheetOf({ sheets: [{ name: "Blad1", xml }], ...more })).rows;
}

const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/>
  <numFmt numFmtId="166" formatCode="0.00&quot; dagen&quot;"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf/></cellXfs>`;

test("shared, rich, inline and formula text all read as the text one sees", async () => {
  const strings = `<si><t xml:space="preserve">Anna </t></si><si><r><rPr/><t>de </t></r><r><t>Vries</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b _x005F_x0041_ &amp; &lt;c&gt; &#233;</t></si><si/>`;
  const xml = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c><c t="str"><f>A1</f><v>uit</v></c></row>`;
  expect(await rowsOf(xml, { strings })).toEqual([["Anna ", "de Vries", "a\rb _x0041_ & <c> é", null, "inline", "uit"]]);
});

test("text keeps its leading zeros, a number filled up with zeros reads as one sees it", async () => {
  const xml = `<row><c t="str"><v>00123</v></c><c s="3"><v>123</v></c><c><v>123</v></c><c s="4"><v>1.5</v></c></row>`;
  expect(await rowsOf(xml, { styles })).toEqual([["00123", "00123", 123, 1.5]]);
});

test("a day is read from its format, in the 1900 and the 1904 system", async () => {
  const xml = `<row><c s="1"><v>46235</v></c><c s="2"><v>46235.75</v></c><c s="5"><v>1.5</v></c><c s="0"><v>46235</v></c><c t="d"><v>2026-08-01T00:00:00</v></c></row>`;
  const day = { date: "2026-08-01" };
  expect(await rowsOf(xml, { styles })).toEqual([[day, day, 1.5, 46235, day]]);
  const mac = `<row><c s="1"><v>44773</v></c></row>`;
  expect(await rowsOf(mac, { styles, workbook: '<workbookPr date1904="1"/>' })).toEqual([[day]]);
});

test("a formula counts with its saved result and is never calculated", async () => {
  const xml = `<row><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="str"><f>IF(1,"")</f><v></v></c><c t="e"><f>A9</f><v>#REF!</v></c><c t="b"><v>1</v></c></row>`;
  const sheet = await sheetOf({ sheets: [{ name: "Blad1", xml }] });
  expect(sheet.rows).toEqual([[2, { error: "not-calculated" }, null, { error: "#REF!" }, true]]);
  expect(sheet.notices).toEqual([{ kind: "formulas-read-as-values", count: 4 }]);
});

test("macros are ignored and hidden rows, merged cells and other sheets are named", async () => {
  const rows = `<row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`;
  const xml = `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
  const sheets = [
    { name: "Leeg", xml: "" },
    { name: "Verborgen", xml: rows, state: "hidden" },
    { name: "Mensen &amp; meer", xml },
  ];
  const sheet = await sheetOf({ sheets, extra: [{ name: "xl/vbaProject.bin", content: "macro" }] });
  expect(sheet.name).toBe("Mensen & meer");
  expect(sheet.rows).toEqual([["a"], [1]]);
  expect(sheet.notices).toEqual([
    { kind: "macros-ignored" },
    { kind: "hidden-rows-read", count: 1 },
    { kind: "merged-cells", count: 1, ranges: ["A1:B2"] },
    { kind: "other-sheets-ignored", names: ["Leeg"] },
  ]);
});

test("row numbers stay those of the sheet, with gaps and without numbers, and empty cells do not count", async () => {
  const xml = `<row r="3"><c r="B3"><v>1</v></c><c r="XFD3" s="4"/></row><row><c><v>2</v></c><c t="str"><v> \u00A0</v></c></row><row r="1048576"><c r="A1048576"/></row>`;
  expect(await rowsOf(xml)).toEqual([[], [], [null, 1], [2]]);
});

test("a prefix on every element and UTF-16 make no difference", async () => {
  const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Zoë</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  const entries = standInParts({ sheets: [{ name: "Blad1", xml }] }).map((entry) =>
    entry.name.includes("sheet1") ? { ...entry, content: Buffer.from(xml, "utf16le") } : entry,
  );
  const read = await readWorkbook(standInZip(entries));
  expect(read.ok && read.sheet.rows).toEqual([["Zoë"]]);
});

const day = fc.date({ min: new Date("1900-03-01"), max: new Date("2199-12-31"), noInvalidDate: true });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !isBlank(text)),
  fc.constantFrom("00123", "=1+1", "+31 6", "0,8", "_x0041_", "  ruimte  ", "a\nb", "<&>\"'", "van 't Hof"),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  day.map((date) => ({ date: date.toISOString().slice(0, 10) })),
);

test("T27 whatever is written reads back the same, and text never becomes a formula", async () => {
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      rows.filter((all) => all.flat().some((each) => each !== null)),
      async (all) => {
        const read = await readWorkbook(await writeWorkbook([{ name: "Blad", rows: all }]));
        expect(read.ok && trimmed(read.sheet.rows)).toEqual(trimmed(all));
        expect(read.ok && read.sheet.notices).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

/** Without the empty cells and rows at the end, which a sheet does not have. */
function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((each) => each !== null) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

test("texts that every object has as a name are texts like others", async () => {
  const names = ["toString", "constructor", "__proto__", "valueOf", "_x0074_oString"];
  const read = await readWorkbook(await writeWorkbook([{ name: "Blad", rows: [names] }]));
  expect(read).toMatchObject({ ok: true, sheet: { rows: [names] } });
});
