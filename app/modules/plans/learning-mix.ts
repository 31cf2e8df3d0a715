import { sumOf, type HundredthHours } from "#platform/amounts/amounts.ts";
import { activityCategories, learningClasses, type Activity, type ActivityCategory, type ActivityKind, type LearningClass } from "./activity.ts";

type Countable = Pick<Activity, "hours" | "learningClass" | "category">;
export type MixPart = { readonly learningClass: LearningClass; readonly hours: HundredthHours; readonly percent: number };

/** H-12: how the planned hours divide over 70, 20 and 10, in whole percentages that add up to 100. `undefined` without hours. */
export function learningMix(activities: readonly Countable[]): readonly MixPart[] | undefined {
  const hours = learningClasses.map((learningClass) => sumOf(activities.filter((one) => one.learningClass === learningClass).map((one) => one.hours)));
  if (sumOf(hours) === 0) return undefined;
  const percentages = wholePercentages(hours);
  return learningClasses.map((learningClass, index) => ({ learningClass, hours: hours[index] as HundredthHours, percent: percentages[index] ?? 0 }));
}

/** H-54: the hours per category of article 17.1, for the report. */
export function hoursPerCategory(activities: readonly Countable[]): readonly { readonly category: ActivityCategory; readonly hours: HundredthHours }[] {
  return activityCategories.map((category) => ({ category, hours: sumOf(activities.filter((one) => one.category === category).map((one) => one.hours)) }));
}

// Largest remainder: rounding each by itself would give 33 + 33 + 33 = 99. On a tie the first in order goes up.
function wholePercentages(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const parts = amounts.map((amount, index) => ({ index, rest: (amount * 100) % total, percent: (amount * 100 - ((amount * 100) % total)) / total }));
  const missing = 100 - parts.reduce((sum, { percent }) => sum + percent, 0);
  const goingUp = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return parts.map(({ index, percent }) => percent + (goingUp.has(index) ? 1 : 0));
}

export type MixHint = {
  readonly reason: "only-formal";
  readonly suggestions: readonly { readonly learningClass: 70 | 20; readonly kinds: readonly ActivityKind[] }[];
};

/**
 * H-13: a plan with only courses and books gets suggestions of the other two kinds of learning.
 * A hint and never a refusal: the guideline helps to choose, and deviating from it is allowed.
 */
export function hintOnMix(activities: readonly Pick<Activity, "learningClass">[]): MixHint | undefined {
  if (activities.length === 0 || activities.some(({ learningClass }) => learningClass !== 10)) return undefined;
  return {
    reason: "only-formal",
    suggestions: [
      { learningClass: 70, kinds: ["experiment", "challengingTask", "networkMeeting"] },
      { learningClass: 20, kinds: ["lessonVisit", "peerCoaching", "coaching"] },
    ],
  };
}
