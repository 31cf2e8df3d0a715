import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, hundredthHours, plusBoth } from "#platform/amounts/amounts.ts";
import { addDays, asDate, type DateString } from "#platform/time/date-string.ts";
import { balance, leftToCorrect, plannedFor, reservedFor, runningBalance, type EntryId, type LedgerEntry, type LedgerKind } from "./ledger.ts";
import { firstOfAugust, yearOf } from "./school-year.ts";
import { bookableOn, shortfall, whyNotBookable, type ProposedEntry } from "./why-not-bookable.ts";

const year = yearOf(asDate("2026-11-22"), firstOfAugust);
const today = asDate("2026-11-22");

type Wish = Partial<Omit<ProposedEntry, "hours" | "money">> & { hours?: number; money?: number };
const wish = (kind: LedgerKind, { hours = 0, money = 0, ...rest }: Wish = {}): ProposedEntry => ({
  kind,
  on: asDate("2026-11-04"),
  chargedTo: "right",
  hours: hundredthHours(hours),
  money: cents(money),
  ...rest,
});
const write = (entries: readonly LedgerEntry[], proposed: ProposedEntry): LedgerEntry[] => [
  ...entries,
  { ...proposed, id: `entry-${entries.length + 1}` as EntryId, sequence: entries.length + 1 },
];
const ledger = (...proposed: ProposedEntry[]) => proposed.reduce<LedgerEntry[]>(write, []);
const right = wish("grant", { hours: 8300, money: 60_000, on: year.start });
const why = (entries: readonly LedgerEntry[], proposed: ProposedEntry) => whyNotBookable(entries, proposed, year, today);

describe("the balance", () => {
  it("H-64 after 6 hours a full-time teacher has 77 hours free", () => {
    expect(balance(ledger(right, wish("use", { hours: 600 }))).hours).toEqual({ total: 8300, used: 600, planned: 0, free: 7700, gone: 0 });
  });

  it("H-65 after € 250 a full-time teacher has € 350 free", () => {
    expect(balance(ledger(right, wish("use", { money: 25_000 }))).money).toEqual({ total: 60_000, used: 25_000, planned: 0, free: 35_000, gone: 0 });
  });

  it("a planned activity takes from what is free, not from what is used", () => {
    const planned = ledger(right, wish("planned", { hours: 3000, activity: "lessons" }));
    expect(balance(planned).hours).toEqual({ total: 8300, used: 0, planned: 3000, free: 5300, gone: 0 });
  });

  it("a booking on a planned activity uses its reservation first, and only the rest from what is free", () => {
    const some = ledger(right, wish("planned", { hours: 600, activity: "visits" }), wish("use", { hours: 200, activity: "visits" }));
    expect(balance(some).hours).toEqual({ total: 8300, used: 200, planned: 400, free: 7700, gone: 0 });
    const more = write(some, wish("use", { hours: 700, activity: "visits" }));
    expect(balance(more).hours).toEqual({ total: 8300, used: 900, planned: 0, free: 7400, gone: 0 });
  });

  it("a booking on one activity leaves the reservation of another alone", () => {
    const two = ledger(
      right,
      wish("planned", { hours: 600, activity: "visits" }),
      wish("use", { hours: 500, activity: "course" }),
      wish("use", { hours: 100 }),
    );
    expect(balance(two).hours).toEqual({ total: 8300, used: 600, planned: 600, free: 7100, gone: 0 });
  });

  it("a corrected booking falls back into the reservation it came from", () => {
    const booked = ledger(right, wish("planned", { hours: 3000, activity: "lessons" }), wish("use", { hours: 800, activity: "lessons" }));
    const corrected = write(booked, wish("correction", { hours: 200, corrects: "entry-3" as EntryId }));
    expect(balance(corrected).hours).toEqual({ total: 8300, used: 600, planned: 2400, free: 5300, gone: 0 });
  });

  it("an activity that is done gives back what it did not use, and a later correction does not plan it again", () => {
    const booked = ledger(right, wish("planned", { hours: 600, activity: "visits" }), wish("use", { hours: 400, activity: "visits" }));
    expect([reservedFor(booked, "visits").hours, plannedFor(booked, "visits").hours]).toEqual([600, 200]);
    const done = write(booked, wish("release", { ...reservedFor(booked, "visits"), activity: "visits" }));
    expect(balance(done).hours).toEqual({ total: 8300, used: 400, planned: 0, free: 7900, gone: 0 });
    const corrected = write(done, wish("correction", { hours: 100, corrects: "entry-3" as EntryId }));
    expect(balance(corrected).hours).toEqual({ total: 8300, used: 300, planned: 0, free: 8000, gone: 0 });
  });

  it("H-55 what was assigned or belongs to a project is logged and leaves the right untouched", () => {
    const entries = ledger(right, wish("use", { hours: 800, chargedTo: "assigned" }), wish("use", { hours: 300, chargedTo: "project" }));
    expect(balance(entries).hours).toEqual({ total: 8300, used: 0, planned: 0, free: 8300, gone: 0 });
    expect(why(entries, wish("use", { hours: 90_000, chargedTo: "assigned" }))).toBeUndefined();
  });

  it("each entry shows the balance after it, in the order of writing", () => {
    const entries = ledger(
      right,
      wish("use", { hours: 600, money: 25_000, on: asDate("2026-09-16") }),
      wish("planned", { hours: 3000, activity: "lessons" }),
      wish("use", { hours: 800, activity: "lessons" }),
      wish("correction", { hours: 200, corrects: "entry-4" as EntryId }),
    );
    const rows = runningBalance(entries.toReversed()).map(({ kind, change, left, balance: after }) => [
      kind,
      change.hours,
      change.money,
      left.hours,
      after.hours.free,
    ]);
    expect(rows).toEqual([
      ["grant", 8300, 60_000, 8300, 8300],
      ["use", -600, -25_000, 7700, 7700],
      ["planned", 0, 0, 7700, 4700],
      ["use", -800, 0, 6900, 4700],
      ["correction", 200, 0, 7100, 4700],
    ]);
  });
});

