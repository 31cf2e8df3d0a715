import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, type HoursAndMoney, hundredthHours, minusBoth, plusBoth } from "#platform/amounts/amounts.ts";
import { asDate } from "#platform/time/date-string.ts";
import { catchUp, type PlannedActivity } from "./catch-up.ts";
import type { Grant } from "./grant.ts";
import { balance, besideTheRight, type ChargedTo, type EntryId, type LedgerEntry, leftToCorrect, runningBalance, yearSums } from "./ledger.ts";
import { firstOfAugust, nextYear, yearOf } from "./school-year.ts";
import { carriedIn, settleYear, type YearToSettle } from "./settle-year.ts";
import { type ProposedEntry, whyNotBookable } from "./why-not-bookable.ts";

const year = yearOf(asDate("2026-11-22"), firstOfAugust);
const amount = (hours: number, money = 0): HoursAndMoney => ({ hours: hundredthHours(hours), money: cents(money) });
const right = (hours: number, money = 0): Grant => ({ ruleSet: "cao-vo-2014", ...amount(hours, money), hoursParts: [], moneyParts: [] });
const full = right(8300, 60_000);
const write = (entries: readonly LedgerEntry[], proposed: readonly ProposedEntry[]): LedgerEntry[] => [
  ...entries,
  ...proposed.map((one, index) => ({ ...one, id: `e${entries.length + index}` as EntryId, sequence: entries.length + index })),
];
const use = (hours: number, money = 0, activity: string | null = null): ProposedEntry => ({
  kind: "use",
  on: asDate("2026-11-04"),
  chargedTo: "right",
  activity,
  ...amount(hours, money),
});
const opened = (grant: Grant, planned: readonly PlannedActivity[] = []) =>
  write([], catchUp([], grant, planned, { grantedOn: year.start, now: asDate("2026-11-22") }));
const settle = (entries: readonly LedgerEntry[], wanted: Partial<YearToSettle> = {}) =>
  settleYear({ entries, year, grant: full, agreed: amount(0), goesOn: true, lapses: true, ...wanted });
const kinds = (proposed: readonly ProposedEntry[]) => proposed.map(({ kind, hours, money }) => [kind, hours, money]);

describe("settling a year", () => {
  it("H-70 what is left lapses, hours and money apart", () => {
    expect(kinds(settle(write(opened(full), [use(6300, 60_000)])).entries)).toEqual([["lapse", 2000, 0]]);
    expect(kinds(settle(write(opened(full), [use(8300, 45_000)])).entries)).toEqual([["lapse", 0, 15_000]]);
  });

  it("H-70 with an agreement to carry 20 hours, 20 go over and arrive in the year after: 103 hours", () => {
    const { entries, carried } = settle(write(opened(full), [use(6300, 25_000)]), { agreed: amount(2000) });
    expect(kinds(entries)).toEqual([
      ["carry_out", 2000, 0],
      ["lapse", 0, 35_000],
    ]);
    const arrived = carriedIn(carried, nextYear(year)) as ProposedEntry;
    expect(balance(write(opened(full), [arrived])).hours).toMatchObject({ total: 10_300, free: 10_300 });
    expect(arrived.on).toBe("2027-08-01");
  });

  it("OQ-39 of an agreement on more than is left, only what is left goes over", () => {
    expect(kinds(settle(write(opened(full), [use(8000)]), { agreed: amount(2000, 100_000) }).entries)).toEqual([["carry_out", 300, 60_000]]);
  });

  it("a right ends with the job: who leaves carries nothing over", () => {
    expect(kinds(settle(opened(full), { agreed: amount(2000), goesOn: false }).entries)).toEqual([["lapse", 8300, 60_000]]);
  });

  it("where the employer's own rules let nothing lapse, all that is left goes over", () => {
    expect(kinds(settle(opened(full), { lapses: false }).entries)).toEqual([["carry_out", 8300, 60_000]]);
  });

  it("what was planned and not done is given back first, and lapses with the rest", () => {
    const entries = write(opened(full, [{ activity: "a", ...amount(3000) }]), [use(1000, 0, "a")]);
    expect(kinds(settle(entries).entries)).toEqual([
      ["release", 3000, 0],
      ["lapse", 7300, 60_000],
    ]);
  });

  it("OQ-40 the right is set straight before it is closed: who left in January keeps the months served", () => {
    expect(kinds(settle(opened(full), { grant: right(4150, 30_000), goesOn: false }).entries)).toEqual([
      ["correction", 4150, 30_000],
      ["lapse", 4150, 30_000],
    ]);
  });

  it("what was carried in is not taken back when the right of the year becomes smaller", () => {
    const entries = write(opened(right(4000)), [carriedIn(amount(2000), year) as ProposedEntry]);
    const straight = write(entries, catchUp(entries, right(3000), [], { grantedOn: year.start, now: year.end }));
    expect(yearSums(straight)).toMatchObject({ granted: amount(3000), carriedIn: amount(2000) });
  });

  it("nothing is booked or corrected in a closed year", () => {
    const entries = opened(full);
    expect(whyNotBookable(entries, use(100), { ...year, closedOn: asDate("2027-09-01") }, asDate("2027-09-02"))).toBe("year-closed");
    expect(whyNotBookable(entries, use(100), { ...year, closedOn: null }, asDate("2027-09-02"))).toBeUndefined();
  });

  it("what lapses shows in the running balance, so that the last line of a closed year says nothing is left", () => {
    const entries = write(opened(full), [use(6300, 60_000)]);
    const lines = runningBalance(write(entries, settle(entries).entries));
    expect(lines.at(-1)).toMatchObject({ kind: "lapse", change: { hours: -2000, money: 0 }, left: { hours: 0, money: 0 } });
  });
});

