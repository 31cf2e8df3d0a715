import { expect, test } from "vitest";
import { columnLetter, findColumns } from "./import-columns.ts";

const four = ["voornaam", "tussenvoegsel", "achternaam", "email"];

function found(headings: readonly (string | null)[]) {
  const read = findColumns([headings]);
  if (!read.ok) throw new Error(read.problem.reason);
  return read.columns;
}

test("P-36 the four columns suffice, in any order", () => {
  expect([...found(["email", "achternaam", "voornaam", "tussenvoegsel"]).at]).toEqual([
    ["email", 0],
    ["achternaam", 1],
    ["voornaam", 2],
    ["tussenvoegsel", 3],
  ]);
});

test.each([
  ["E-mail adres *", "email"],
  ["e-mail", "email"],
  ["\u00A0Personeels nummer ", "personeelsnummer"],
  ["Deeltijdfactor", "fte"],
  ["FTE (0-1,2)", "fte"],
  ["In dienst", "begin"],
  ["Datum uit dienst", "eind"],
  ["Leidinggevende (e-mail)", "leidinggevende"],
  ["Vestiging", "school"],
  ["Teamleider", "leidinggevende"],
  ["OPLEIDINGSNIVEAU", "opleidingsniveau"],
])("%s is the column %s", (heading, column) => {
  const headings = [...four.filter((each) => each !== column), heading];
  expect(found(headings).at.get(column as "email")).toBe(headings.length - 1);
});

test("a title may stand above the headings, and the row is counted as in the sheet", () => {
  const read = findColumns([["Personeelslijst 2026"], [], four, ["Anna", null, "Bakker", "a@b.nl"]]);
  expect(read).toMatchObject({ ok: true, columns: { headingRow: 3 } });
});

test("K-04 unknown columns are named as ignored, and pay and private data as never kept", () => {
  expect(found([...four, "Kluisje", null, "Schaal", "BSN"]).ignored).toEqual([
    { heading: "Kluisje", letter: "E", why: "unknown" },
    { heading: "Schaal", letter: "G", why: "never-kept" },
    { heading: "BSN", letter: "H", why: "never-kept" },
  ]);
});

test("missing columns, a column twice and no headings at all are refused by name", () => {
  expect(findColumns([["Voornaam", "Achternaam", "Mail"]])).toEqual({
    ok: false,
    problem: { reason: "columns-missing", missing: ["tussenvoegsel"], found: ["Voornaam", "Achternaam", "Mail"] },
  });
  expect(findColumns([[...four, "Roepnaam"]])).toEqual({
    ok: false,
    problem: { reason: "column-twice", column: "voornaam", headings: ["A (voornaam)", "E (Roepnaam)"] },
  });
  expect(findColumns([["a", "b"], ["c"]])).toEqual({ ok: false, problem: { reason: "no-headings" } });
  expect(findColumns([])).toEqual({ ok: false, problem: { reason: "no-headings" } });
});

test("columns have the letters of Excel", () => {
  expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
});
