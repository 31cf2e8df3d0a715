import { minus, minusBoth, nothing, plusBoth, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Grant } from "./grant.ts";
import { balance, leftToCorrect, reservedFor, usedFor, yearSums, type LedgerEntry } from "./ledger.ts";
import { asWritten, type ProposedEntry } from "./why-not-bookable.ts";

/** What a plan wants to keep free for an activity this year. */
export type PlannedActivity = HoursAndMoney & { readonly activity: string };

/** The days for new entries: the first day of the right, and today within the year. */
export type EntryDays = { readonly grantedOn: DateString; readonly now: DateString };

/**
 * The entries that bring a ledger up to date with somebody's employments and plan. Nothing when it is; so it may run
 * at any moment, and the ledger is never edited: a right that became smaller is taken back by a correction.
 */
export function catchUp(entries: readonly LedgerEntry[], grant: Grant, planned: readonly PlannedActivity[], days: EntryDays): readonly ProposedEntry[] {
  const added: ProposedEntry[] = [];
  const now = () => [...entries, ...added.map((entry, place) => asWritten(entry, place))];
  added.push(...grantMore(entries, grant, days));
  added.push(...releases(entries, planned, days));
  added.push(...grantLess(now(), grant, days));
  // One by one: each reservation sees what the one before it left free.
  for (const activity of planned) added.push(...reserve(now(), activity, days));
  return added;
}

function grantMore(entries: readonly LedgerEntry[], grant: Grant, days: EntryDays): readonly ProposedEntry[] {
  const more = notBelowNothing(minusBoth(grant, yearSums(entries).granted));
  const isFirst = !entries.some(({ kind }) => kind === "grant");
  return isNothing(more) ? [] : [{ kind: "grant", on: isFirst ? days.grantedOn : days.now, chargedTo: "right", activity: null, corrects: null, ...more }];
}

// Newest grant first. No further than what is free: hours that were used or planned in good faith are not taken back.
function grantLess(entries: readonly LedgerEntry[], grant: Grant, days: EntryDays): readonly ProposedEntry[] {
  const { hours, money } = balance(entries);
  // What was carried over from the year before was agreed on and stays, whatever the right of this year becomes.
  const above = minusBoth(yearSums(entries).granted, grant);
  let less = { hours: smaller(above.hours, hours.free), money: smaller(above.money, money.free) };
  const corrections: ProposedEntry[] = [];
  for (const entry of entries.filter(({ kind }) => kind === "grant").toReversed()) {
    const left = leftToCorrect(entries, entry);
    const part = notBelowNothing({ hours: smaller(less.hours, left.hours), money: smaller(less.money, left.money) });
    if (isNothing(part)) continue;
    corrections.push({ kind: "correction", on: entry.on > days.now ? entry.on : days.now, chargedTo: "right", activity: null, corrects: entry.id, ...part });
    less = { hours: minus(less.hours, part.hours), money: minus(less.money, part.money) };
  }
  return corrections;
}

function releases(entries: readonly LedgerEntry[], planned: readonly PlannedActivity[], days: EntryDays): readonly ProposedEntry[] {
  const wanted = new Map(planned.map((one) => [one.activity, one]));
  const known = new Set(entries.flatMap(({ kind, activity }) => (kind === "planned" && activity ? [activity] : [])));
  return [...known].flatMap((activity) => {
    const reserved = reservedFor(entries, activity);
    const want = wanted.get(activity) ?? nothing;
    const back = notBelowNothing(minusBoth(reserved, want));
    return isNothing(back) ? [] : [{ kind: "release" as const, on: days.now, chargedTo: "right" as const, activity, corrects: null, ...back }];
  });
}

// What does not fit stays out of the reservation: the plan may ask for more than the right, the ledger may not.
// What was booked on the activity above its reservation is not taken from what is free a second time.
function reserve(entries: readonly LedgerEntry[], want: PlannedActivity, days: EntryDays): readonly ProposedEntry[] {
  const { hours, money } = balance(entries);
  const reserved = reservedFor(entries, want.activity);
  const room = plusBoth({ hours: hours.free, money: money.free }, notBelowNothing(minusBoth(usedFor(entries, want.activity), reserved)));
  const wish = minusBoth(want, reserved);
  const more = notBelowNothing({ hours: smaller(wish.hours, room.hours), money: smaller(wish.money, room.money) });
  return isNothing(more) ? [] : [{ kind: "planned", on: days.now, chargedTo: "right", activity: want.activity, corrects: null, ...more }];
}

function smaller<Amount extends number>(first: Amount, second: Amount): Amount {
  return first < second ? first : second;
}

function notBelowNothing({ hours, money }: HoursAndMoney): HoursAndMoney {
  return { hours: hours > 0 ? hours : nothing.hours, money: money > 0 ? money : nothing.money };
}

function isNothing({ hours, money }: HoursAndMoney): boolean {
  return hours === 0 && money === 0;
}
