import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { type AskedTag, averagesOf, proposalsOf } from "./proposals.ts";
import { type Answer, isOpen, mayShow, ownWordsIn, whyNotClosingDay } from "./survey.ts";

const day = asDate("2026-11-22");
const open = { closesOn: day, closedAt: null };

test.each([
  ["on its last day", open, true],
  ["the day after", { closesOn: asDate("2026-11-21"), closedAt: null }, false],
  ["once an editor closed it", { closesOn: asDate("2026-12-31"), closedAt: new Date() }, false],
])("a survey %s is open: %s", (_, survey, is) => {
  expect(isOpen(survey, day)).toBe(is);
});

test.each([
  [0, true, false],
  [2, true, false],
  [3, true, false],
  [60, true, false],
  [3, false, true],
  [0, false, false],
  [1, false, true],
])("of %d answers, open: %s, something is shown: %s", (answers, isStillOpen, is) => {
  expect(mayShow(isStillOpen ? open : { ...open, closedAt: new Date() }, answers, day)).toBe(is);
});

test.each([
  ["2026-11-22", "date-too-early"],
  ["2026-11-23", undefined],
  ["2027-02-22", undefined],
  ["2027-02-23", "date-too-late"],
])("answers can be given until %s: %s", (closesOn, problem) => {
  expect(whyNotClosingDay(asDate(closesOn), day)).toBe(problem);
});

test("words of one's own stand between commas, on lines, and each once", () => {
  expect(ownWordsIn(" luisteren, Plannen ;\nplannen,, twee  woorden")).toEqual(["luisteren", "Plannen", "twee woorden"]);
});

describe("proposals", () => {
  const tags: AskedTag[] = [
    { id: "a", kind: "behaviour", label: "Luisteren", isOnPassport: true },
    { id: "b", kind: "knowledge", label: "wet", isOnPassport: false },
  ];
  const answer = (tagIds: string[], ownWords: Answer["ownWords"] = [], dimensions = [0, 0, 0, 0, 0]): Answer => ({ tagIds, ownWords, dimensions });

  it("K-08 say how many name a thing, most first; a word of one's own that is a tag counts as that tag, once for each person", () => {
    const answers = [
      answer(["b"], [{ kind: "behaviour", label: "luisteren" }]),
      answer(["a", "b"], [{ kind: "behaviour", label: "LUISTEREN" }]),
      answer([], [{ kind: "technical", label: "Netwerken" }]),
      answer(["gone", "b"], [{ kind: "technical", label: "netwerken" }]),
    ];
    expect(proposalsOf(answers, tags).map(({ key, named, isOnPassport }) => [key, named, isOnPassport])).toEqual([
      ["b", 3, false],
      ["a", 2, true],
      ["technical netwerken", 2, false],
    ]);
  });

  it("are the same in whatever order the answers come, and nothing is named by more people than answered", () => {
    const own = fc.record({ kind: fc.constantFrom("behaviour" as const, "knowledge" as const), label: fc.constantFrom("wet", "Wet", "rust") });
    const some = fc.array(fc.record({ tagIds: fc.subarray(["a", "b"]), ownWords: fc.array(own, { maxLength: 3 }), dimensions: fc.constant([1, 2, 3, 4, 5]) }), {
      maxLength: 6,
    });
    const bare = (answers: readonly Answer[]) => proposalsOf(answers, tags).map(({ label: _label, ...each }) => each);
    fc.assert(
      fc.property(some, (answers) => {
        expect(bare(answers.toReversed())).toEqual(bare(answers));
        expect(bare(answers).every((each) => each.named >= 1 && each.named <= answers.length)).toBe(true);
      }),
    );
  });

  it("K-09 average the five sliders to whole points", () => {
    expect(averagesOf([answer([], [], [0, 50, 100, 10, 5]), answer([], [], [100, 51, 100, 20, 6])])).toEqual([50, 51, 100, 15, 6]);
    expect(averagesOf([])).toBeUndefined();
  });
});
