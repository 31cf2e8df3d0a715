import { addDays, asDate, parts, type DateString } from "#platform/time/date-string.ts";

/** The day on which a year of rights begins. Schools: 1 August (OQ-23); municipalities: 1 January (OQ-38). */
export type YearStart = { readonly month: number; readonly day: number };

/** One year of rights. A school calls it a school year; an employer that starts on 1 January uses the same type for its calendar year. */
export type SchoolYear = { readonly start: DateString; readonly end: DateString; readonly label: string };

export const firstOfAugust: YearStart = { month: 8, day: 1 };
export const firstOfJanuary: YearStart = { month: 1, day: 1 };

/** A year begins on a day that every month has, so that each of its twelve months begins on that day too. */
export function whyNotYearStart({ month, day }: YearStart): "no-such-month" | "day-not-in-every-month" | undefined {
  if (!Number.isInteger(month) || month < 1 || month > 12) return "no-such-month";
  if (!Number.isInteger(day) || day < 1 || day > 28) return "day-not-in-every-month";
  return undefined;
}

/** The year a day falls in: 31 July 2027 is in 2026–2027, 1 August 2027 in 2027–2028. */
export function yearOf(date: DateString, start: YearStart): SchoolYear {
  const [calendarYear] = parts(date);
  const thisYear = yearFrom(calendarYear, start);
  return date >= thisYear.start ? thisYear : yearFrom(calendarYear - 1, start);
}

export function nextYear(year: SchoolYear): SchoolYear {
  return yearFrom(parts(year.start)[0] + 1, startOf(year));
}

export function previousYear(year: SchoolYear): SchoolYear {
  return yearFrom(parts(year.start)[0] - 1, startOf(year));
}

export function isInYear(date: DateString, year: SchoolYear): boolean {
  return year.start <= date && date <= year.end;
}

type Month = { readonly start: DateString; readonly end: DateString };

/** The twelve months of a year, each from the day on which the year begins: 1 August to 31 August, and so on. */
export function monthsOf({ start: first }: Pick<SchoolYear, "start">): readonly Month[] {
  const known = months.get(first);
  if (known) return known;
  const firstDays = Array.from({ length: 13 }, (_, count) => monthsLater(first, count));
  const made = firstDays.slice(0, 12).map((start, index) => ({ start, end: addDays(firstDays[index + 1] ?? start, -1) }));
  months.set(first, made);
  return made;
}

// A year is asked for by every right of everybody in it, and working with days is dear: of the few there are, each is made once.
const years = new Map<string, SchoolYear>();
const months = new Map<DateString, readonly Month[]>();

function yearFrom(calendarYear: number, start: YearStart): SchoolYear {
  const key = `${calendarYear}-${start.month}-${start.day}`;
  const known = years.get(key);
  if (known) return known;
  const made = makeYear(calendarYear, start);
  years.set(key, made);
  return made;
}

function makeYear(calendarYear: number, start: YearStart): SchoolYear {
  const next = dayIn(calendarYear + 1, start.month, start.day);
  const label = start.month === 1 && start.day === 1 ? String(calendarYear) : `${calendarYear}–${calendarYear + 1}`;
  return { start: dayIn(calendarYear, start.month, start.day), end: addDays(next, -1), label };
}

function startOf(year: SchoolYear): YearStart {
  const [, month, day] = parts(year.start);
  return { month, day };
}

function monthsLater(date: DateString, count: number): DateString {
  const [year, month, day] = parts(date);
  const monthsSinceZero = year * 12 + (month - 1) + count;
  return dayIn(Math.floor(monthsSinceZero / 12), (monthsSinceZero % 12) + 1, day);
}

function dayIn(year: number, month: number, day: number): DateString {
  return asDate(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}
