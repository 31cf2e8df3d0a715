import { expect, test } from "vitest";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { readWorkbook } from "#platform/workbook/read-workbook.ts";
import { standInBomb, standInParts, standInWorkbook } from "#platform/workbook/stand-in-workbook.ts";
import type { Cell } from "#platform/workbook/cell.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { giveRole } from "../give-role.ts";
import { checkUploadedImport, runConfirmedImport } from "../import-jobs.ts";
import { uploadImport } from "../upload-import.ts";

const at = usePortal();
const ask = testWeb();

async function hr(): Promise<{ as: string; actor: Awaited<ReturnType<typeof newPerson>> }> {
  const actor = await newPerson(at.portal, { employment: null, roles: [{ role: "hr", unitId: null }] });
  mustBeDone(await giveRole(at.system, { personId: actor.personId, role: "hr", unitId: null }));
  return { actor, as: await signIn(actor) };
}

function send(as: string, bytes: Buffer | string, name = "staff.xlsx") {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(Buffer.from(bytes))], name));
  return ask(at.portal, "/mensen/import", { as, body });
}

const headings = ["voornaam", "tussenvoegsel", "achternaam", "email", "categorie", "fte", "leidinggevende"];
const staff: Cell[][] = [
  headings,
  ["Sanne", "van der", "Berg", "sanne@waterkant.example", "OP", "0,8", "bas@waterkant.example"],
  ["Bas", null, "Bos", "bas@waterkant.example", "MGT", 1, null],
  ["Daan", null, "<b>Dekker</b>", "daan", "OP", "36", null],
];
const book = (rows: Cell[][]) => writeWorkbook([{ name: "Personeel", rows }]);

test("P-36 from workbook to people through the pages, with a report at the end", async () => {
  const { as } = await hr();
  expect(await (await ask(at.portal, "/mensen/import", { as })).text()).toContain("Mensen inlezen");
  const sent = await send(as, await book(staff));
  expect(sent.status).toBe(303);
  const page = sent.headers.get("location") ?? "";
  expect(await (await ask(at.portal, page, { as })).text()).toContain("staff.xlsx controleren");

  await checkUploadedImport(at.system, page.split("/").at(-1) ?? "");
  const checked = await (await ask(at.portal, page, { as })).text();
  expect(checked).toContain("‘36’ kan niet als fte");
  expect(checked).toContain("‘daan’ is geen e-mailadres");
  expect(checked).not.toContain("<b>Dekker");
  expect(await (await ask(at.portal, `${page}?rijen=create`, { as })).text()).toContain("Sanne van der Berg");

  const asked = await (await ask(at.portal, `${page}/bevestigen?uitnodigen=ja`, { as })).text();
  expect(asked).toContain("2 mensen erbij");
  const shown = /name="shown" value="([^"]+)"/.exec(asked)?.[1] ?? "";
  const confirmed = await ask(at.portal, `${page}/bevestigen`, { as, form: { shown, uitnodigen: "ja" } });
  expect([confirmed.status, confirmed.headers.get("location")]).toEqual([303, page]);
  expect((await ask(at.portal, `${page}/bevestigen`, { as, form: { shown } })).status).toBe(303);
  expect(await (await ask(at.portal, page, { as })).text()).toContain("2 mensen inlezen");

  await runConfirmedImport(at.system, page.split("/").at(-1) ?? "");
  expect(await (await ask(at.portal, page, { as })).text()).toContain("staff.xlsx is ingelezen");
  const csv = await ask(at.portal, `${page}/fouten.csv`, { as });
  expect(csv.headers.get("content-disposition")).toContain("attachment");
  expect(await csv.text()).toContain('4;"fte";"36"');
  expect(await (await ask(at.portal, "/mensen/imports", { as })).text()).toContain("Ingelezen");
  expect(await (await ask(at.portal, "/mensen/import", { as })).text()).toContain("is al een bestand ingelezen");
});

