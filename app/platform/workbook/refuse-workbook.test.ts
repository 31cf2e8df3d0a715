import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readSheets } from "./read-sheets.ts";
import { readWorkbook } from "./read-workbook.ts";
import { standInBomb, standInParts, standInWorkbook, standInZip } from "./stand-in-workbook.ts";
import { staffListLimits as limits } from "./workbook-limits.ts";
import { UnreadableWorkbook, type WorkbookProblem } from "./workbook-problem.ts";
import { writeWorkbook } from "./write-workbook.ts";
import { readZipDirectory } from "./zip-directory.ts";

const row = '<row><c t="str"><v>Anna</v></c></row>';
const megabyte = 1024 * 1024;

async function problemOf(file: Buffer | string): Promise<WorkbookProblem | "read"> {
  const read = await readWorkbook(file);
  return read.ok ? "read" : read.problem;
}

function sheet(xml: string): Buffer {
  return standInWorkbook({ sheets: [{ name: "Blad1", xml }] });
}

const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

test.each<[string, string | Buffer, object]>([
  ["an empty file", "", { looksLike: "nothing" }],
  ["a comma-separated file", "voornaam;achternaam\r\nAnna;Bakker", { looksLike: "text" }],
  ["a web page", "\uFEFF <html><table>", { looksLike: "web-page" }],
  ["a PDF", "%PDF-1.7 …", { looksLike: "pdf" }],
  ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), { looksLike: "unknown" }],
  ["an .xls of before 2007", Buffer.concat([compound, Buffer.alloc(2000), Buffer.from("Workbook", "utf16le")]), { looksLike: "old-excel" }],
  ["an .xlsb", standInZip([{ name: "xl/workbook.bin", content: "" }]), { looksLike: "binary-excel" }],
  ["a Word document", standInZip([{ name: "word/document.xml", content: "" }]), { looksLike: "other-office" }],
  [
    "an OpenDocument sheet",
    standInZip([
      { name: "mimetype", content: "" },
      { name: "content.xml", content: "" },
    ]),
    { looksLike: "opendocument" },
  ],
  ["a ZIP of something else", standInZip([{ name: "a.txt", content: "a" }]), { looksLike: "zip" }],
])("P-36 %s is no workbook and says what it seems to be", async (_, file, expected) => {
  expect(await problemOf(Buffer.from(file))).toEqual({ reason: "not-a-workbook", ...expected });
});

test("T28 a workbook with a password is named as such, and so is an encrypted ZIP", async () => {
  const withPassword = Buffer.concat([compound, Buffer.alloc(1200), Buffer.from("EncryptedPackage", "utf16le")]);
  expect(await problemOf(withPassword)).toEqual({ reason: "password-protected" });
  const zip = standInZip([...standInParts({ sheets: [{ name: "a", xml: row }] }), { name: "x", content: "x", flags: 1 }]);
  expect(await problemOf(zip)).toEqual({ reason: "password-protected" });
});

const sheetPath = "xl/worksheets/sheet1.xml";
const stringsPath = "xl/sharedStrings.xml";
const bombSheet = { name: sheetPath, start: "<worksheet><sheetData>", piece: row, end: "</sheetData></worksheet>" };

function partsWithout(path: string) {
  return standInParts({ sheets: [{ name: "Blad1", xml: row }], strings: "" }).filter((part) => part.name !== path);
}

test("T28 2 MB that unpacks to 600 MB is refused on its headers", async () => {
  const bomb = standInBomb(partsWithout(sheetPath), { ...bombSheet, bytes: 600 * megabyte });
  expect(bomb.length).toBeLessThan(3 * megabyte);
  expect(await problemOf(bomb)).toEqual({ reason: "too-large-unpacked", limit: limits.unpackedBytes });
});

test("T28 headers that lie about the size stop the reading at the size they claim", async () => {
  const liar = standInBomb(partsWithout(sheetPath), { ...bombSheet, bytes: 600 * megabyte }, { claimedBytes: 5000 });
  const before = process.memoryUsage().rss;
  expect(await problemOf(liar)).toEqual({ reason: "damaged" });
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte);
});

test("T28 texts that fill the heap of the reading thread end that thread and nothing else", async () => {
  const texts = Array.from({ length: 300 }, (_, at) => `<si><t>${((at + 1) * 2654435761) % 4294967291} tekst</t></si>`);
  const strings = { name: stringsPath, start: "<sst>", piece: texts.join(""), end: "</sst>", bytes: 120 * megabyte };
  const file = standInBomb(partsWithout(stringsPath), strings);
  expect(file.length).toBeLessThan(limits.fileBytes);
  expect(await problemOf(file)).toEqual({ reason: "too-large-unpacked", limit: limits.unpackedBytes });
}, 30_000);

