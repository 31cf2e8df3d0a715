import type { DateProblem } from "#platform/time/date-field.ts";
import { parseDate } from "#platform/time/date-field.ts";
import type { DateString } from "#platform/time/date-string.ts";

export type WhyNotImportDate = "date-not-a-date" | "date-impossible" | "date-is-number" | "date-year-short" | "date-out-of-range";
export type ImportDateRead = { readonly date: DateString } | { readonly reason: WhyNotImportDate };

const midnight = /[tT ]0?0:00(?::00(?:\.0+)?)?[zZ]?$/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;

const reasons: Record<DateProblem, WhyNotImportDate> = {
  "date-empty": "date-not-a-date",
  "date-not-a-date": "date-not-a-date",
  "date-without-full-year": "date-year-short",
  "date-does-not-exist": "date-impossible",
};

/**
 * A day as it stands in a file: all that people type in a form, and what programs write beside it.
 * The day comes before the month, as it is written here: guessing would be silent.
 *
 *     readImportDate("2026-08-01T00:00:00") // { date: "2026-08-01" }
 *     readImportDate("46235")               // { reason: "date-is-number" }: a cell that lost its format
 */
export function readImportDate(text: string): ImportDateRead {
  const tidy = text.trim().replace(midnight, "").replace(yearFirst, "$1-$2-$3");
  if (/^\d{4,6}(?:[.,]\d+)?$/.test(tidy)) return { reason: "date-is-number" };
  const parsed = parseDate(tidy);
  if (!parsed.ok) return { reason: reasons[parsed.problem] };
  const isNear = parsed.value >= "1940-01-01" && parsed.value <= "2100-12-31";
  return isNear ? { date: parsed.value } : { reason: "date-out-of-range" };
}
