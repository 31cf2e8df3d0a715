import { addDays, addMonths, asDate, type DateString, parts } from "#platform/time/date-string.ts";

/** Monday is 1. Nobody plans a team meeting on Saturday. */
export const weekdays = ["1", "2", "3", "4", "5"] as const;
export const turns = ["1", "2", "3", "4", "last"] as const;
export type Turn = (typeof turns)[number];
export type Rhythm = { readonly weekday: number; readonly turn: Turn };
const mostMonths = 12;

/**
 * H-57: such a day of each month, from today to the end of July, because a team changes with the school year; in June and July to the end
 * of the July after it.
 *
 * @example monthlyDays({ weekday: 2, turn: "1" }, asDate("2026-11-22")) // ["2026-12-01", "2027-01-05", …, "2027-07-06"]
 */
export function monthlyDays(rhythm: Rhythm, today: DateString): DateString[] {
  const [year, month] = parts(today);
  const last = `${month >= 6 ? year + 1 : year}-07-31`;
  const first = asDate(`${today.slice(0, 7)}-01`);
  const days: DateString[] = [];
  for (let ahead = 0; ahead <= mostMonths + 1; ahead += 1) {
    const day = dayOfMonth(rhythm, addMonths(first, ahead));
    if (day >= today && day <= last) days.push(day);
  }
  return days;
}

function dayOfMonth({ weekday, turn }: Rhythm, first: DateString): DateString {
  if (turn === "last") {
    const lastDay = addDays(addMonths(first, 1), -1);
    return addDays(lastDay, -((weekdayOf(lastDay) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (Number(turn) - 1) * 7);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: DateString): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export type WhyNotPlanned = "date-in-the-past" | "date-too-far";

/** A slot is planned ahead, and at most two years. */
export function whyNotPlanned(day: DateString, today: DateString): WhyNotPlanned | undefined {
  if (day < today) return "date-in-the-past";
  return day > addDays(today, 730) ? "date-too-far" : undefined;
}
