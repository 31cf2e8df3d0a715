/** Below this many people a count says something of somebody. */
export const fewest = 5;

/** Counted people: at least so many, in steps of five; null when there are fewer than five, or when the figure would give another one away. */
export type ProtectedCount = number | null;

/**
 * Counts as they may be shown: nothing under five, and in steps of five, so that one person more or less hardly ever shows to who looks every day.
 *
 * @example inSteps([3, 17, 5]) // [null, 15, 5]
 */
export function inSteps(counts: readonly number[]): ProtectedCount[] {
  return counts.map((count) => (count < fewest ? null : count - (count % fewest)));
}

/**
 * The same for counts whose sum anybody can work out, as of ten best matches for each person: where what the steps leave open would follow from
 * that sum, the smallest figures that are left are hidden as well (complementary suppression).
 *
 * @example inStepsOfKnownSum([0, 15, 20]) // [null, null, 20]: else who knows that there are 35 would know that the first is nobody
 */
export function inStepsOfKnownSum(counts: readonly number[]): ProtectedCount[] {
  const shown = inSteps(counts);
  const open = counts.reduce((sum, count, place) => sum + count - (shown[place] ?? 0), 0);
  // Everything that is not shown is then nothing, or as much as it can be.
  const isKnown = open === 0 || open === (fewest - 1) * counts.length;
  if (!shown.includes(null) || !isKnown) return shown;
  const smallest = Math.min(...shown.map((count) => count ?? Number.POSITIVE_INFINITY));
  // All that are equal: which of them goes must not depend on their order, because everybody knows that.
  return shown.map((count) => (count === smallest ? null : count));
}
