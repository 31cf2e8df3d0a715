import { describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { asDate } from "#platform/time/date-string.ts";
import { closesAfter, defaultSettings, findFullRight, findSettings, valuesBelow, whyNotAllowed, type EntitlementSettings } from "./entitlement-settings.ts";
import { loadRuleSets, ruleSetFolders } from "./load-rule-sets.ts";
import { firstOfAugust, firstOfJanuary, yearOf } from "./school-year.ts";

const sets = loadRuleSets(ruleSetFolders("/nowhere"));
const cao = sets.get("cao-vo-2014")!;
const own = sets.get("eigen-regels")!;
const none = sets.get("none")!;
const year = yearOf(asDate("2026-11-22"), firstOfAugust);
const settings = (over: Partial<EntitlementSettings> = {}): EntitlementSettings => ({ ...defaultSettings(cao, asDate("2026-11-22")), ...over });

describe("what a portal chooses", () => {
  it("OQ-38 a school starts with 1 August and in proportion, a municipality with 1 January", () => {
    expect(settings()).toEqual({ from: "2026-08-01", ruleSet: "cao-vo-2014", yearStart: firstOfAugust, partTime: "pro-rata", months: "pro-rata", own: {} });
    expect(defaultSettings(own, asDate("2026-11-22"))).toMatchObject({ from: "2026-01-01", yearStart: firstOfJanuary });
  });

  it("a year stays open for a month after its end, or for as long as the portal chose", () => {
    expect([closesAfter(settings()), closesAfter(settings({ graceDays: 0 }))]).toEqual([31, 0]);
  });

  it("H-73 values may be higher than the article, never lower", () => {
    const exactly = { OP: { hours: hundredthHours(8300), money: cents(60_000) } };
    expect(whyNotAllowed(settings({ own: exactly }), cao)).toBeUndefined();
    expect(whyNotAllowed(settings({ own: { OP: { hours: hundredthHours(8301) }, OOP: { money: cents(55_000) } } }), cao)).toBeUndefined();
    const lower = settings({ own: { OP: { hours: hundredthHours(8299), money: cents(60_000) }, OOP: { money: cents(49_999) } } });
    expect(whyNotAllowed(lower, cao)).toBe("below-the-rule-set");
    expect(valuesBelow(lower, cao)).toEqual([
      { category: "OP", right: "hours", least: 8300 },
      { category: "OOP", right: "money", least: 50_000 },
    ]);
  });

  it("H-73 a lower value that slipped through does not count", () => {
    const lower = settings({ own: { OP: { hours: hundredthHours(8000), money: cents(70_000) } } });
    expect(findFullRight(lower, cao, "OP", year)).toMatchObject({ hours: { amount: 8300, from: "rule-set" }, money: { amount: 70_000, from: "portal" } });
  });

  it("H-73 a value may not undercut figures of the same set that begin later", () => {
    const later = {
      ...cao,
      periods: [...cao.periods, { ...cao.periods[0]!, validFrom: asDate("2028-08-01"), rights: { OP: { hours: hundredthHours(9000), money: cents(70_000) } } }],
    };
    expect(whyNotAllowed(settings({ own: { OP: { hours: hundredthHours(8500) } } }), later as typeof cao)).toBe("below-the-rule-set");
  });

  it("OQ-24 management has a right only when the employer gives one", () => {
    expect(findFullRight(settings(), cao, "MGT", year)).toBeUndefined();
    const given = settings({ own: { MGT: { hours: hundredthHours(6000) } } });
    expect(whyNotAllowed(given, cao)).toBeUndefined();
    expect(findFullRight(given, cao, "MGT", year)).toEqual({ hours: { amount: 6000, from: "portal" }, money: { amount: 0, from: "rule-set" } });
  });

  it("X-07 every figure says whether it comes from an article or from the employer", () => {
    const higher = settings({ own: { OP: { hours: hundredthHours(9000) } } });
    expect(findFullRight(higher, cao, "OP", year)).toEqual({
      hours: { amount: 9000, from: "portal" },
      money: { amount: 60_000, from: "rule-set", article: { article: "17.5", paragraph: "1" } },
    });
  });

  it("X-11 a municipality fills in one right of its own, or none at all", () => {
    const calendar = defaultSettings(own, asDate("2026-11-22"));
    const given = { ...calendar, own: { OOP: { hours: hundredthHours(3000), money: cents(100_000) } } };
    expect(whyNotAllowed(given, own)).toBeUndefined();
    expect(findFullRight(given, own, "OOP", yearOf(asDate("2026-11-22"), firstOfJanuary))).toMatchObject({
      hours: { amount: 3000 },
      money: { amount: 100_000 },
    });
    expect(whyNotAllowed({ ...given, ruleSet: "none" }, none)).toBe("values-without-rights");
    expect(findFullRight({ ...calendar, ruleSet: "none" }, none, "OOP", year)).toBeUndefined();
  });

  it("new rules begin with a year, and the year keeps its first day once rights were granted", () => {
    expect(whyNotAllowed(settings({ from: asDate("2026-09-01") }), cao)).toBe("not-from-the-start-of-a-year");
    expect(whyNotAllowed(settings({ yearStart: { month: 8, day: 31 } }), cao)).toBe("year-start-impossible");
    const moved = settings({ from: asDate("2027-01-01"), yearStart: firstOfJanuary });
    expect(whyNotAllowed(moved, cao)).toBeUndefined();
    expect(whyNotAllowed(moved, cao, settings())).toBe("year-start-in-use");
    expect(whyNotAllowed(settings({ from: asDate("2010-08-01") }), cao)).toBe("before-the-rule-set");
  });

  it("a year keeps the choice that held on its first day", () => {
    const history = [settings({ from: asDate("2027-08-01"), partTime: "full" }), settings()];
    expect(findSettings(history, asDate("2026-08-01"))?.partTime).toBe("pro-rata");
    expect(findSettings(history, asDate("2027-08-01"))?.partTime).toBe("full");
    expect(findSettings(history, asDate("2025-08-01"))).toBeUndefined();
  });
});
