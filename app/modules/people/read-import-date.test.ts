import fc from "fast-check";
import { expect, test } from "vitest";
import { readImportDate } from "./read-import-date.ts";

test.each([
  "1-8-2026",
  "01-08-2026",
  "01/08/2026",
  "1.8.2026",
  "1 8 2026",
  "2026-08-01",
  "2026/8/1",
  "1 augustus 2026",
  "1 Aug. 2026",
  "1-aug-2026",
  "1 August 2026",
  "2026-08-01T00:00:00",
  "1-8-2026 0:00",
])("%s is 1 August", (text) => {
  expect(readImportDate(text)).toEqual({ date: "2026-08-01" });
});

test.each([
  ["31-2-2026", "date-impossible"],
  ["8/13/2026", "date-impossible"],
  ["0-1-2026", "date-impossible"],
  ["29-2-2027", "date-impossible"],
  ["46235", "date-is-number"],
  ["1-8-26", "date-year-short"],
  ["1 aug 26", "date-year-short"],
  ["1-8-1026", "date-out-of-range"],
  ["1-8-2926", "date-out-of-range"],
  ["volgend jaar", "date-not-a-date"],
  ["1 brumaire 2026", "date-not-a-date"],
  ["augustus 2026", "date-not-a-date"],
])("%s is refused: %s", (text, reason) => {
  expect(readImportDate(text)).toEqual({ reason });
});

test("every day reads back from every way to write it", () => {
  const day = fc.date({ min: new Date("1940-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (moment) => {
      const date = moment.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = date.split("-").map(Number);
      const written = [date, `${dayOfMonth}-${month}-${year}`, `${dayOfMonth}/${month}/${year}`];
      for (const language of ["nl-NL", "en-GB"])
        written.push(new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(moment));
      for (const text of written) expect([text, readImportDate(text)]).toEqual([text, { date }]);
    }),
  );
});