// A year of anything at all that the rules let through: bookings, corrections, plans, changes of the right, in any order.
type Step = { readonly what: "use" | "assigned" | "correct" | "plan" | "grant"; readonly hours: number; readonly money: number; readonly pick: number };
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom("use", "assigned", "correct", "plan", "grant"),
    hours: fc.nat(400).map((quarters) => quarters * 25),
    money: fc.nat(70_000),
    pick: fc.nat(30),
  }),
  { maxLength: 25 },
);
const someAmount = fc.tuple(
  fc.nat(400).map((quarters) => quarters * 25),
  fc.nat(70_000),
);
const day = asDate("2026-12-01");

function live(wishes: readonly Step[], carried: HoursAndMoney): { entries: LedgerEntry[]; grant: Grant } {
  const arriving = carriedIn(carried, year);
  let grant = full;
  let entries = write(opened(full), arriving ? [arriving] : []);
  const plans = new Map<string, PlannedActivity>();
  for (const step of wishes) {
    if (step.what === "plan") plans.set(`a${step.pick % 4}`, { activity: `a${step.pick % 4}`, ...amount(step.hours, step.money) });
    if (step.what === "grant") grant = right(step.hours, step.money);
    if (step.what === "plan" || step.what === "grant") {
      entries = write(entries, catchUp(entries, grant, [...plans.values()], { grantedOn: year.start, now: day }));
      continue;
    }
    const proposed = proposedBy(step, entries);
    if (proposed && !whyNotBookable(entries, proposed, year, day)) entries = write(entries, [proposed]);
  }
  return { entries, grant };
}

function proposedBy({ what, hours, money, pick }: Step, entries: readonly LedgerEntry[]): ProposedEntry | undefined {
  const chargedTo: ChargedTo = what === "assigned" ? "assigned" : "right";
  if (what !== "correct") return { ...use(hours, money, pick % 3 === 0 ? `a${pick % 4}` : null), on: day, chargedTo };
  const uses = entries.filter(({ kind }) => kind === "use");
  const corrected = uses[pick % Math.max(1, uses.length)];
  return corrected && { ...use(hours, money), kind: "correction", on: day, chargedTo: corrected.chargedTo, corrects: corrected.id };
}

describe("any year", () => {
  const settled = (wishes: readonly Step[], agreed: readonly [number, number], goesOn: boolean, lapses: boolean) => {
    const { entries, grant } = live(wishes, amount(500, 1_000));
    const result = settleYear({ entries, year, grant, agreed: amount(...agreed), goesOn, lapses });
    return { entries, grant, result, after: write(entries, result.entries) };
  };

  it("adds up: granted and carried in is used, carried out and lapsed, to the cent and the hundredth of an hour", () => {
    fc.assert(
      fc.property(steps, someAmount, fc.boolean(), fc.boolean(), (wishes, agreed, goesOn, lapses) => {
        const { after } = settled(wishes, agreed, goesOn, lapses);
        const { granted, carriedIn: arrived, used, carriedOut, lapsed } = yearSums(after);
        expect(plusBoth(granted, arrived)).toEqual(plusBoth(used, plusBoth(carriedOut, lapsed)));
        for (const standing of Object.values(balance(after))) expect(standing).toMatchObject({ planned: 0, free: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it("closed twice is closed once", () => {
    fc.assert(
      fc.property(steps, someAmount, fc.boolean(), fc.boolean(), (wishes, agreed, goesOn, lapses) => {
        const { after, grant } = settled(wishes, agreed, goesOn, lapses);
        expect(settleYear({ entries: after, year, grant, agreed: amount(...agreed), goesOn, lapses })).toEqual({ entries: [], carried: amount(0) });
      }),
      { numRuns: 200 },
    );
  });

  it("never goes below zero at any of its lines, and never carries more than was agreed on", () => {
    fc.assert(
      fc.property(steps, someAmount, fc.boolean(), (wishes, agreed, goesOn) => {
        const { entries, result, after } = settled(wishes, agreed, goesOn, true);
        for (const line of runningBalance(after))
          for (const { free, used, planned, gone } of Object.values(line.balance)) expect(Math.min(free, used, planned, gone)).toBeGreaterThanOrEqual(0);
        const within = minusBoth(amount(...agreed), result.carried);
        expect(Math.min(within.hours, within.money)).toBeGreaterThanOrEqual(0);
        if (!goesOn) expect(result.carried).toEqual(amount(0));
        // What the employer paid is no business of the right.
        expect(besideTheRight(after, () => true)).toEqual(besideTheRight(entries, () => true));
      }),
      { numRuns: 300 },
    );
  });

  it("replayed from its entries in any order gives the same balance, and hours stay in quarters", () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(), { minLength: 80, maxLength: 80 }), (wishes, keys) => {
        const { after } = settled(wishes, [0, 0], true, true);
        const shuffled = after.map((entry, index) => ({ entry, key: keys[index % keys.length] ?? 0 })).toSorted((a, b) => a.key - b.key);
        expect(balance(shuffled.map(({ entry }) => entry))).toEqual(balance(after));
        for (const { hours } of after) expect(hours % 25).toBe(0);
        for (const entry of after) expect(Math.min(...Object.values(leftToCorrect(after, entry)))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
