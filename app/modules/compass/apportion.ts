/**
 * Divides a total into whole parts by weight, so that the parts add up to the total exactly: each part is rounded down, and what is then left
 * goes to the largest remainders, of equal ones to the first. A sum that anybody can check is worth more than a last decimal.
 *
 * @example apportion([6, 4, 4], 500) // [214, 143, 143]
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRest = exact.map((value, place) => ({ place, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest || a.place - b.place);
  for (const { place } of byRest.slice(0, left)) parts[place] = (parts[place] as number) + 1;
  return parts;
}
