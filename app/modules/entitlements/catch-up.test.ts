import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { asDate } from "#platform/time/date-string.ts";
import { catchUp, type PlannedActivity } from "./catch-up.ts";
import type { Grant } from "./grant.ts";
import { balance, type EntryId, type LedgerEntry } from "./ledger.ts";
import { firstOfAugust, yearOf } from "./school-year.ts";
import { whyNotBookable, type ProposedEntry } from "./why-not-bookable.ts";

const today = asDate("2026-11-22");
const year = yearOf(today, firstOfAugust);
const days = { grantedOn: year.start, now: today };
const right = (hours: number, money = 0): Grant => ({
  ruleSet: "cao-vo-2014",
  hours: hundredthHours(hours),
  money: cents(money),
  hoursParts: [],
  moneyParts: [],
});
const plan = (activity: string, hours: number, money = 0): PlannedActivity => ({ activity, hours: hundredthHours(hours), money: cents(money) });
const write = (entries: readonly LedgerEntry[], proposed: readonly ProposedEntry[]): LedgerEntry[] => [
  ...entries,
  ...proposed.map((one, index) => ({ ...one, id: `entry-${entries.length + index + 1}` as EntryId, sequence: entries.length + index + 1 })),
];
const use = (hours: number, activity: string | null = null): ProposedEntry => ({
  kind: "use",
  on: today,
  chargedTo: "right",
  activity,
  hours: hundredthHours(hours),
  money: cents(0),
});
const caughtUp = (entries: readonly LedgerEntry[], grant: Grant, planned: readonly PlannedActivity[] = []) =>
  write(entries, catchUp(entries, grant, planned, days));
const hours = (entries: readonly LedgerEntry[]) => balance(entries).hours;

describe("bringing a ledger up to date", () => {
  it("H-70 the first time grants the right on the first day of the year", () => {
    expect(catchUp([], right(8300, 60_000), [], days)).toEqual([
      { kind: "grant", on: year.start, chargedTo: "right", activity: null, corrects: null, hours: 8300, money: 60_000 },
    ]);
    expect(catchUp([], right(0), [], days)).toEqual([]);
  });

  it("writes nothing when there is nothing to change", () => {
    const entries = caughtUp([], right(8300), [plan("a", 600)]);
    expect(catchUp(entries, right(8300), [plan("a", 600)], days)).toEqual([]);
  });

  it("H-70 more fte is one more grant, less is a correction of the grant, and no entry is edited", () => {
    const start = caughtUp([], right(6640));
    const more = caughtUp(start, right(8300));
    expect(more.map(({ kind, hours: of }) => [kind, of])).toEqual([
      ["grant", 6640],
      ["grant", 1660],
    ]);
    const less = caughtUp(more, right(4150));
    expect(less.slice(2).map(({ kind, hours: of, corrects }) => [kind, of, corrects])).toEqual([
      ["correction", 1660, "entry-2"],
      ["correction", 2490, "entry-1"],
    ]);
    expect(hours(less).total).toBe(4150);
  });

  it("a smaller right is taken back no further than what is free", () => {
    const used = write(caughtUp([], right(8300)), [use(5000)]);
    expect(hours(caughtUp(used, right(4150)))).toEqual({ total: 5000, used: 5000, planned: 0, free: 0, gone: 0 });
  });

  it("reserves for what is planned, releases what left the plan, and does so before it takes back a right", () => {
    const planned = caughtUp([], right(8300), [plan("a", 3000), plan("b", 600)]);
    expect(hours(planned).planned).toBe(3600);
    const changed = caughtUp(planned, right(4150), [plan("a", 2000)]);
    expect(hours(changed)).toEqual({ total: 4150, used: 0, planned: 2000, free: 2150, gone: 0 });
  });

  it("a plan for more than the right reserves what fits, in its own order", () => {
    const entries = caughtUp([], right(4000), [plan("a", 3000), plan("b", 3000)]);
    expect(hours(entries)).toEqual({ total: 4000, used: 0, planned: 4000, free: 0, gone: 0 });
    expect(entries.filter(({ kind }) => kind === "planned").map(({ activity, hours: of }) => [activity, of])).toEqual([
      ["a", 3000],
      ["b", 1000],
    ]);
  });

  it("what was booked before it was reserved is not taken twice", () => {
    const used = write(caughtUp([], right(4000)), [use(4000, "a")]);
    expect(hours(caughtUp(used, right(4000), [plan("a", 3000)]))).toEqual({ total: 4000, used: 4000, planned: 0, free: 0, gone: 0 });
  });

  it("whatever changes, the rules of booking would have accepted each entry, and a second run writes nothing", () => {
    const step = fc.record({
      right: fc.integer({ min: 0, max: 9000 }),
      plans: fc.uniqueArray(fc.record({ activity: fc.constantFrom("a", "b", "c"), hours: fc.integer({ min: 0, max: 5000 }) }), {
        selector: ({ activity }) => activity,
      }),
      use: fc.integer({ min: 1, max: 3000 }),
      on: fc.constantFrom(null, "a", "b"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let entries: LedgerEntry[] = [];
        for (const { right: granted, plans, use: booked, on } of steps) {
          const planned = plans.map((one) => plan(one.activity, one.hours));
          for (const proposed of catchUp(entries, right(granted), planned, days)) {
            const corrected = entries.findLast(({ id }) => id === proposed.corrects);
            if (proposed.kind !== "correction" || corrected) expect(whyNotBookable(entries, proposed, year, today)).toBeUndefined();
            entries = write(entries, [proposed]);
          }
          expect(catchUp(entries, right(granted), planned, days)).toEqual([]);
          expect(Math.min(...Object.values(hours(entries)))).toBeGreaterThanOrEqual(0);
          if (!whyNotBookable(entries, use(booked, on), year, today)) entries = write(entries, [use(booked, on)]);
        }
      }),
    );
  });
});
