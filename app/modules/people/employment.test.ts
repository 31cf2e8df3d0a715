import fc from "fast-check";
import { expect, test } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { isRunning, isUpToMbo, whyNotEmployment } from "./employment.ts";
import { formatFte, fteOfNumber, readFte } from "./fte.ts";

test.each([
  ["0,8", 8000],
  ["0.8", 8000],
  ["80%", 8000],
  ["80,5 %", 8050],
  ["1", 10_000],
  ["1,2", 12_000],
  ["0", 0],
  ["0,83333333", 8333],
  ["0,16666", 1667],
  ["0,8 fte", 8000],
])("%j is %i ten-thousandths", (text, fteE4) => {
  expect(readFte(text)).toEqual({ fteE4 });
});

test.each([
  ["36", "fte-out-of-range"],
  ["1,21", "fte-out-of-range"],
  ["130%", "fte-out-of-range"],
  ["-0,8", "fte-not-a-number"],
  ["acht", "fte-not-a-number"],
  ["", "fte-not-a-number"],
  ["0,8,1", "fte-not-a-number"],
])("%j is refused: %s", (text, reason) => {
  expect(readFte(text)).toEqual({ reason });
});

test("a fte reads back from how it is written, in Dutch and English and as a number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12_000 }), (fteE4) => {
      expect(readFte(formatFte(fteE4, "nl"))).toEqual({ fteE4 });
      expect(readFte(formatFte(fteE4, "en"))).toEqual({ fteE4 });
      expect(fteOfNumber(fteE4 / 10_000)).toEqual({ fteE4 });
    }),
  );
});

const terms = { fteE4: 8000, startsOn: asDate("2026-08-01"), endsOn: null, personId: "sanne", managerId: null };

test("an employment ends on or after the day it starts, within 1,2 fte and under somebody else", () => {
  expect(whyNotEmployment(terms)).toBeUndefined();
  expect(whyNotEmployment({ ...terms, fteE4: 12_001 })).toBe("fte-out-of-range");
  expect(whyNotEmployment({ ...terms, fteE4: 0.5 })).toBe("fte-out-of-range");
  expect(whyNotEmployment({ ...terms, endsOn: asDate("2026-07-31") })).toBe("ends-before-start");
  expect(whyNotEmployment({ ...terms, endsOn: asDate("2026-08-01") })).toBeUndefined();
  expect(whyNotEmployment({ ...terms, managerId: "sanne" })).toBe("manager-is-self");
});

test("an employment runs until and including its last day", () => {
  const period = { startsOn: asDate("2026-08-01"), endsOn: asDate("2027-07-31") };
  expect(["2026-07-31", "2026-08-01", "2027-07-31", "2027-08-01"].map((day) => isRunning(period, asDate(day)))).toEqual([false, true, true, false]);
});

test("H-74 up to and including mbo is up to mbo-4", () => {
  expect(isUpToMbo("mbo-4")).toBe(true);
  expect(isUpToMbo("mbo")).toBe(true);
  expect(isUpToMbo("ad")).toBe(false);
});
