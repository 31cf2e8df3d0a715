import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { averageOf, isAsked, titleKey } from "./evaluation.ts";
import { evaluationForm } from "./evaluation-form.ts";
import { monthlyDays, type Rhythm, turns, weekdayOf, whyNotPlanned } from "./slot-dates.ts";
import { transferPolicy } from "./transfer-policy.ts";

describe("the same activity of others", () => {
  it.each([
    ["Training: Gesprekken in de klas (2026-2027)", "training gesprekken in de klas"],
    ["  training gesprekken in de KLAS", "training gesprekken in de klas"],
    ["Één idee – café", "een idee cafe"],
    ["Netwerkdag 12", "netwerkdag 12"],
  ])("H-56 %s compares as %s", (title, key) => expect(titleKey(title)).toBe(key));

  it("H-56 an average begins at five answers; what fewer than five said of their pupils stays out", () => {
    const sums = { people: 5, usefulness: 21, ownWork: 15, forWhom: 12, forWhomPeople: 4, recommends: 4 };
    expect(averageOf(sums)).toEqual({ people: 5, usefulness: 42, ownWork: 30, forWhom: undefined, recommends: 80 });
    expect(averageOf({ ...sums, forWhomPeople: 5 })?.forWhom).toBe(24);
    expect(averageOf({ ...sums, people: 4 })).toBeUndefined();
  });

  it("H-56 it is asked for sixty days after the last", () => {
    const done = asDate("2026-11-01");
    expect(["2026-11-01", "2026-12-31", "2027-01-01", "2026-10-31"].map((day) => isAsked(done, asDate(day)))).toEqual([true, true, false, false]);
  });

  it("H-56 the form asks three scores and a recommendation, and a tip needs a line", () => {
    const typed = { usefulness: "4", ownWork: "5", forWhom: "unknown", recommends: "yes", line: " Doe  mee " };
    expect(evaluationForm.parse(typed)).toEqual({ usefulness: 4, ownWork: 5, forWhom: null, recommends: true, line: "Doe mee", isTip: false });
    const wrong = evaluationForm.safeParse({ ...typed, usefulness: "6", line: "", isTip: "yes" });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["usefulness", "choice-empty"]]);
    expect(evaluationForm.safeParse({ ...typed, line: "", isTip: "yes" }).error?.issues[0]?.message).toBe("tip-empty");
  });
});

describe("the dates of a team", () => {
  it("H-57 the first Tuesday of each month, until the end of the school year", () => {
    expect(monthlyDays({ weekday: 2, turn: "1" }, asDate("2026-11-22"))).toEqual(
      ["2026-12-01", "2027-01-05", "2027-02-02", "2027-03-02", "2027-04-06", "2027-05-04", "2027-06-01", "2027-07-06"].map(asDate),
    );
  });

  it("H-57 every turn of every weekday is that weekday, once a month, and none lies behind", () => {
    for (const today of ["2026-11-22", "2027-06-30", "2027-08-01", "2028-02-29"].map(asDate))
      for (const weekday of [1, 2, 3, 4, 5])
        for (const turn of turns) {
          const days = monthlyDays({ weekday, turn } satisfies Rhythm, today);
          expect(days.every((day) => weekdayOf(day) === weekday && day >= today)).toBe(true);
          expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(days.length);
        }
    expect(monthlyDays({ weekday: 5, turn: "last" }, asDate("2027-01-01"))[0]).toBe("2027-01-29");
  });

  it("H-57 a loose date lies ahead, at most two years", () => {
    const today = asDate("2026-11-22");
    expect(["2026-11-21", "2026-11-22", "2029-01-01"].map((day) => whyNotPlanned(asDate(day), today))).toEqual(["date-in-the-past", undefined, "date-too-far"]);
  });
});

describe("who is of a team", () => {
  const own = { works: ["team"], leads: ["other"] };
  it.each([
    ["team", "team", true],
    ["other", "school", true],
    ["stranger", "team", false],
    ["team", "board", false],
  ] as const)("H-57 of %s, a %s: %s", (id, kind, expected) => expect(transferPolicy.isOfTeam(own, { id, kind })).toBe(expected));
});
