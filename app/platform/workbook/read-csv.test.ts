import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";
import { writeCsv } from "./write-csv.ts";

const limits = { rows: 50, columns: 20 };
const rowsOf = (text: string | Buffer) => readCsv(Buffer.from(text as string), limits);

test.each([
  ["semicolons", "naam;fte\r\nAnna;0,8\r\n"],
  ["commas", 'naam,fte\nAnna,"0,8"\n'],
  ["tabs", "naam\tfte\nAnna\t0,8"],
  ["a byte-order mark", "\uFEFFnaam;fte\nAnna;0,8\n"],
])("%s are read", (_, text) => {
  expect(rowsOf(text)).toEqual({
    ok: true,
    rows: [
      ["naam", "fte"],
      ["Anna", "0,8"],
    ],
  });
});

test("what Windows and Excel write without saying so is read with its accents", () => {
  expect(rowsOf(Buffer.from("naam;plaats\nRené;Curaçao", "latin1"))).toMatchObject({
    rows: [
      ["naam", "plaats"],
      ["René", "Curaçao"],
    ],
  });
  expect(rowsOf(Buffer.from("\uFEFFnaam\tplaats\nRené\tZoë", "utf16le"))).toMatchObject({
    rows: [
      ["naam", "plaats"],
      ["René", "Zoë"],
    ],
  });
});

test("rows keep the numbers that a spreadsheet shows, also below an empty one", () => {
  expect(rowsOf('a;b\n\n"een\ntwee";c\n')).toMatchObject({ rows: [["a", "b"], [null], ["een\ntwee", "c"]] });
});

test.each<[string, string | Buffer, object]>([
  ["what is no text", Buffer.from([0x50, 0x4b, 0, 1]), { reason: "csv-not-text" }],
  ["a file that breaks off", 'a;b\n"c;d\n', { reason: "csv-broken-off", line: 2 }],
  ["too many rows", "a;b\n".repeat(51), { reason: "csv-too-many-rows", limit: 50 }],
  ["too many columns", ";".repeat(20), { reason: "csv-too-many-columns", limit: 20 }],
])("%s is refused", (_, text, problem) => {
  expect(rowsOf(text)).toEqual({ ok: false, problem });
});

test("T27 whatever was written comes back, also what looks like a formula or already has an apostrophe", () => {
  const text = fc
    .oneof(fc.string(), fc.constantFrom("=1", "'=1", "''=1", "'-5", "-5", "'", "@a", "\t=1", 'a;b\n"c"', "' =x"))
    .map((each) => each.replaceAll("\0", ""));
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = readCsv(Buffer.from(writeCsv(rows)), limits);
      expect(read).toEqual({ ok: true, rows: rows.map((row) => row.map((each) => (each === "" ? null : each))) });
    }),
  );
});
