import { expect, it } from "vitest";
import { kindsUnder, whyNotUnderneath } from "./unit-rules.ts";

it.each([
  ["school", null, undefined],
  ["school", "board", undefined],
  ["board", "board", "board-stands-on-top"],
  ["board", "team", "board-stands-on-top"],
  ["school", "school", "too-high-for-here"],
  ["school", "team", "too-high-for-here"],
  ["section", "team", "too-high-for-here"],
  ["team", "section", undefined],
  ["team", "team", undefined],
  ["project", "board", undefined],
  ["project", "team", undefined],
  ["team", "project", "too-high-for-here"],
] as const)("a %s under a %s: %s", (kind, parent, why) => expect(whyNotUnderneath(kind, parent)).toBe(why));

it("H-09 every kind may stand on top, and under a school there is room for each kind of team", () => {
  expect(kindsUnder(null)).toHaveLength(7);
  expect(kindsUnder("school")).toEqual(["site", "unit", "section", "team", "project"]);
});
