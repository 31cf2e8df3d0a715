import { addDays, asDate, daysBetween, type DateString } from "#platform/time/date-string.ts";

/** A week before the day itself, or before the last day of the period while no day was agreed. */
export const remindDaysBefore = 7;

export type NextDay = { readonly plannedOn: DateString | null; readonly isMomentAccepted: boolean; readonly dueOn: DateString };

/** The day somebody prepares for. */
export function nextDay({ plannedOn, isMomentAccepted, dueOn }: NextDay): DateString {
  return plannedOn !== null && isMomentAccepted ? plannedOn : dueOn;
}

const someMonday = asDate("2024-01-01");

/** The first day of the week of a day: managers get one mail a week. @example mondayOf(asDate("2026-11-22")) // "2026-11-16" */
export function mondayOf(day: DateString): DateString {
  return addDays(day, -(((daysBetween(someMonday, day) % 7) + 7) % 7));
}
