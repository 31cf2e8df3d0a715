import { minusBoth, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";

export type AssignmentId = string & { readonly __brand: "AssignmentId" };

/** Who bears it. `waiting`: the employee is asked whether it may be charged to the own right, and nobody pays yet. */
export type Payer = "employer" | "waiting" | "right";

/** Where an assignment stands: all that the rules below ask of it. */
export type Standing = {
  readonly payer: Payer;
  readonly startsOn: DateString;
  /** The last day on which the employee can say yes. */
  readonly expiresOn: DateString | null;
  readonly doneOn: DateString | null;
  readonly withdrawnOn: DateString | null;
};

type Year = { readonly start: DateString; readonly end: DateString };

export type AssignmentState = "waiting" | "employer" | "right" | "withdrawn";

/**
 * What a page says of it. A question of which the last day has passed is answered by that, also before the job of the night wrote it down:
 * silence is no consent (17.4 and 17.5, paragraph 2).
 */
export function stateOf({ payer, expiresOn, withdrawnOn }: Standing, today: DateString): AssignmentState {
  if (withdrawnOn) return "withdrawn";
  return payer === "waiting" && expiresOn !== null && expiresOn < today ? "employer" : payer;
}

/**
 * The last day for a yes: after the days the portal gives, and never after the year of the activity. What is not consented to by the end of
 * the year is borne by the employer; the right of that year has lapsed by then (17.6).
 */
export function lastDayForConsent(afterDays: DateString, year: Year): DateString {
  return afterDays < year.end ? afterDays : year.end;
}

export type WhyNotAsked = "nothing-to-charge" | "year-over" | "year-not-begun";
/** Only the right of the running year can be asked for: the next one is not granted yet, and the last one lapsed. */
export function whyNotAsked({ startsOn, hours, money }: HoursAndMoney & { readonly startsOn: DateString }, year: Year): WhyNotAsked | undefined {
  if (hours === 0 && money === 0) return "nothing-to-charge";
  if (startsOn < year.start) return "year-over";
  return startsOn > year.end ? "year-not-begun" : undefined;
}

export type WhyNotConsented = "withdrawn" | "year-over" | "not-waiting";
/** `year` is that of the activity. Said yes before: that is no refusal, and is asked first. */
export function whyNotConsented(standing: Standing, year: Year, today: DateString): WhyNotConsented | undefined {
  if (standing.withdrawnOn) return "withdrawn";
  if (standing.payer === "waiting" && today > year.end) return "year-over";
  return stateOf(standing, today) === "waiting" ? undefined : "not-waiting";
}

export type WhyNotTakenBack = "withdrawn" | "no-consent" | "done" | "year-over";
/** Consent is free, so it can be taken back as long as nothing was done on it and the year in which it was booked runs. */
export function whyNotTakenBack({ withdrawnOn, doneOn, payer }: Standing, year: Year, today: DateString): WhyNotTakenBack | undefined {
  if (withdrawnOn) return "withdrawn";
  if (payer !== "right") return "no-consent";
  if (doneOn) return "done";
  return today > year.end ? "year-over" : undefined;
}

export type WhyNotWithdrawn = "done" | "year-over";
/** What was done is not undone. What the right paid goes back, and that can be booked only while its year runs. */
export function whyNotWithdrawn({ doneOn, payer }: Standing, year: Year, today: DateString): WhyNotWithdrawn | undefined {
  if (doneOn) return "done";
  return payer === "right" && today > year.end ? "year-over" : undefined;
}

export type WhyNotDone = "withdrawn" | "not-begun" | "in-the-future" | "before-its-first-day";
/** Before its first day nothing was done of it: with that the employer would be charged, and a consent be final, for work that is to come. */
export function whyNotDone({ withdrawnOn, startsOn }: Standing, doneOn: DateString, today: DateString): WhyNotDone | undefined {
  if (withdrawnOn) return "withdrawn";
  if (startsOn > today) return "not-begun";
  if (doneOn > today) return "in-the-future";
  return doneOn < startsOn ? "before-its-first-day" : undefined;
}

/** The day that a form proposes for work that has begun: the last one planned, or today while that is to come. @example likelyDoneOn({ endsOn: "2026-10-14" }, "2026-11-22") // "2026-10-14" */
export function likelyDoneOn({ endsOn }: { readonly endsOn: DateString }, today: DateString): DateString {
  return endsOn < today ? endsOn : today;
}

export type Effect = { readonly left: HoursAndMoney; readonly short: HoursAndMoney; readonly fits: boolean };

/** What a yes would leave of what is free now, and what does not fit in it (OQ-41). @example effectOn({ hours: 7900, money: 75_000 }, { hours: 800, money: 40_000 }) // left: 71 hours and € 350 */
export function effectOn(free: HoursAndMoney, asked: HoursAndMoney): Effect {
  const left = minusBoth(free, asked);
  const short = { hours: missing(left.hours), money: missing(left.money) };
  return { left, short, fits: short.hours === 0 && short.money === 0 };
}

function missing<Amount extends number>(left: Amount): Amount {
  return (left < 0 ? -left : 0) as Amount;
}
