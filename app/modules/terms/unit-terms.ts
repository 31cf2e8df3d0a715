import { addDays, addYears, asDate, type DateString, parts } from "#platform/time/date-string.ts";
import { type Due, termState, type TermState } from "./term.ts";
import type { TermRule, TermRuleSet } from "./term-rules.ts";

/** What counts of a record to know when a term is due again. */
export type Kept = { readonly kind: string; readonly unitId: string | null; readonly doneOn: DateString; readonly holdsFrom: DateString | null };

/** A term of a school, or of the whole employer when `unitId` is null. */
export type UnitTerm = Due & {
  readonly rule: TermRule;
  readonly unitId: string | null;
  readonly state: TermState;
  /** When it was last done; null when nobody recorded it here yet. */
  readonly lastDoneOn: DateString | null;
};

/** The terms of schools and of the employer, the first to come first. Records that were corrected are left out before. */
export function unitTerms(rules: readonly TermRule[], set: TermRuleSet, schools: readonly string[], kept: readonly Kept[], today: DateString): UnitTerm[] {
  const terms = rules.flatMap((rule) => {
    const units = rule.level === "board" ? [null] : rule.level === "school" ? schools : [];
    return units.map((unitId) => {
      const own = kept.filter((one) => one.kind === rule.kind && one.unitId === unitId);
      return unitTerm(rule, set, unitId, own, today);
    });
  });
  return terms.toSorted((a, b) => a.dueBefore.localeCompare(b.dueBefore));
}

function unitTerm(rule: TermRule, set: TermRuleSet, unitId: string | null, kept: readonly Kept[], today: DateString): UnitTerm {
  const due = rule.years === 1 ? dueEachYear(rule, set, kept, today) : dueAfterYears(rule, set, kept, today);
  // What was never recorded asks for something now, however far the end of the year is.
  const state = due.lastDoneOn === null ? "soon" : termState(due, rule.soonMonths, today);
  return { ...due, rule, unitId, state };
}

type LastDone = Due & Pick<UnitTerm, "lastDoneOn">;

/** Once in each year: done in this one, or due before its end; what was missed was due before the end of the year that passed without it. */
function dueEachYear(rule: TermRule, set: TermRuleSet, kept: readonly Kept[], today: DateString): LastDone {
  const endOfThis = nextYearStart(today, yearStart(rule, set));
  const last = newest(kept.map(({ doneOn }) => doneOn));
  if (last === undefined) return { dueBefore: endOfThis, doneOn: null, mayBeLate: false, lastDoneOn: null };
  const endOfThat = nextYearStart(last, yearStart(rule, set));
  if (endOfThat >= endOfThis) return { dueBefore: endOfThis, doneOn: last, mayBeLate: true, lastDoneOn: last };
  return { dueBefore: addYears(endOfThat, 1), doneOn: null, mayBeLate: true, lastDoneOn: last };
}

/** At least once in so many years, counted from the day on which it began to hold: from 1-8-2026 it is renewed before 1-8-2030. */
function dueAfterYears(rule: TermRule, set: TermRuleSet, kept: readonly Kept[], today: DateString): LastDone {
  const last = kept.toSorted((a, b) => heldFrom(a).localeCompare(heldFrom(b))).at(-1);
  if (!last) return { dueBefore: nextYearStart(today, set.yearStart), doneOn: null, mayBeLate: false, lastDoneOn: null };
  return { dueBefore: addYears(heldFrom(last), rule.years), doneOn: null, mayBeLate: true, lastDoneOn: last.doneOn };
}

function heldFrom({ holdsFrom, doneOn }: Kept): DateString {
  return holdsFrom ?? doneOn;
}

function yearStart(rule: TermRule, set: TermRuleSet): TermRuleSet["yearStart"] {
  return rule.isByCalendarYear ? "01-01" : set.yearStart;
}

/** The first day of the year after the one in which a day falls. */
export function nextYearStart(day: DateString, start: TermRuleSet["yearStart"]): DateString {
  const [year] = parts(day);
  const thisYears = asDate(`${day.slice(0, 4)}-${start}`);
  return day >= thisYears ? asDate(`${String(year + 1).padStart(4, "0")}-${start}`) : thisYears;
}

function newest(days: readonly DateString[]): DateString | undefined {
  return days.toSorted().at(-1);
}

/** The last day on which something due before a day is still in time. */
export function lastDayOf(dueBefore: DateString): DateString {
  return addDays(dueBefore, -1);
}
