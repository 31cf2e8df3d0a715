import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, asDate } from "#platform/time/date-string.ts";
import { deadlineState, dueBefore } from "./deadline.ts";
import { renewBefore } from "./plan.ts";

const agreedOn = asDate("2026-09-15");
const due = renewBefore(agreedOn);

describe("how near the end of a plan is", () => {
  it.each([
    ["2026-09-15", "later"],
    ["2028-09-14", "later"],
    ["2028-09-15", "within-12"],
    ["2029-03-14", "within-12"],
    ["2029-03-15", "within-6"],
    ["2029-06-14", "within-6"],
    ["2029-06-15", "within-3"],
    ["2029-09-14", "within-3"],
    ["2029-09-15", "late"],
    ["2031-01-01", "late"],
  ])("H-43 a plan agreed on 15-9-2026 is on %s %s", (day, state) => expect(deadlineState({ agreedOn, dueBefore: due }, asDate(day))).toBe(state));

  it("H-43 who never agreed here is not called late", () => {
    expect(deadlineState({ agreedOn: null, dueBefore: asDate("2020-01-01") }, asDate("2026-11-22"))).toBe("none");
  });

  it("only gets nearer as days pass", () => {
    const nearness = ["later", "within-12", "within-6", "within-3", "late"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1600 }), fc.integer({ min: 0, max: 400 }), (first, more) => {
        const at = (days: number) => nearness.indexOf(deadlineState({ agreedOn, dueBefore: due }, addDays(agreedOn, days)));
        expect(at(first + more)).toBeGreaterThanOrEqual(at(first));
      }),
    );
  });
});

describe("before which day", () => {
  it.each([
    ["renewed three years after the agreement", { renewBefore: due, employedFrom: asDate("2015-08-01"), listedOn: asDate("2026-01-01") }, "2029-09-15"],
    ["a new colleague, six months after they began", { renewBefore: null, employedFrom: asDate("2027-01-31"), listedOn: asDate("2026-12-15") }, "2027-07-31"],
    [
      "somebody who worked here long before the portal, six months after they became known",
      { renewBefore: null, employedFrom: asDate("1999-08-01"), listedOn: asDate("2026-08-31") },
      "2027-02-28",
    ],
    [
      "somebody without a known first day, six months after they became known",
      { renewBefore: null, employedFrom: null, listedOn: asDate("2026-11-22") },
      "2027-05-22",
    ],
  ])("H-43 %s", (_who, known, day) => expect(dueBefore(known, 6)).toBe(day));

  it("is as many months later as the portal wants", () => {
    expect(dueBefore({ renewBefore: null, employedFrom: null, listedOn: asDate("2026-11-22") }, 12)).toBe(addMonths(asDate("2026-11-22"), 12));
  });
});
