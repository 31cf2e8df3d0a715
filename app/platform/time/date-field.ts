import { z } from "zod";
import { isCalendarDay, type DateString } from "./date-string.ts";

export type DateProblem = "date-empty" | "date-not-a-date" | "date-without-full-year" | "date-does-not-exist";
export type ParsedDate = { readonly ok: true; readonly value: DateString } | { readonly ok: false; readonly problem: DateProblem };

/** Of who works now: from their first job to the end of their last. The import of people keeps the same bounds. */
const [earliest, latest] = ["1940-01-01", "2100-12-31"];

// Beginnings are enough: "sept", "september" and "sep" are one month. English differs in March, May and October.
const months = [["jan"], ["feb"], ["maart", "mrt", "mar"], ["apr"], ["mei", "may"], ["jun"], ["jul"], ["aug"], ["sep"], ["okt", "oct"], ["nov"], ["dec"]];

/**
 * Reads a day as people type it: day first, as in Dutch, or as `YYYY-MM-DD`.
 *
 * @example
 * parseDate("15-9-2026")         // { ok: true, value: "2026-09-15" }
 * parseDate("15 september 2026") // { ok: true, value: "2026-09-15" }
 * parseDate("31-2-2027")         // { ok: false, problem: "date-does-not-exist" }
 */
export function parseDate(text: string): ParsedDate {
  const typed = text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();
  if (typed === "") return problem("date-empty");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(typed);
  if (figures) return day(figures[3], figures[2], figures[1]);
  const inWords = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{2}|\d{4})$/.exec(typed);
  const month = months.findIndex((names) => names.some((name) => inWords?.[2]?.startsWith(name)));
  return inWords && month !== -1 ? day(inWords[3], String(month + 1), inWords[1]) : problem("date-not-a-date");
}

/** A form field in which people type a day. @example z.object({ from: dateField() }).parse({ from: "1-8-2026" }) // { from: "2026-08-01" } */
export function dateField() {
  return z.string("date-empty").transform((text, context): DateString => valueOrIssue(text, context));
}

/** The same, but empty means no day. */
export function optionalDateField() {
  return z
    .string()
    .default("")
    .transform((text, context): DateString | null => (text.trim() === "" ? null : valueOrIssue(text, context)));
}

function valueOrIssue(text: string, context: z.core.$RefinementCtx<string>): DateString {
  const parsed = parseDate(text);
  if (parsed.ok && parsed.value >= earliest && parsed.value <= latest) return parsed.value;
  context.addIssue(parsed.ok ? "date-too-far" : parsed.problem);
  return z.NEVER;
}

function day(year = "", month = "", dayOfMonth = ""): ParsedDate {
  // "26" could be this century or the last; nothing is guessed.
  if (year.length !== 4) return problem("date-without-full-year");
  const text = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  return isCalendarDay(text) ? { ok: true, value: text } : problem("date-does-not-exist");
}

function problem(reason: DateProblem): ParsedDate {
  return { ok: false, problem: reason };
}