describe("what can be booked", () => {
  const start = ledger(right);

  it("H-68 an own booking asks nobody's approval, for every form of activity", () => {
    expect(why(start, wish("use", { hours: 600, money: 25_000, activity: "anything" }))).toBeUndefined();
  });

  it("OQ-41 a booking to the last quarter fits, one quarter more is refused with what is free and what is short", () => {
    expect(why(start, wish("use", { hours: 8300, money: 60_000 }))).toBeUndefined();
    expect(why(start, wish("use", { hours: 8325 }))).toBe("not-enough-hours");
    expect(why(start, wish("use", { money: 60_001 }))).toBe("not-enough-money");
    expect(why(start, wish("use", { hours: 8325, money: 60_001 }))).toBe("not-enough-of-both");
    expect(shortfall(start, wish("use", { hours: 8325, money: 60_001 }))).toEqual({ hours: 25, money: 1 });
    expect(bookableOn(start, null)).toEqual({ hours: 8300, money: 60_000 });
  });

  it("what is planned for another activity is not free for this one", () => {
    const planned = write(start, wish("planned", { hours: 8000, activity: "lessons" }));
    expect(why(planned, wish("use", { hours: 600, activity: "course" }))).toBe("not-enough-hours");
    expect(why(planned, wish("use", { hours: 8300, activity: "lessons" }))).toBeUndefined();
    expect([bookableOn(planned, "course").hours, bookableOn(planned, "lessons").hours]).toEqual([300, 8300]);
  });

  it.each<[string, ProposedEntry, string]>([
    ["nothing", wish("use"), "nothing-booked"],
    ["less than nothing", wish("use", { hours: -600 }), "amount-below-zero"],
    ["a day before the year", wish("use", { hours: 600, on: asDate("2026-07-31") }), "outside-the-year"],
    ["a day after the year", wish("planned", { hours: 600, on: asDate("2027-08-01"), activity: "a" }), "outside-the-year"],
    ["tomorrow", wish("use", { hours: 600, on: asDate("2026-11-23") }), "in-the-future"],
    ["a plan for no activity", wish("planned", { hours: 600 }), "no-activity-named"],
    ["a release of what is not planned", wish("release", { hours: 600, activity: "a" }), "more-than-planned"],
    ["a correction of nothing", wish("correction", { hours: 600 }), "entry-not-there"],
    ["a correction of more than the entry", wish("correction", { hours: 8325, corrects: "entry-1" as EntryId }), "more-than-the-entry"],
  ])("%s is refused", (_, proposed, reason) => {
    expect(why(start, proposed)).toBe(reason);
  });

  it("today can be booked, and the coming months can be planned", () => {
    expect(why(start, wish("use", { hours: 600, on: today }))).toBeUndefined();
    expect(why(start, wish("planned", { hours: 600, on: asDate("2027-02-12"), activity: "network" }))).toBeUndefined();
  });

  it("without a right there is nothing to book from", () => {
    expect(why([], wish("use", { hours: 100 }))).toBe("no-right-this-year");
    expect(why([], wish("planned", { hours: 100, activity: "a" }))).toBe("no-right-this-year");
  });

  it("corrections of one entry together never take back more than it booked", () => {
    const booked = write(start, wish("use", { hours: 800, on: asDate("2026-11-04") }));
    const back = (hours: number, on = "2026-11-05") => wish("correction", { hours, on: asDate(on), corrects: "entry-2" as EntryId });
    expect(why(booked, back(800))).toBeUndefined();
    const once = write(booked, back(500));
    expect(leftToCorrect(once, once[1]!).hours).toBe(300);
    expect(why(once, back(300))).toBeUndefined();
    expect(why(once, back(301))).toBe("more-than-the-entry");
    expect(why(once, back(100, "2026-11-03"))).toBe("correction-before-the-entry");
    expect(why(once, wish("correction", { hours: 1, on: today, corrects: "entry-3" as EntryId }))).toBe("correction-of-a-correction");
  });

  it("a right that was too high is taken back no further than what is free", () => {
    const used = write(start, wish("use", { hours: 5000 }));
    expect(why(used, wish("correction", { hours: 3300, corrects: "entry-1" as EntryId }))).toBeUndefined();
    expect(why(used, wish("correction", { hours: 3301, corrects: "entry-1" as EntryId }))).toBe("below-what-is-used");
  });

  it("a reservation that was released can not be corrected away as well", () => {
    const planned = write(start, wish("planned", { hours: 600, activity: "a" }));
    const released = write(planned, wish("release", { hours: 600, activity: "a" }));
    expect(why(released, wish("correction", { hours: 600, corrects: "entry-2" as EntryId }))).toBe("more-than-planned");
  });
});

