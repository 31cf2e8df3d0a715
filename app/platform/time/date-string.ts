/** A calendar day without a time, `YYYY-MM-DD`. Compares and sorts as text. */
export type DateString = string & { readonly __brand: "DateString" };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

// Further off nothing is meant, and the years around such a day do not fit in four figures.
const [earliest, latest] = ["1800-01-01", "2999-12-31"];

/** Whether a text is a day that exists, in the years that people mean: 1800 to 2999. @example isDate("2027-02-31") // false */
export function isDate(text: string): text is DateString {
  return isCalendarDay(text) && text >= earliest && text <= latest;
}

/** The same in any year, for who says more about a year that is too far off. @example isCalendarDay("9999-12-31") // true */
export function isCalendarDay(text: string): text is DateString {
  const match = shape.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day, or an error naming it: for constants and for what was checked before. @example asDate("2026-08-01") */
export function asDate(text: string): DateString {
  if (!isCalendarDay(text)) throw new Error(`not a date: ${text}`);
  return text;
}

/** @example addDays(asDate("2026-12-31"), 1) // "2027-01-01" */
export function addDays(date: DateString, days: number): DateString {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10) as DateString;
}

/** The same day some years later; 29 February becomes 28 February. @example addYears(asDate("2026-09-15"), 3) // "2029-09-15" */
export function addYears(date: DateString, years: number): DateString {
  const [year, month, day] = parts(date);
  const target = `${String(year + years).padStart(4, "0")}-${date.slice(5)}`;
  return isCalendarDay(target) ? target : (`${String(year + years).padStart(4, "0")}-${two(month)}-${two(day - 1)}` as DateString);
}

/** The same day some months later or earlier; a day that month does not have becomes its last. @example addMonths(asDate("2027-01-31"), 1) // "2027-02-28" */
export function addMonths(date: DateString, months: number): DateString {
  const [year, month, day] = parts(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${String(first.getUTCFullYear()).padStart(4, "0")}-${two(first.getUTCMonth() + 1)}-${two(Math.min(day, lastDay))}` as DateString;
}

/** Whole days from the first to the second. @example daysBetween(asDate("2026-11-22"), asDate("2026-12-01")) // 9 */
export function daysBetween(from: DateString, to: DateString): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Year, month and day as numbers. @example parts(asDate("2026-08-01")) // [2026, 8, 1] */
export function parts(date: DateString): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
