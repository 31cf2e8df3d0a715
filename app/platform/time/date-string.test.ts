import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { now, setClock, today } from "./clock.ts";
import { addDays, addYears, asDate, daysBetween, isDate, addMonths } from "./date-string.ts";
import { formatDate, formatMoment } from "./format-date.ts";

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((moment) => asDate(moment.toISOString().slice(0, 10)));

describe("days", () => {
  it.each(["2027-02-31", "2027-2-1", "2027-13-01", "", "1 augustus", "2027-02-29"])("%j is not a day", (text) => {
    expect(isDate(text)).toBe(false);
  });

  it("counts the days it added", () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => daysBetween(date, addDays(date, days)) === days));
  });

  it("H-43 gives the same day three years later, and 28 February for a leap day", () => {
    expect(addYears(asDate("2026-09-15"), 3)).toBe("2029-09-15");
    expect(addYears(asDate("2024-02-29"), 3)).toBe("2027-02-28");
  });
});

it.each([
  ["2026-11-22", 3, "2027-02-22"],
  ["2027-01-31", 1, "2027-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2027-05-31", -3, "2027-02-28"],
  ["2026-11-22", 0, "2026-11-22"],
])("%s and %i months is %s", (day, months, then) => expect(addMonths(asDate(day), months)).toBe(then));

describe("the clock", () => {
  afterEach(() => setClock());

  it("OQ-23 lets the school year begin at midnight in the Netherlands", () => {
    setClock("2026-07-31T22:30:00Z");
    expect(today()).toBe("2026-08-01");
    setClock("2026-07-31T21:30:00Z");
    expect(today()).toBe("2026-07-31");
  });

  it("runs again when nobody sets it", () => {
    setClock("2020-01-01");
    setClock();
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(5000);
  });

  it("is written in words of both languages", () => {
    expect(formatDate("nl", asDate("2026-12-03"))).toBe("3 december 2026");
    expect(formatDate("en", asDate("2026-12-03"))).toBe("3 December 2026");
    expect(formatMoment("nl", new Date("2026-11-22T14:42:00Z"))).toBe("22 november 2026, 15.42 uur");
  });
});