const anyWish = fc
  .record({
    kind: fc.constantFrom<LedgerKind>("grant", "planned", "planned", "release", "use", "use", "use", "correction"),
    hours: fc.integer({ min: -50, max: 4000 }),
    money: fc.integer({ min: -100, max: 40_000 }),
    on: fc.integer({ min: -20, max: 400 }).map((days): DateString => addDays(year.start, days)),
    activity: fc.constantFrom(null, "a", "b", "c"),
    chargedTo: fc.constantFrom("right" as const, "right" as const, "right" as const, "assigned" as const),
    corrects: fc.integer({ min: 1, max: 25 }),
  })
  .map(({ corrects, kind, chargedTo, ...rest }) =>
    wish(kind, { ...rest, chargedTo: kind === "grant" ? "right" : chargedTo, corrects: kind === "correction" ? (`entry-${corrects}` as EntryId) : null }),
  );
const accepted = (wishes: readonly ProposedEntry[]) =>
  wishes.reduce<LedgerEntry[]>((entries, proposed) => (why(entries, proposed) ? entries : write(entries, proposed)), ledger(right));

describe("laws of the ledger", () => {
  it("OQ-41 whatever is accepted, free, planned and used are never below zero and always add up to the total", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 60 }), (wishes) => {
        for (const { balance: after } of runningBalance(accepted(wishes))) {
          for (const { total, used, planned, free } of [after.hours, after.money]) {
            expect(Math.min(total, used, planned, free)).toBeGreaterThanOrEqual(0);
            expect(used + planned + free).toBe(total);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the order in which entries are read does not change the balance", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (wishes, random) => {
        const entries = accepted(wishes);
        const keyed = entries.map((entry) => ({ entry, key: random.next().value as number }));
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ entry }) => entry);
        expect(balance(shuffled)).toEqual(balance(entries));
        expect(runningBalance(shuffled)).toEqual(runningBalance(entries));
      }),
    );
  });

  it("a booking is refused exactly when it is more than what can be booked on the activity", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 30 }), fc.integer({ min: 1, max: 9000 }), fc.constantFrom(null, "a", "b"), (wishes, hours, activity) => {
        const entries = accepted(wishes);
        const tooMuch = hours > bookableOn(entries, activity).hours;
        expect(why(entries, wish("use", { hours, activity })) === "not-enough-hours").toBe(tooMuch);
      }),
    );
  });

  it("taking back a whole booking gives the balance from before it, when it came from what is free", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 30 }), fc.integer({ min: 1, max: 9000 }), (wishes, hours) => {
        const before = accepted(wishes);
        const use = wish("use", { hours, on: today });
        fc.pre(!why(before, use));
        const after = write(before, use);
        const undone = write(after, wish("correction", { hours, on: today, corrects: after.at(-1)!.id }));
        expect(balance(undone)).toEqual(balance(before));
      }),
    );
  });

  it("the changes of the entries add up to what is left", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 40 }), (wishes) => {
        const rows = runningBalance(accepted(wishes));
        expect(rows.map(({ change }) => change).reduce(plusBoth)).toEqual(rows.at(-1)!.left);
      }),
    );
  });
});