test("a page that shows another outcome than there is now can not confirm", async () => {
  const { as } = await hr();
  const page = (await send(as, await book([headings, ["Noor", null, "Smit", "noor@waterkant.example", null, null, null]]))).headers.get("location") ?? "";
  expect((await ask(at.portal, `${page}/bevestigen`, { as })).status).toBe(422);
  await checkUploadedImport(at.system, page.split("/").at(-1) ?? "");
  expect((await ask(at.portal, `${page}/bevestigen`, { as, form: { shown: "old" } })).status).toBe(422);
});

const megabyte = 1024 * 1024;
const row = '<row><c t="str"><v>Anna</v></c></row>';
const withoutSheet = standInParts({ sheets: [{ name: "a", xml: row }] }).filter((part) => !part.name.includes("sheet1"));
const bomb = { name: "xl/worksheets/sheet1.xml", start: "<worksheet><sheetData>", piece: row, end: "</sheetData></worksheet>", bytes: 600 * megabyte };

test.each<[string, Buffer | string, string, string]>([
  ["no file", "", "", "Kies een bestand."],
  ["no workbook", "naam;email", "staff.xlsx", "Dit is een tekstbestand"],
  ["an old .xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "staff.xls", "Excel-bestand van vóór 2007"],
  ["a password", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]), "staff.xlsx", "heeft een wachtwoord"],
  ["2 MB that unpacks to 600 MB", standInBomb(withoutSheet, bomb), "staff.xlsx", "te groot als hij uitgepakt is"],
  ["another name", standInWorkbook({ sheets: [{ name: "a", xml: row }] }), "staff.pdf", "past niet bij wat erin staat"],
  ["more than 20 MB", Buffer.alloc(20 * megabyte + 1), "staff.xlsx", "hoogstens 20 MB"],
])("%s is refused on the upload page itself, with what to do", async (_, bytes, name, sentence) => {
  const { as } = await hr();
  const answer = await send(as, bytes, name);
  const page = await answer.text();
  expect([answer.status, page.includes(sentence), page.includes("<title>Fout: ")]).toEqual([422, true, true]);
});

test.each<[string, Buffer, string]>([
  ["headers that lie", standInBomb(withoutSheet, bomb, { claimedBytes: 5000 }), "beschadigd"],
  ["100,000 columns", standInWorkbook({ sheets: [{ name: "Blad1", xml: `<row>${"<c><v>1</v></c>".repeat(100_000)}</row>` }] }), "meer dan 256 kolommen"],
  ["an empty sheet", standInWorkbook({ sheets: [{ name: "Blad1", xml: "" }] }), "werkmap is leeg"],
  ["no headings", standInWorkbook({ sheets: [{ name: "Blad1", xml: row }] }), "geen kolomnamen"],
])("%s is found by the dry run and named on the page of the import", async (_, bytes, sentence) => {
  const { as, actor } = await hr();
  const id = mustBeDone(await uploadImport(actor, { name: "staff.xlsx", mediaType: "", bytes }));
  await checkUploadedImport(at.system, id);
  expect(await (await ask(at.portal, `/mensen/import/${id}`, { as })).text()).toContain(sentence);
});

test("the example can be imported as it is", async () => {
  const { as, actor } = await hr();
  const bytes = Buffer.from(await (await ask(at.portal, "/mensen/import/voorbeeld.xlsx", { as })).arrayBuffer());
  expect((await readWorkbook(bytes)).ok).toBe(true);
  const id = mustBeDone(await uploadImport(actor, { name: "voorbeeld.xlsx", mediaType: "", bytes }));
  await checkUploadedImport(at.system, id);
  const page = await (await ask(at.portal, `/mensen/import/${id}`, { as })).text();
  expect(page).toContain("Alle rijen zijn goed");
});

test("T02 a teacher is not let in, and sees no import", async () => {
  const { actor } = await hr();
  const id = mustBeDone(await uploadImport(actor, { name: "staff.xlsx", mediaType: "", bytes: await book(staff) }));
  const as = await signIn(await newPerson(at.portal));
  for (const path of ["/mensen/import", "/mensen/imports", `/mensen/import/${id}`, `/mensen/import/${id}/fouten.csv`, `/mensen/import/${id}/bevestigen`])
    expect([path, (await ask(at.portal, path, { as })).status]).toEqual([path, 403]);
  expect((await send(as, await book(staff))).status).toBe(403);
});
