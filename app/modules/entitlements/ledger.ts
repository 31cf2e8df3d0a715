import { minusBoth, nothing, plus, plusBoth, type Cents, type HoursAndMoney, type HundredthHours } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";

export type EntryId = string & { readonly __brand: "EntryId" };

/**
 * The kinds of entry. Amounts are never negative; the kind says what they do:
 * - grant: the right of this year · carry_in: what both agreed to take along from the year before
 * - planned: reserved for an activity · release: the reservation is given back
 * - use: booked for what was done
 * - carry_out and lapse: what closing the year did with what was left (article 17.6)
 * - correction: takes back (part of) the entry it names; nothing is ever edited
 */
export type LedgerKind = "grant" | "carry_in" | "planned" | "release" | "use" | "carry_out" | "lapse" | "correction";

/** H-55: who pays. Only what is charged to the right touches the balance; the rest is logged for the conversation. */
export type ChargedTo = "right" | "assigned" | "project";

export type LedgerEntry = HoursAndMoney & {
  readonly id: EntryId;
  /** The order of writing; the ledger is append-only. */
  readonly sequence: number;
  readonly kind: LedgerKind;
  readonly on: DateString;
  readonly chargedTo: ChargedTo;
  readonly activity?: string | null;
  readonly corrects?: EntryId | null;
};

/** Of one right: total = used + planned + free + gone, always. Gone is what lapsed or went over when the year was closed. */
export type Standing<Amount> = { readonly total: Amount; readonly used: Amount; readonly planned: Amount; readonly free: Amount; readonly gone: Amount };
export type Balance = { readonly hours: Standing<HundredthHours>; readonly money: Standing<Cents> };

type Sum = "granted" | "carriedIn" | "used" | "carriedOut" | "lapsed";
const effects: Record<Exclude<LedgerKind, "correction">, { readonly on: Sum | "reserved"; readonly sign: 1 | -1 }> = {
  grant: { on: "granted", sign: 1 },
  carry_in: { on: "carriedIn", sign: 1 },
  planned: { on: "reserved", sign: 1 },
  release: { on: "reserved", sign: -1 },
  use: { on: "used", sign: 1 },
  carry_out: { on: "carriedOut", sign: 1 },
  lapse: { on: "lapsed", sign: 1 },
};

/** What the entries of a year add up to, corrections taken off. */
export type YearSums = { readonly [Name in Sum]: HoursAndMoney };
type Tally = { sums: YearSums; readonly byActivity: Map<string, { reserved: HoursAndMoney; used: HoursAndMoney }> };

/**
 * The balance of one person's entries of one year. The order of the entries does not matter.
 * Booking on an activity uses up its reservation first: planned is what is reserved and not yet booked, per activity,
 * so that nothing counts twice and a corrected booking falls back into the reservation it came from.
 */
export function balance(entries: readonly LedgerEntry[]): Balance {
  return balanceOf(tally(entries));
}

/** What was granted, carried, used and lost in a year, each by itself. */
export function yearSums(entries: readonly LedgerEntry[]): YearSums {
  return tally(entries).sums;
}

/** What was done beside the right, as far as `counts` says so of the booking, corrections taken off. */
export function besideTheRight<Entry extends LedgerEntry>(entries: readonly Entry[], counts: (use: Entry) => boolean): HoursAndMoney {
  const uses = entries.filter((entry) => entry.kind === "use" && entry.chargedTo !== "right" && counts(entry));
  return uses.reduce<HoursAndMoney>((sum, use) => plusBoth(sum, leftToCorrect(entries, use)), nothing);
}

export type RunningEntry = LedgerEntry & {
  /** What the entry did to what is left of the right: + for a grant, − for use, nothing for a plan. */
  readonly change: HoursAndMoney;
  /** What of the right was not yet used after it. */
  readonly left: HoursAndMoney;
  readonly balance: Balance;
};