test("T28 a sheet that points a million times at one long text is refused", async () => {
  const strings = `<si><t>${"a".repeat(30_000)}</t></si>`;
  const xml = `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(2000);
  expect(await problemOf(standInWorkbook({ sheets: [{ name: "a", xml }], strings }))).toMatchObject({ reason: "too-large-unpacked" });
  const wide = '<row><c r="IV1"><v>1</v></c></row>'.repeat(5000);
  expect(await problemOf(sheet(wide))).toMatchObject({ reason: "too-large-unpacked" });
});

test("T28 too many columns, rows and entries are refused with the limit", async () => {
  const wide = `<row>${"<c><v>1</v></c>".repeat(100_000)}</row>`;
  expect(await problemOf(sheet(wide))).toEqual({ reason: "too-many-columns", limit: limits.columns, sheet: "Blad1" });
  const far = '<row r="1048576"><c><v>1</v></c></row>';
  expect(await problemOf(sheet(far))).toEqual({ reason: "too-many-rows", limit: limits.rows, sheet: "Blad1" });
  const extra = Array.from({ length: 1001 }, (_, at) => ({ name: `xl/x${at}`, content: "" }));
  const many = standInWorkbook({ sheets: [{ name: "a", xml: row }], extra });
  expect(await problemOf(many)).toEqual({ reason: "too-many-entries", limit: limits.entries });
});

test("100,000 sheets are refused, one sheet without rows is empty and none at all is no sheet", async () => {
  const sheets = Array.from({ length: 1200 }, (_, at) => ({ name: `s${at}`, xml: "" }));
  expect(await problemOf(standInWorkbook({ sheets }))).toMatchObject({ reason: "too-many-entries" });
  expect(await problemOf(sheet(""))).toEqual({ reason: "empty" });
  expect(await problemOf(standInWorkbook({ sheets: [] }))).toEqual({ reason: "no-sheet" });
});

test("T25 a document type or an entity of its own is refused unread", async () => {
  const laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
  expect(await problemOf(sheet(laughs))).toEqual({ reason: "damaged" });
  const external = '<?xml version="1.0"?><worksheet><sheetData><row><c t="str"><v>&xxe;</v></c></row></sheetData></worksheet>';
  expect(await problemOf(sheet(external))).toEqual({ reason: "damaged" });
});

test("T28 names that climb out of the folder, one name twice and a ZIP inside are harmless", async () => {
  const withExtra = (name: string, content: string | Buffer = "x") =>
    problemOf(standInWorkbook({ sheets: [{ name: "a", xml: row }], extra: [{ name, content }] }));
  for (const name of ["../../etc/passwd", "/etc/passwd", "C:\\x", "xl\\..\\..\\x", "XL/workbook.xml"])
    expect([name, await withExtra(name)]).toEqual([name, { reason: "damaged" }]);
  expect(await withExtra("xl/embeddings/inner.zip", standInZip([{ name: "a", content: "a" }]))).toBe("read");
});

test("a file that was cut off or changed anywhere is damaged, never a crash", async () => {
  const whole = await writeWorkbook([{ name: "Blad1", rows: [["Voornaam"], ["Anna"], [{ date: "2026-08-01" }]] }]);
  for (let cut = 1; cut < whole.length; cut += 7) expect(await readHere(whole.subarray(0, cut))).toBeInstanceOf(UnreadableWorkbook);
  for (let at = 0; at < whole.length; at += 3) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x5a;
    expect([undefined, UnreadableWorkbook]).toContain((await readHere(changed))?.constructor);
  }
});

/** As the thread does, without the thread: what it throws, or nothing. */
async function readHere(file: Buffer): Promise<object | undefined> {
  try {
    await readSheets(file, readZipDirectory(file, limits), limits, () => {});
    return undefined;
  } catch (error) {
    return error as object;
  }
}

test("an unfinished part and a tag without end are damaged", async () => {
  for (const xml of ["<row><c><v>1</v></row>", "<row><c", "<row></rij>", `<row><c><v>${"1".repeat(2 * megabyte)}`])
    expect(await problemOf(sheet(xml))).toEqual({ reason: "damaged" });
});

test("20,000 rows of 15 columns read well under 400 MB in one process", async () => {
  const folder = await mkdtemp(join(tmpdir(), "windroos-workbook-"));
  const rowXml = (at: number) =>
    `<row>${Array.from({ length: 15 }, (_, column) => `<c t="inlineStr"><is><t>cel ${at}.${column} tekst</t></is></c>`).join("")}</row>`;
  const xml = Array.from({ length: 20_000 }, (_, at) => rowXml(at)).join("");
  await writeFile(join(folder, "staff.xlsx"), sheet(xml));
  const script = `import { readWorkbook } from ${JSON.stringify(new URL("./read-workbook.ts", import.meta.url).href)};
    const read = await readWorkbook(${JSON.stringify(join(folder, "staff.xlsx"))});
    console.log(JSON.stringify({ rows: read.sheet.rows.length, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  const { rows, megabytes } = JSON.parse(stdout) as { rows: number; megabytes: number };
  await rm(folder, { recursive: true });
  expect(rows).toBe(20_000);
  expect(megabytes).toBeLessThan(400);
}, 60_000);
