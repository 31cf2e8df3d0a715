import { type DateString, isDate } from "#platform/time/date-string.ts";

export type WhyNotImportDate = "date-not-a-date" | "date-impossible" | "date-is-number" | "date-year-short" | "date-out-of-range";
export type ImportDateRead = { readonly date: DateString } | { readonly reason: WhyNotImportDate };

/** Dutch and English, by their first three letters; "mrt" and "mei" are the ones that differ. */
const months: Record<string, number> = { jan: 1, feb: 2, mrt: 3, maa: 3, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dec: 12 };
const monthNames = /^(januari|january|jan|februari|february|feb|maart|march|mrt|mar|april|apr|mei|may|juni|june|jun|juli|july|jul|augustus|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec)$/;

const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const inWords = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/;
const shortYear = /^\d{1,2}[-/. ](?:\d{1,2}|[a-z]+\.?)[-/. ]'?\d{2}$/;
const midnight = /[t ]00?:00(?::00(?:\.0+)?)?z?$/;

/**
 * A day as people write it: "1-8-2026", "01/08/2026", "2026-08-01", "1 augustus 2026". The day
 * always comes before the month: that is how it is written here, and guessing would be silent.
 *
 *     readImportDate("31-2-2026") // { reason: "date-impossible" }
 */
export function readImportDate(text: string): ImportDateRead {
  const tidy = text.trim().toLowerCase().replace(midnight, "");
  if (/^\d{4,6}(?:[.,]\d+)?$/.test(tidy)) return { reason: "date-is-number" };
  if (shortYear.test(tidy) && !yearFirst.test(tidy)) return { reason: "date-year-short" };
  const parts = dayParts(tidy);
  if (!parts) return { reason: "date-not-a-date" };
  const [year, month, day] = parts;
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (!isDate(date)) return { reason: "date-impossible" };
  return date < "1940-01-01" || date > "2100-12-31" ? { reason: "date-out-of-range" } : { date };
}

type DayParts = [year: string, month: number, day: number];

function dayParts(text: string): DayParts | undefined {
  const numbers = dayFirst.exec(text);
  if (numbers) return [numbers[3] ?? "", Number(numbers[2]), Number(numbers[1])];
  const iso = yearFirst.exec(text);
  if (iso) return [iso[1] ?? "", Number(iso[2]), Number(iso[3])];
  const named = inWords.exec(text);
  if (!named || !monthNames.test(named[2] ?? "")) return undefined;
  return [named[3] ?? "", months[(named[2] ?? "").slice(0, 3)] ?? 0, Number(named[1])];
}