/** Every entry with the balance after it, in the order of writing: by the day it is about, a late booking would change what was shown before. */
export function runningBalance(entries: readonly LedgerEntry[]): readonly RunningEntry[] {
  const inOrder = entries.toSorted((a, b) => a.sequence - b.sequence);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const sums = emptyTally();
  let before = nothing;
  return inOrder.map((entry) => {
    add(sums, entry, byId);
    const after = balanceOf(sums);
    const left = { hours: plus(after.hours.planned, after.hours.free), money: plus(after.money.planned, after.money.free) };
    const running = { ...entry, change: minusBoth(left, before), left, balance: after };
    before = left;
    return running;
  });
}

/** What is still reserved for an activity, to be released when it is done or leaves the plan. */
export function reservedFor(entries: readonly LedgerEntry[], activity: string): HoursAndMoney {
  return tally(entries).byActivity.get(activity)?.reserved ?? nothing;
}

/** What was booked on an activity, as far as it is charged to the right. */
export function usedFor(entries: readonly LedgerEntry[], activity: string): HoursAndMoney {
  return tally(entries).byActivity.get(activity)?.used ?? nothing;
}

/** What is reserved for an activity and not yet booked. */
export function plannedFor(entries: readonly LedgerEntry[], activity: string): HoursAndMoney {
  const found = tally(entries).byActivity.get(activity);
  return found ? notYetBooked(found) : nothing;
}

/** What of an entry was not yet taken back by corrections. */
export function leftToCorrect(entries: readonly LedgerEntry[], entry: LedgerEntry): HoursAndMoney {
  const corrections = entries.filter((one) => one.kind === "correction" && one.corrects === entry.id);
  return corrections.reduce<HoursAndMoney>((left, one) => minusBoth(left, one), { hours: entry.hours, money: entry.money });
}

function emptyTally(): Tally {
  return { sums: { granted: nothing, carriedIn: nothing, used: nothing, carriedOut: nothing, lapsed: nothing }, byActivity: new Map() };
}

function tally(entries: readonly LedgerEntry[]): Tally {
  const sums = emptyTally();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of entries) add(sums, entry, byId);
  return sums;
}

function add(sums: Tally, entry: LedgerEntry, byId: ReadonlyMap<EntryId, LedgerEntry>): void {
  if (entry.kind !== "correction") return apply(sums, entry, entry.kind, entry, 1);
  const corrected = entry.corrects ? byId.get(entry.corrects) : undefined;
  if (corrected && corrected.kind !== "correction") apply(sums, corrected, corrected.kind, entry, -1);
}

function apply(sums: Tally, about: LedgerEntry, kind: Exclude<LedgerKind, "correction">, amount: HoursAndMoney, direction: 1 | -1): void {
  if (about.chargedTo !== "right") return;
  const { on, sign } = effects[kind];
  const change = sign * direction === 1 ? plusBoth : minusBoth;
  if (on !== "reserved") sums.sums = { ...sums.sums, [on]: change(sums.sums[on], amount) };
  if (!about.activity || (on !== "reserved" && on !== "used")) return;
  const ofActivity = sums.byActivity.get(about.activity) ?? { reserved: nothing, used: nothing };
  sums.byActivity.set(about.activity, { ...ofActivity, [on]: change(ofActivity[on], amount) });
}

function balanceOf({ sums, byActivity }: Tally): Balance {
  let planned = nothing;
  for (const ofActivity of byActivity.values()) planned = plusBoth(planned, notYetBooked(ofActivity));
  const total = plusBoth(sums.granted, sums.carriedIn);
  const gone = plusBoth(sums.carriedOut, sums.lapsed);
  const free = minusBoth(minusBoth(minusBoth(total, sums.used), planned), gone);
  const of = <Right extends keyof HoursAndMoney>(right: Right): Standing<HoursAndMoney[Right]> => ({
    total: total[right],
    used: sums.used[right],
    planned: planned[right],
    free: free[right],
    gone: gone[right],
  });
  return { hours: of("hours"), money: of("money") };
}

function notYetBooked({ reserved, used }: { reserved: HoursAndMoney; used: HoursAndMoney }): HoursAndMoney {
  const { hours, money } = minusBoth(reserved, used);
  return { hours: hours > 0 ? hours : nothing.hours, money: money > 0 ? money : nothing.money };
}
