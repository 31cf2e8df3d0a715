import { expect, test } from "vitest";
import type { Cell } from "#platform/workbook/cell.ts";
import { findColumns, importColumns, type ImportColumn } from "./import-columns.ts";
import { isEmptyRow, readImportRow, type RowRead } from "./import-row.ts";

const read = findColumns([[...importColumns]]);
if (!read.ok) throw new Error("the headings are the columns");
const { columns } = read;

const sanne: Partial<Record<ImportColumn, Cell>> = { voornaam: "Sanne", tussenvoegsel: "van der", achternaam: "Berg", email: "s.vanderberg@waterkant.example" };

function row(cells: Partial<Record<ImportColumn, Cell>>): RowRead {
  return readImportRow(
    7,
    importColumns.map((column) => ({ ...sanne, ...cells })[column] ?? null),
    columns,
  );
}

function problems(cells: Partial<Record<ImportColumn, Cell>>) {
  const answer = row(cells);
  return answer.ok ? [] : answer.problems.map(({ column, value, reason }) => [column, value, reason]);
}

test("P-36 four columns make a person", () => {
  const name = { firstName: "Sanne", infix: "van der", lastName: "Berg" };
  expect(row({})).toEqual({ ok: true, row: { row: 7, name, email: "s.vanderberg@waterkant.example" }, remarks: [] });
});

test("every further column is understood as people write it", () => {
  const answer = row({
    personeelsnummer: 12345,
    categorie: "Onderwijsondersteunend personeel",
    fte: "0,8",
    functie: "TOA\u00A0 scheikunde",
    school: "De Waterkant",
    team: "Bovenbouw",
    leidinggevende: "B.Bos@Waterkant.example",
    opleidingsniveau: "MBO niveau 4",
    contract: "Bepaalde tijd",
    begin: { date: "2026-08-01" },
    eind: "31-7-2027",
  });
  expect(answer).toMatchObject({
    ok: true,
    row: {
      personnelNumber: "12345",
      category: "OOP",
      fteE4: 8000,
      functionTitle: "TOA scheikunde",
      school: "De Waterkant",
      team: "Bovenbouw",
      managerEmail: "b.bos@waterkant.example",
      educationLevel: "mbo-4",
      contractKind: "temporary",
      startsOn: "2026-08-01",
      endsOn: "2027-07-31",
    },
  });
});

test.each<[Partial<Record<ImportColumn, Cell>>, string, string, string]>([
  [{ voornaam: " \u00A0" }, "voornaam", " \u00A0", "required"],
  [{ achternaam: null }, "achternaam", "", "required"],
  [{ email: null }, "email", "", "required"],
  [{ email: "sanne" }, "email", "sanne", "email-no-at"],
  [{ email: `${"s".repeat(300)}@b.nl` }, "email", "s".repeat(200), "email-too-long"],
  [{ leidinggevende: "Bas Bos" }, "leidinggevende", "Bas Bos", "email-space"],
  [{ voornaam: "Sanne\u0000" }, "voornaam", "Sanne\u0000", "impossible-character"],
  [{ functie: "x".repeat(101) }, "functie", "x".repeat(101), "too-long"],
  [{ school: { error: "#REF!" } }, "school", "#REF!", "cell-error"],
  [{ fte: { error: "not-calculated" } }, "fte", "", "not-calculated"],
  [{ team: { date: "2026-02-01" } }, "team", "2026-02-01", "date-in-text"],
  [{ categorie: "docentje" }, "categorie", "docentje", "category-unknown"],
  [{ fte: 36 }, "fte", "36", "fte-out-of-range"],
  [{ fte: "acht" }, "fte", "acht", "fte-not-a-number"],
  [{ opleidingsniveau: "zwemdiploma" }, "opleidingsniveau", "zwemdiploma", "education-unknown"],
  [{ contract: "mondeling" }, "contract", "mondeling", "contract-unknown"],
  [{ begin: "31-2-2026" }, "begin", "31-2-2026", "date-impossible"],
  [{ begin: 46235 }, "begin", "46235", "date-is-number"],
  [{ begin: "1-8-2026", eind: "31-7-2026" }, "eind", "31-7-2026", "ends-before-start"],
])("%j is one message at %s with %j: %s", (cells, ...message) => {
  expect(problems(cells)).toEqual([message]);
});

test("every bad cell of a row has its own message", () => {
  expect(problems({ voornaam: null, fte: "x", begin: "y" }).map(([column]) => column)).toEqual(["voornaam", "fte", "begin"]);
});

test("a refused row still says who it is, for those who name it as manager", () => {
  expect(row({ fte: "x", personeelsnummer: "9" })).toMatchObject({ ok: false, email: "s.vanderberg@waterkant.example", personnelNumber: "9" });
});

test("an infix in the last name is remarked and never cut off", () => {
  const answer = row({ tussenvoegsel: null, achternaam: "van der Berg" });
  expect(answer).toMatchObject({ ok: true, row: { name: { infix: "", lastName: "van der Berg" } }, remarks: [{ row: 7, remark: "infix-in-last-name" }] });
});

test("a row with nothing in a known column is empty", () => {
  expect(isEmptyRow([null, " ", "\u00A0"], columns)).toBe(true);
  expect(isEmptyRow([null, null, "Bos"], columns)).toBe(false);
});
