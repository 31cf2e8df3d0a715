import { sumOf, type HundredthHours } from "#platform/amounts/amounts.ts";
import { activityCategories, learningClasses, type Activity, type ActivityCategory, type LearningClass } from "./activity.ts";

type Countable = Pick<Activity, "hours" | "learningClass" | "category">;
export type MixPart = { readonly learningClass: LearningClass; readonly hours: HundredthHours; readonly percent: number };

/** H-12: how the planned hours divide over 70, 20 and 10, in whole percentages that add up to 100. `undefined` without hours. */
export function learningMix(activities: readonly Countable[]): readonly MixPart[] | undefined {
  const hours = learningClasses.map((learningClass) => sumOf(activities.filter((one) => one.learningClass === learningClass).map((one) => one.hours)));
  if (sumOf(hours) === 0) return undefined;
  const percentages = wholeShares(hours, 100);
  return learningClasses.map((learningClass, index) => ({ learningClass, hours: hours[index] as HundredthHours, percent: percentages[index] ?? 0 }));
}

/** H-54: the hours per category of article 17.1, for the report. */
export function hoursPerCategory(activities: readonly Countable[]): readonly { readonly category: ActivityCategory; readonly hours: HundredthHours }[] {
  return activityCategories.map((category) => ({ category, hours: sumOf(activities.filter((one) => one.category === category).map((one) => one.hours)) }));
}

/**
 * Whole parts of a total by weight, which add up to it exactly. Largest remainder: rounding each by itself would give 33 + 33 + 33 = 99.
 * On a tie the first in order goes up.
 */
function wholeShares(amounts: readonly number[], whole: number): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const parts = amounts.map((amount, index) => ({ index, rest: (amount * whole) % total, share: (amount * whole - ((amount * whole) % total)) / total }));
  const missing = whole - parts.reduce((sum, { share }) => sum + share, 0);
  const goingUp = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return parts.map(({ index, share }) => share + (goingUp.has(index) ? 1 : 0));
}

/**
 * H-12 for many people: in steps of five percent, which add up to 100. So what one more plan changes hardly ever shows to who looks before
 * and after it was agreed on, and two figures can not be subtracted to find a third.
 */
export function roughMix(hours: readonly [number, number, number]): readonly [number, number, number] | undefined {
  if (hours.every((one) => one === 0)) return undefined;
  return wholeShares(hours, 20).map((share) => share * 5) as unknown as readonly [number, number, number];
}
