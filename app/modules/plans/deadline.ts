import { addMonths, type DateString } from "#platform/time/date-string.ts";

/** When an agreement on a plan is due for one person. */
export type Deadline = {
  readonly agreedOn: DateString | null;
  /** Before this day the plan must be agreed on anew; for who never agreed, before which a first plan is asked for. */
  readonly dueBefore: DateString;
};

/** How near the end is. Who never agreed here is not called late: their agreements may be on paper. */
export const deadlineStates = ["none", "late", "within-3", "within-6", "within-12", "later"] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** Months ahead that the list looks, the nearest first. */
export const windows = [3, 6, 12] as const;

/** Where somebody stands on a day. "Before" is strict: on the day itself it is late. */
export function deadlineState({ agreedOn, dueBefore }: Deadline, today: DateString): DeadlineState {
  if (agreedOn === null) return "none";
  if (dueBefore <= today) return "late";
  const months = windows.find((each) => dueBefore <= addMonths(today, each));
  return months ? `within-${months}` : "later";
}

export type Known = { readonly renewBefore: DateString | null; readonly employedFrom: DateString | null; readonly listedOn: DateString };

/**
 * Before which day: three years after the last agreement, or for who never agreed some months after they began or became known here,
 * whichever is later. Otherwise a staff import would find everybody late.
 */
export function dueBefore({ renewBefore, employedFrom, listedOn }: Known, firstPlanMonths: number): DateString {
  if (renewBefore) return renewBefore;
  return addMonths(employedFrom !== null && employedFrom > listedOn ? employedFrom : listedOn, firstPlanMonths);
}
