import { addDays, addMonths, asDate, daysBetween, type DateString } from "#platform/time/date-string.ts";

/** `first` is for who never agreed on a plan; the others count from the day before which a plan must be agreed on anew. */
export const reminderSteps = ["first", "ahead", "shortly", "late"] as const;
export type ReminderStep = (typeof reminderSteps)[number];

const stepsOfTerm: readonly { readonly step: ReminderStep; readonly from: (due: DateString) => DateString }[] = [
  { step: "ahead", from: (due) => addMonths(due, -3) },
  { step: "shortly", from: (due) => addMonths(due, -1) },
  { step: "late", from: (due) => addDays(due, 7) },
];

export type Sent = { readonly step: string | null; readonly for: DateString | null };
export type Term = { readonly hasAgreed: boolean; readonly dueBefore: DateString; readonly employedUntil: DateString | null };

/**
 * The reminder that is due on a day and was not sent for this term yet. A step that was missed, because the server stood still, is not
 * made up for: only the newest one is sent. Who has left before the term ends needs no new plan.
 */
export function reminderDue({ hasAgreed, dueBefore, employedUntil }: Term, today: DateString, sent: Sent): ReminderStep | undefined {
  if (employedUntil !== null && (employedUntil < today || employedUntil < dueBefore)) return undefined;
  if (!hasAgreed) return today >= dueBefore && sent.step === null ? "first" : undefined;
  const due = stepsOfTerm.findLast(({ from }) => today >= from(dueBefore))?.step;
  if (!due) return undefined;
  const sentStep = sent.for === dueBefore ? stepsOfTerm.findIndex(({ step }) => step === sent.step) : -1;
  return stepsOfTerm.findIndex(({ step }) => step === due) > sentStep ? due : undefined;
}

const someMonday = asDate("2024-01-01");

/** The first day of the week of a day. Managers get one mail a week. @example mondayOf(asDate("2026-11-22")) // "2026-11-16" */
export function mondayOf(day: DateString): DateString {
  return addDays(day, -(((daysBetween(someMonday, day) % 7) + 7) % 7));
}
