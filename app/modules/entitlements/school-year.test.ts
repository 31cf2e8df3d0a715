import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, asDate, daysBetween } from "#platform/time/date-string.ts";
import { firstOfAugust, firstOfJanuary, isInYear, monthsOf, nextYear, previousYear, whyNotYearStart, yearOf } from "./school-year.ts";

const anyStart = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const anyDate = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(asDate("2001-01-01"), days));

describe("the year of rights", () => {
  it("H-70 OQ-38 a school year runs from 1 August to 31 July", () => {
    expect(yearOf(asDate("2026-11-22"), firstOfAugust)).toEqual({ start: "2026-08-01", end: "2027-07-31", label: "2026–2027" });
    expect(yearOf(asDate("2027-07-31"), firstOfAugust).label).toBe("2026–2027");
    expect(yearOf(asDate("2027-08-01"), firstOfAugust).label).toBe("2027–2028");
  });

  it("OQ-38 X-11 an employer that is not a school counts in calendar years", () => {
    expect(yearOf(asDate("2026-11-22"), firstOfJanuary)).toEqual({ start: "2026-01-01", end: "2026-12-31", label: "2026" });
  });

  it("every day is in exactly one year, whatever day the year begins on", () => {
    fc.assert(
      fc.property(anyDate, anyStart, (date, start) => {
        const year = yearOf(date, start);
        expect(isInYear(date, year)).toBe(true);
        expect(isInYear(date, nextYear(year))).toBe(false);
        expect(isInYear(date, previousYear(year))).toBe(false);
        expect(yearOf(year.start, start)).toEqual(year);
        expect(yearOf(year.end, start)).toEqual(year);
      }),
    );
  });

  it("years follow each other without a gap and have 365 or 366 days", () => {
    fc.assert(
      fc.property(anyDate, anyStart, (date, start) => {
        const year = yearOf(date, start);
        expect(addDays(year.end, 1)).toBe(nextYear(year).start);
        expect(previousYear(nextYear(year))).toEqual(year);
        expect([364, 365]).toContain(daysBetween(year.start, year.end));
      }),
    );
  });

  it("twelve months fill the year exactly", () => {
    fc.assert(
      fc.property(anyDate, anyStart, (date, start) => {
        const year = yearOf(date, start);
        const months = monthsOf(year);
        expect(months).toHaveLength(12);
        expect(months[0]?.start).toBe(year.start);
        expect(months[11]?.end).toBe(year.end);
        for (const [index, month] of months.slice(1).entries()) expect(addDays(months[index]!.end, 1)).toBe(month.start);
      }),
    );
  });

  it("a year begins on a day that every month has", () => {
    expect(whyNotYearStart({ month: 8, day: 1 })).toBeUndefined();
    expect(whyNotYearStart({ month: 2, day: 28 })).toBeUndefined();
    expect(whyNotYearStart({ month: 8, day: 31 })).toBe("day-not-in-every-month");
    expect(whyNotYearStart({ month: 13, day: 1 })).toBe("no-such-month");
    expect(whyNotYearStart({ month: 1.5, day: 1 })).toBe("no-such-month");
  });
});
