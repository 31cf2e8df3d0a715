/** Below this many people a count says something of somebody. */
export const fewest = 5;

/** A count as HR may read it; null when it is of fewer than five people, or would give such a one away. */
export type ProtectedCount = number | null;

/**
 * The counts of one row whose total stands beside it. Nothing is hidden that is nobody. When one count alone is hidden the total would
 * give it away, so the smallest of the others goes with it; of fewer than five people in all nothing is told but how many they are.
 *
 * @example protectRow([3, 12, 7]) // [null, 12, null]
 */
export function protectRow(counts: readonly number[]): ProtectedCount[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [...counts];
  if (total < fewest) return counts.map(() => null);
  const shown = counts.map((count): ProtectedCount => (count > 0 && count < fewest ? null : count));
  if (shown.filter((count) => count === null).length !== 1) return shown;
  const others = shown.filter((count): count is number => count !== null && count > 0);
  // The only other thing to hide is a zero then: with it open, what is left of the total is the hidden count.
  const smallest = others.length > 0 ? Math.min(...others) : 0;
  const place = shown.indexOf(smallest);
  return shown.map((count, index) => (index === place ? null : count));
}

/**
 * Rows under each other with the sum of each column: a sum is hidden where exactly one row of its column is, because the others give
 * that one away.
 */
export function protectTotals(rows: readonly (readonly number[])[], shown: readonly (readonly ProtectedCount[])[]): ProtectedCount[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const hidden = shown.filter((row) => row[column] === null).length;
    const sum = rows.reduce((total, row) => total + (row[column] ?? 0), 0);
    return hidden === 1 || (sum > 0 && sum < fewest) ? null : sum;
  });
}
