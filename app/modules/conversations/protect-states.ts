import { fewest } from "#platform/privacy/protect-counts.ts";

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
  return withAnother(counts.map((count): ProtectedCount => (count > 0 && count < fewest ? null : count)));
}

/**
 * Rows under each other that add up to `totals`, which stand a page higher as they are given here. What is hidden alone in its row or its
 * column takes another along, until nothing that is hidden follows from what is shown. A row that is the whole is shown as the whole.
 */
export function protectTable(rows: readonly (readonly number[])[], totals: readonly ProtectedCount[]): ProtectedCount[][] {
  if (rows.length === 1) return [[...totals]];
  let shown = rows.map(protectRow);
  for (let hidden = -1; hidden !== countHidden(shown);) {
    hidden = countHidden(shown);
    const columns = turned(shown).map((column, index) => withAnother(column, totals[index] === null ? 1 : 0));
    shown = turned(columns).map((row) => withAnother(row));
  }
  return shown;
}

/**
 * A line in which one count alone is hidden, with the smallest of the others hidden too; where all others are nobody, one of those.
 * `besides`: how many that belong to the sum are hidden elsewhere.
 */
function withAnother(line: readonly ProtectedCount[], besides = 0): ProtectedCount[] {
  if (line.filter((count) => count === null).length + besides !== 1) return [...line];
  const others = line.filter((count): count is number => count !== null && count > 0);
  const place = line.indexOf(others.length > 0 ? Math.min(...others) : 0);
  return line.map((count, index) => (index === place ? null : count));
}

function countHidden(rows: readonly (readonly ProtectedCount[])[]): number {
  return rows.flat().filter((count) => count === null).length;
}

function turned(rows: readonly (readonly ProtectedCount[])[]): ProtectedCount[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}
