import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { activityCategories, activityKindNames, activityKinds, activityState, costsOf, defaultsOf, learningClasses, type ActivityKind } from "./activity.ts";
import { activityForm } from "./activity-form.ts";
import { hoursPerCategory, learningMix, roughMix } from "./learning-mix.ts";
import { anActivity } from "./stand-in-plan.ts";

const kindsOfClass = (learningClass: number) => activityKindNames.filter((kind) => activityKinds[kind].learningClass === learningClass);
const hours = (value: number, learningClass: 70 | 20 | 10) => anActivity({ hours: hundredthHours(value), learningClass });
const percents = (...parts: [number, 70 | 20 | 10][]) => learningMix(parts.map(([value, of]) => hours(value, of)))?.map(({ percent }) => percent);

describe("kinds", () => {
  it.each<[70 | 20 | 10, ActivityKind[]]>([
    [70, ["challengingTask", "project", "networkMeeting"]],
    [20, ["peerCoaching", "coaching", "feedback360", "lessonVisit", "pupilSurvey", "mentoring"]],
    [10, ["course", "workshop", "eLearning", "study"]],
  ])("H-12 each kind picks a class: %i", (learningClass, kinds) => {
    expect(kindsOfClass(learningClass)).toEqual(expect.arrayContaining(kinds));
  });

  it.each<[string, ActivityKind[]]>([
    ["a", ["course", "conference", "workshop"]],
    ["b", ["peerCoaching", "peerReview", "coaching"]],
    ["c", ["networkMeeting", "onlineNetwork", "associationWork"]],
    ["d", ["literature"]],
    ["equal", ["other"]],
  ])("H-54 each kind picks a category: %s", (category, kinds) => {
    for (const kind of kinds) expect(defaultsOf(kind).category).toBe(category);
  });

  it("an activity is planned, under way once something is booked on it, and done on its day", () => {
    expect(activityState(anActivity(), hundredthHours(0))).toBe("planned");
    expect(activityState(anActivity(), hundredthHours(25))).toBe("under-way");
    expect(activityState(anActivity({ doneOn: anActivity().plannedFrom }), hundredthHours(0))).toBe("done");
  });

  it("the costs of an activity are the sum of its lines", () => {
    const line = (amount: number) => ({ kind: "travel" as const, amount: cents(amount), note: "" });
    expect(costsOf(anActivity({ costs: [line(10), line(20)] }))).toBe(30);
  });
});

describe("70 : 20 : 10", () => {
  it("H-12 the hours of a plan divide over the three classes", () => {
    // 36, 14 and 9 of 59 hours: 61,02 · 23,73 · 15,25.
    expect(percents([3600, 70], [1400, 20], [900, 10])).toEqual([61, 24, 15]);
  });

  it("H-12 a third each is 34, 33 and 33, not 99 together", () => expect(percents([100, 70], [100, 20], [100, 10])).toEqual([34, 33, 33]));
  it("H-12 without hours there is nothing to divide", () => expect(learningMix([hours(0, 70)])).toBeUndefined());

  it("H-12 percentages are whole, add up to 100 and are less than one off", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: fc.integer({ min: 0, max: 100_000 }), of: fc.constantFrom(...learningClasses) }), { minLength: 1 }), (parts) => {
        const mix = learningMix(parts.map(({ value, of }) => hours(value, of)));
        const total = parts.reduce((sum, { value }) => sum + value, 0);
        expect(mix === undefined).toBe(total === 0);
        if (!mix) return;
        expect(mix.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
        for (const part of mix) expect(Math.abs(part.percent * total - part.hours * 100)).toBeLessThan(total);
        expect(mix.every(({ percent, hours: of }) => Number.isInteger(percent) && (of > 0 || percent === 0))).toBe(true);
      }),
      // Without hours there is no mix; chance seldom tries it.
      { examples: [[[{ value: 0, of: 70 }]]] },
    );
  });

  it("H-12 the mix of many people is in steps of five percent that add up to 100", () => {
    expect(roughMix([3600, 1400, 900])).toEqual([60, 25, 15]);
    expect(roughMix([0, 0, 0])).toBeUndefined();
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (one, two, three) => {
        const mix = roughMix([one, two, three]) ?? [100, 0, 0];
        expect([mix.reduce((sum, part) => sum + part, 0), mix.every((part) => part % 5 === 0)]).toEqual([100, true]);
      }),
    );
  });

  it("H-54 the hours per category add up to the hours of the plan", () => {
    const activities = [anActivity({ category: "a" }), anActivity({ category: "c" }), anActivity({ category: "equal" })];
    expect(hoursPerCategory(activities).map(({ hours: of }) => of)).toEqual([600, 0, 600, 0, 600]);
    expect(activityCategories).toEqual(["a", "b", "c", "d", "equal"]);
  });
});

describe("the form of an activity", () => {
  const problems = (typed: Record<string, string>) => activityForm.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]);
  const read = (typed: Record<string, string>) => activityForm.parse({ title: "Lesbezoek bij Noor", kind: "lessonVisit", ...typed });

  it("H-12 H-54 class and category follow from the kind until a person chooses", () => {
    expect(read({})).toMatchObject({
      learningClass: 20,
      category: "b",
      chargedTo: "right",
      hours: 0,
      costs: [],
      facilities: {},
      plannedFrom: null,
      isRegistered: false,
    });
    expect(read({ learningClass: "70", category: "c" })).toMatchObject({ learningClass: 70, category: "c" });
  });

  it("H-54 an equal activity needs an explanation", () => {
    expect(problems({ title: "Iets", kind: "other" })).toEqual([["equalExplanation", "equal-needs-explanation"]]);
    expect(read({ kind: "other", equalExplanation: "Het is werk verbeteren" }).category).toBe("equal");
  });

  it("hours, costs, facilities and days are read as typed", () => {
    const typed = {
      hours: "6,5",
      "cost-registration": "250,-",
      "cost-travel": "12,40",
      "facility-time": " vrijdag ",
      plannedFrom: "12-2-2027",
      plannedUntil: "13 februari 2027",
      isRegistered: "yes",
    };
    expect(read(typed)).toMatchObject({
      hours: 650,
      costs: [
        { kind: "registration", amount: 25_000 },
        { kind: "travel", amount: 1240 },
      ],
      facilities: { time: "vrijdag" },
      plannedFrom: "2027-02-12",
      plannedUntil: "2027-02-13",
      isRegistered: true,
    });
  });

  it("everything that is typed wrong is named by its field", () => {
    expect(problems({ title: " ", kind: "dance", category: "z", hours: "6,1", "cost-travel": "veel", plannedFrom: "31-2-2027" })).toEqual([
      ["title", "text-empty"],
      ["kind", "choice-empty"],
      ["category", "choice-empty"],
      ["hours", "hours-not-a-quarter"],
      ["plannedFrom", "date-does-not-exist"],
      ["cost-travel", "money-not-a-number"],
    ]);
    expect(problems({ title: "x".repeat(201), kind: "course" })).toEqual([["title", "text-too-long"]]);
    expect(problems({ title: "x", kind: "course", plannedFrom: "2-1-2027", plannedUntil: "1-1-2027" })).toEqual([["plannedUntil", "until-before-from"]]);
  });
});
