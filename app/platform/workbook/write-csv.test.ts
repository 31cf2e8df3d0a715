import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.ts";

test.each(["=1+1", "+31 6", "-cmd", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "＋1", "－1", "＠a"])("T27 %j becomes text", (text) => {
  expect(writeCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
});

test("a Dutch spreadsheet opens it: semicolons, decimal comma, days and quotes", () => {
  const rows = [
    ["Naam", "Fte"],
    ['Jan "de" Wit', 0.8, null, true, { date: "2026-08-01" }, "-12,5"],
  ];
  expect(writeCsv(rows)).toBe('\uFEFF"Naam";"Fte"\r\n"Jan ""de"" Wit";0,8;;1;2026-08-01;"-12,5"\r\n');
});

test("T27 no text ever opens a field as a formula", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(/^[=+@\t\r]/.test(writeCsv([[text]]).slice(2))).toBe(false);
    }),
  );
});
