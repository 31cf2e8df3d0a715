import { minus, minusBoth, nothing, plusBoth, type Cents, type HoursAndMoney, type HundredthHours } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { balance, leftToCorrect, plannedFor, reservedFor, type EntryId, type LedgerEntry } from "./ledger.ts";
import { isInYear, type SchoolYear } from "./school-year.ts";

export type WhyNotBookable =
  | "nothing-booked"
  | "not-in-quarters"
  | "amount-below-zero"
  | "outside-the-year"
  | "year-closed"
  | "in-the-future"
  | "no-activity-named"
  | "no-right-this-year"
  | "not-enough-hours"
  | "not-enough-money"
  | "not-enough-of-both"
  | "more-than-planned"
  | "entry-not-there"
  | "correction-of-a-correction"
  | "correction-before-the-entry"
  | "more-than-the-entry"
  | "below-what-is-used";

/** A year of somebody; closed once it was settled what happens with what was left of it. */
export type LedgerYear = SchoolYear & { readonly closedOn?: DateString | null };

/** An entry that somebody would like to write: all but what the ledger gives it itself. */
export type ProposedEntry = Omit<LedgerEntry, "id" | "sequence">;

/**
 * Why this entry can not be written on top of these; `undefined` when it can.
 * H-68: nobody's approval is asked. OQ-41: the right itself never goes below zero; `shortfall` tells how much of the
 * booking does not fit, and that part becomes a request to the employer, for the conversation.
 */
export function whyNotBookable(entries: readonly LedgerEntry[], proposed: ProposedEntry, year: LedgerYear, today: DateString): WhyNotBookable | undefined {
  if (proposed.hours < 0 || proposed.money < 0) return "amount-below-zero";
  if (proposed.hours === 0 && proposed.money === 0) return "nothing-booked";
  if (!isInYear(proposed.on, year)) return "outside-the-year";
  if (year.closedOn) return "year-closed";
  // A plan is about what is to come; everything else has happened.
  if (proposed.kind !== "planned" && proposed.on > today) return "in-the-future";
  return whyNotOfItsKind(entries, proposed);
}

function whyNotOfItsKind(entries: readonly LedgerEntry[], proposed: ProposedEntry): WhyNotBookable | undefined {
  switch (proposed.kind) {
    case "grant":
    case "carry_in":
      return undefined;
    case "carry_out":
    case "lapse":
      return tooMuchOf(shortfall(entries, proposed));
    case "planned":
      return proposed.activity ? whyTooMuch(entries, proposed) : "no-activity-named";
    case "use":
      return whyTooMuch(entries, proposed);
    case "release":
      return proposed.activity ? whyNotReleasable(entries, proposed, proposed.activity) : "no-activity-named";
    case "correction":
      return whyNotCorrectable(entries, proposed);
  }
}

/** How much of both does not fit in what is free. */
export function shortfall(entries: readonly LedgerEntry[], proposed: ProposedEntry): HoursAndMoney {
  const { hours, money } = balance([...entries, asWritten(proposed)]);
  return {
    hours: hours.free < 0 ? minus(nothing.hours, hours.free) : nothing.hours,
    money: money.free < 0 ? minus(nothing.money, money.free) : nothing.money,
  };
}

const quarter = 25;

/**
 * People book quarters of an hour. A right in proportion to the fte can be exact to the hundredth, and no part of it may be out of reach: what
 * is left is booked whole as well.
 */
export function isInQuarters(entries: readonly LedgerEntry[], proposed: ProposedEntry): boolean {
  return proposed.hours % quarter === 0 || (proposed.chargedTo === "right" && proposed.hours === bookableOn(entries, proposed.activity ?? null).hours);
}

/** What can be booked on an activity now: what is free, and what is reserved for it and not yet booked. */
export function bookableOn(entries: readonly LedgerEntry[], activity: string | null): HoursAndMoney {
  const { hours, money } = balance(entries);
  const free = { hours: hours.free, money: money.free };
  return activity ? plusBoth(free, plannedFor(entries, activity)) : free;
}

function whyTooMuch(entries: readonly LedgerEntry[], proposed: ProposedEntry): WhyNotBookable | undefined {
  if (proposed.chargedTo !== "right") return undefined;
  const { hours, money } = balance(entries);
  if (hours.total === 0 && money.total === 0) return "no-right-this-year";
  return tooMuchOf(shortfall(entries, proposed));
}

function tooMuchOf(short: { hours: HundredthHours; money: Cents }): WhyNotBookable | undefined {
  if (short.hours > 0 && short.money > 0) return "not-enough-of-both";
  if (short.hours > 0) return "not-enough-hours";
  return short.money > 0 ? "not-enough-money" : undefined;
}

function whyNotReleasable(entries: readonly LedgerEntry[], proposed: ProposedEntry, activity: string): WhyNotBookable | undefined {
  const left = minusBoth(reservedFor(entries, activity), proposed);
  return left.hours < 0 || left.money < 0 ? "more-than-planned" : undefined;
}

function whyNotCorrectable(entries: readonly LedgerEntry[], proposed: ProposedEntry): WhyNotBookable | undefined {
  const corrected = entries.find(({ id }) => id === proposed.corrects);
  if (!corrected) return "entry-not-there";
  if (corrected.kind === "correction") return "correction-of-a-correction";
  if (proposed.on < corrected.on) return "correction-before-the-entry";
  const left = minusBoth(leftToCorrect(entries, corrected), proposed);
  if (left.hours < 0 || left.money < 0) return "more-than-the-entry";
  // Taking back a grant, a release or a reservation that was released since could eat what others count on.
  if (tooMuchOf(shortfall(entries, proposed))) return "below-what-is-used";
  return corrected.kind === "planned" ? whyReservationTooSmall(entries, proposed, corrected) : undefined;
}

function whyReservationTooSmall(entries: readonly LedgerEntry[], proposed: ProposedEntry, corrected: LedgerEntry): WhyNotBookable | undefined {
  return corrected.activity ? whyNotReleasable(entries, proposed, corrected.activity) : undefined;
}

/** A proposed entry as it would stand in the ledger behind all others, to count with; `place` tells several apart. */
export function asWritten(proposed: ProposedEntry, place = 0): LedgerEntry {
  return { ...proposed, id: `proposed-${place}` as EntryId, sequence: Number.MAX_SAFE_INTEGER - 10_000 + place };
}
