import { type HoursAndMoney, minusBoth, nothing, plusBoth } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { closeYear } from "./close-year.ts";
import type { EntitlementSettings } from "./entitlement-settings.ts";
import { type EmploymentSpan, grant } from "./grant.ts";
import { findPeriod, type RuleSet } from "./rule-set.ts";
import { isInYear, nextYear, type SchoolYear, yearOf } from "./school-year.ts";

export type SimulatedEvent = HoursAndMoney & {
  readonly date: DateString;
  /** `use`: booked by the employee alone (17.4 paragraph 2). `assign`: told to do by the employer (17.7). */
  readonly kind: "use" | "assign";
  /** Whether the employer asks to charge it to the right; only with consent (17.4 paragraph 2, 17.5 paragraph 2). */
  readonly charge: boolean;
  readonly consent: "given" | "refused" | "waiting";
};
/** An agreement to carry over what is left of the year with this label. */
export type CarryAgreement = HoursAndMoney & { readonly schoolYear: string };
export type SimulatedPerson = {
  readonly id: string;
  readonly settings: EntitlementSettings;
  readonly employments: readonly EmploymentSpan[];
  readonly agreements: readonly CarryAgreement[];
  readonly events: readonly SimulatedEvent[];
};

export type WhyNotBooked = "overdraw" | "not-employed";
export type SimulatedYear = {
  readonly year: SchoolYear;
  readonly granted: HoursAndMoney;
  readonly carriedIn: HoursAndMoney;
  readonly used: HoursAndMoney;
  readonly employer: HoursAndMoney;
  /** What is left before closing. */
  readonly balance: HoursAndMoney;
  readonly carriedOut: HoursAndMoney;
  readonly lapsed: HoursAndMoney;
  /** By their place in the list of the person. */
  readonly refused: readonly { readonly event: number; readonly reason: WhyNotBooked }[];
};

type Placed = { readonly event: SimulatedEvent; readonly at: number };

/**
 * The years of a person as the rules give them, up to and including the one of `until`: what was granted, what was used of it, what the employer
 * paid, and what was carried over or lapsed of years that are over. What comes after `until` has not happened.
 */
export function simulateYears(person: SimulatedPerson, ruleSet: RuleSet, until: DateString): SimulatedYear[] {
  const years: SimulatedYear[] = [];
  let carriedIn = nothing;
  for (let year = firstYear(person, ruleSet); year && year.start <= until; year = nextYear(year)) {
    const found = simulateYear(person, ruleSet, year, carriedIn, until);
    carriedIn = found.carriedOut;
    if (isShown(found, person, ruleSet, until)) years.push(found);
  }
  return years;
}

function simulateYear(person: SimulatedPerson, ruleSet: RuleSet, year: SchoolYear, carriedIn: HoursAndMoney, until: DateString): SimulatedYear {
  const rules = findPeriod(ruleSet, year.start);
  const { hours, money } = rules ? grant({ year, ruleSet, settings: person.settings, employments: person.employments }) : nothing;
  const isOver = year.end < until;
  const booked = bookAll(eventsIn(person, year, until), plusBoth({ hours, money }, carriedIn), person, isOver);
  const closed = isOver
    ? closeYear({ balance: booked.left, agreed: rules?.lapse ? agreedFor(person, year) : booked.left, goesOn: isEmployed(person, nextYear(year)) })
    : { carriedOut: nothing, lapsed: nothing };
  return { year, granted: { hours, money }, carriedIn, used: booked.used, employer: booked.employer, balance: booked.left, ...closed, refused: booked.refused };
}

type Booked = { left: HoursAndMoney; used: HoursAndMoney; employer: HoursAndMoney; refused: { event: number; reason: WhyNotBooked }[] };

function bookAll(events: readonly Placed[], right: HoursAndMoney, person: SimulatedPerson, isOver: boolean): Booked {
  const sums: Booked = { left: right, used: nothing, employer: nothing, refused: [] };
  for (const { event, at } of events) {
    const payer = payerOf(event, isOver);
    if (payer === "employer") sums.employer = plusBoth(sums.employer, event);
    if (payer !== "right") continue;
    const reason = whyNotBooked(event, sums.left, person);
    if (reason) {
      sums.refused.push({ event: at, reason });
      // The employer told them to do it; what does not fit in the right stays with the employer (17.7).
      if (event.kind === "assign") sums.employer = plusBoth(sums.employer, event);
      continue;
    }
    sums.left = minusBoth(sums.left, event);
    sums.used = plusBoth(sums.used, event);
  }
  return sums;
}

/** Who bears it. What waits for a yes is booked nowhere; without one by the end of the year the employer bears what it assigned. */
function payerOf({ kind, charge, consent }: SimulatedEvent, isOver: boolean): "right" | "employer" | "nobody" {
  if (kind === "use") return "right";
  if (!charge || consent === "refused") return "employer";
  if (consent === "given") return "right";
  return isOver ? "employer" : "nobody";
}

function whyNotBooked(event: SimulatedEvent, left: HoursAndMoney, person: SimulatedPerson): WhyNotBooked | undefined {
  if (!person.employments.some((job) => job.startsOn <= event.date && (!job.endsOn || event.date <= job.endsOn))) return "not-employed";
  return event.hours > left.hours || event.money > left.money ? "overdraw" : undefined;
}

function eventsIn({ events }: SimulatedPerson, year: SchoolYear, until: DateString): Placed[] {
  return events
    .map((event, at) => ({ event, at }))
    .filter(({ event }) => isInYear(event.date, year) && event.date <= until)
    .toSorted((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : a.at - b.at));
}

/** The last one in the list: a later agreement takes the place of one before. */
function agreedFor({ agreements }: SimulatedPerson, year: SchoolYear): HoursAndMoney {
  return agreements.findLast((one) => one.schoolYear === year.label) ?? nothing;
}

/** From the first event, or the first day of a job on which the rules hold. What was booked before them is refused, and never out of sight. */
function firstYear({ employments, events, settings }: SimulatedPerson, ruleSet: RuleSet): SchoolYear | undefined {
  const begins = ruleSet.periods[0]?.validFrom;
  const jobs = employments.map(({ startsOn }) => (begins && begins > startsOn ? begins : startsOn));
  const [first] = [...jobs, ...events.map((event) => event.date)].toSorted();
  return first && yearOf(first, settings.yearStart);
}

function isShown({ year, carriedIn }: SimulatedYear, person: SimulatedPerson, ruleSet: RuleSet, until: DateString): boolean {
  const hasHappened = person.events.some(({ date }) => isInYear(date, year) && date <= until);
  const hasRight = isEmployed(person, year) && findPeriod(ruleSet, year.start) !== undefined;
  return hasRight || hasHappened || carriedIn.hours > 0 || carriedIn.money > 0;
}

function isEmployed({ employments }: SimulatedPerson, year: SchoolYear): boolean {
  return employments.some((job) => job.startsOn <= year.end && (!job.endsOn || job.endsOn >= year.start));
}
