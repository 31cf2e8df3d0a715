import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, hundredthHours, plusBoth, minusBoth } from "#platform/amounts/amounts.ts";
import { asDate } from "#platform/time/date-string.ts";
import {
  effectOn,
  lastDayForConsent,
  likelyDoneOn,
  type Standing,
  stateOf,
  whyNotAsked,
  whyNotConsented,
  whyNotDone,
  whyNotTakenBack,
  whyNotWithdrawn,
} from "./assignment.ts";
import { assignmentPolicy } from "./assignment-policy.ts";
import { assignmentSettings } from "./assignment-settings.ts";

const year = { start: asDate("2026-08-01"), end: asDate("2027-07-31") };
const day = asDate("2026-11-22");
const of = (hours: number, money: number) => ({ hours: hundredthHours(hours), money: cents(money) });
const standing = (over: Partial<Standing> = {}): Standing => ({
  payer: "waiting",
  startsOn: day,
  expiresOn: asDate("2026-12-22"),
  doneOn: null,
  withdrawnOn: null,
  ...over,
});

describe("where an assignment stands", () => {
  it.each<[string, Partial<Standing>, string, ReturnType<typeof stateOf>]>([
    ["a question is open on its last day", {}, "2026-12-22", "waiting"],
    ["silence is no consent: the day after, the employer pays", {}, "2026-12-23", "employer"],
    ["what was consented to does not lapse", { payer: "right" }, "2027-05-01", "right"],
    ["what was withdrawn is nothing else any more", { payer: "employer", withdrawnOn: day }, "2026-11-23", "withdrawn"],
  ])("H-69 %s", (_title, over, today, expected) => {
    expect(stateOf(standing(over), asDate(today))).toBe(expected);
  });

  it("H-69 a question ends with the days of the portal, and with the year of the activity at the latest", () => {
    expect(lastDayForConsent(asDate("2026-12-22"), year)).toBe("2026-12-22");
    expect(lastDayForConsent(asDate("2027-08-20"), year)).toBe(year.end);
  });
});

describe("what may be asked and answered", () => {
  it.each<[string, number, string | undefined]>([
    ["2026-07-31", 800, "year-over"],
    ["2026-08-01", 800, undefined],
    ["2027-07-31", 800, undefined],
    ["2027-08-01", 800, "year-not-begun"],
    ["2026-11-22", 0, "nothing-to-charge"],
  ])("the right of the running year only: %s, %d hundredths of an hour", (startsOn, hours, expected) => {
    expect(whyNotAsked({ ...of(hours, 0), startsOn: asDate(startsOn) }, year)).toBe(expected);
  });

  it.each<[string, Partial<Standing>, string, string | undefined]>([
    ["an open question", {}, "2026-11-22", undefined],
    ["one that is done already", { doneOn: day }, "2026-11-22", undefined],
    ["one that lapsed", {}, "2026-12-23", "not-waiting"],
    ["one that was refused", { payer: "employer" }, "2026-11-22", "not-waiting"],
    ["one that was withdrawn", { payer: "employer", withdrawnOn: day }, "2026-11-22", "withdrawn"],
    ["one of a year that is over", { expiresOn: year.end }, "2027-08-01", "year-over"],
  ])("H-69 yes to %s", (_title, over, today, expected) => {
    expect(whyNotConsented(standing(over), year, asDate(today))).toBe(expected);
  });

  it.each<[Partial<Standing>, string, string | undefined, string | undefined]>([
    [{ payer: "right" }, "2026-11-22", undefined, undefined],
    [{ payer: "right", doneOn: day }, "2026-11-22", "done", "done"],
    [{ payer: "right" }, "2027-08-01", "year-over", "year-over"],
    [{ payer: "waiting" }, "2026-11-22", "no-consent", undefined],
    [{ payer: "employer", doneOn: day }, "2026-11-22", "no-consent", "done"],
    [{ payer: "employer" }, "2027-08-01", "no-consent", undefined],
    [{ payer: "employer", withdrawnOn: day }, "2026-11-22", "withdrawn", undefined],
  ])("consent is free until it was done: %j on %s", (over, today, takenBack, withdrawn) => {
    expect(whyNotTakenBack(standing(over), year, asDate(today))).toBe(takenBack);
    expect(whyNotWithdrawn(standing(over), year, asDate(today))).toBe(withdrawn);
  });

  it("is done on a day that has come, on its first day or later", () => {
    const on = (doneOn: string, today = "2026-11-22") => whyNotDone(standing(), asDate(doneOn), asDate(today));
    expect([on("2026-11-22"), on("2026-11-23"), on("2026-11-21"), on("2027-09-01", "2027-09-02"), on("2026-11-21", "2026-11-21")]).toEqual([
      undefined,
      "in-the-future",
      "before-its-first-day",
      undefined,
      "not-begun",
    ]);
    expect(whyNotDone(standing({ withdrawnOn: day }), day, day)).toBe("withdrawn");
  });

  it("was probably done on the last day planned, and today while that is to come", () => {
    const proposed = (endsOn: string) => likelyDoneOn({ endsOn: asDate(endsOn) }, day);
    expect([proposed("2026-10-14"), proposed("2026-11-22"), proposed("2026-12-10")]).toEqual(["2026-10-14", day, day]);
  });
});

describe("what a yes does to the right", () => {
  it("H-69 leaves 71 hours and € 350 of 79 hours and € 750, for 8 hours and € 400", () => {
    expect(effectOn(of(7900, 75_000), of(800, 40_000))).toEqual({ left: of(7100, 35_000), short: of(0, 0), fits: true });
  });

  it("OQ-41 fits only when both fit, and what is short and what is left are together what was asked for", () => {
    const amount = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (freeHours, freeMoney, hours, money) => {
        const [free, asked] = [of(freeHours, freeMoney), of(hours, money)];
        const { left, short, fits } = effectOn(free, asked);
        expect(fits).toBe(hours <= freeHours && money <= freeMoney);
        expect(plusBoth(left, asked)).toEqual(free);
        const afterwards = plusBoth(left, short);
        expect(Math.min(afterwards.hours, afterwards.money)).toBeGreaterThanOrEqual(0);
        expect(minusBoth(asked, short).hours).toBeLessThanOrEqual(freeHours);
      }),
    );
  });
});

describe("the settings and the doors", () => {
  it("reminds after a week and ends after a month until somebody chooses otherwise", () => {
    expect(assignmentSettings({ settings: {} })).toEqual({ remindAfterDays: 7, expireAfterDays: 30 });
    expect(assignmentSettings({ settings: { assignments: { remindAfterDays: 3, expireAfterDays: "?" } } })).toEqual({
      remindAfterDays: 3,
      expireAfterDays: 30,
    });
  });

  it("the council reads no sums, and only an administrator of the whole portal sets the days", () => {
    const actor = (role: "council" | "hr" | "tenantAdmin", unitId: string | null = null) => ({ roles: [{ role, unitId }] }) as never;
    expect([assignmentPolicy.seeCosts(actor("council")), assignmentPolicy.seeCosts(actor("hr")), assignmentPolicy.seeCosts(actor("hr", "u"))]).toEqual([
      undefined,
      "everyone",
      { unitIds: ["u"] },
    ]);
    expect([assignmentPolicy.changeSettings(actor("hr")), assignmentPolicy.changeSettings(actor("tenantAdmin"))]).toEqual([false, true]);
  });
});
