import { fewest } from "#platform/privacy/protect-counts.ts";

/** A count as HR may read it; null when it is of fewer than five people, or would give such a one away. */
export type ProtectedCount = number | null;

/**
 * The counts of one row whose total stands beside it. Nothing is hidden that is nobody. What is hidden together is of five people or more, or
 * the total would give it away: the smallest of the others goes with it. Of fewer than five people in all nothing is told but how many.
 *
 * @example protectRow([3, 12, 7]) // [null, 12, null]
 */
export function protectRow(counts: readonly number[]): ProtectedCount[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [...counts];
  if (total < fewest) return counts.map(() => null);
  return withOthers(
    counts.map((count): ProtectedCount => (count > 0 && count < fewest ? null : count)),
    counts,
  );
}

/**
 * Rows under each other that add up to `totals`, which stand a page higher as they are given here. What is hidden alone in its row or its
 * column, or of too few together, takes another along, until nothing that is hidden follows from what is shown. A row that is the whole is
 * shown as the whole.
 */
export function protectTable(rows: readonly (readonly number[])[], totals: readonly ProtectedCount[]): ProtectedCount[][] {
  if (rows.length === 1) return [[...totals]];
  let shown = rows.map(protectRow);
  for (let hidden = -1; hidden !== countHidden(shown);) {
    hidden = countHidden(shown);
    const real = turned(rows);
    const columns = turned(shown).map((column, index) => withOthers(column, real[index] ?? [], totals[index] === null ? 1 : 0));
    shown = turned(columns).map((row, index) => withOthers(row, rows[index] ?? []));
  }
  return shown;
}

/**
 * A line whose sum is known, with as many others hidden, the smallest first, as keep what is hidden from being worked out; where all others
 * are nobody, one of those. `besides`: how many that belong to the sum are hidden elsewhere.
 */
function withOthers(line: readonly ProtectedCount[], real: readonly number[], besides = 0): ProtectedCount[] {
  const shown = [...line];
  for (;;) {
    const hidden = real.filter((_, index) => shown[index] === null);
    const isAlone = hidden.length + besides === 1;
    const isOfFew = besides === 0 && hidden.length > 0 && hidden.reduce((sum, count) => sum + count, 0) < fewest;
    const others = shown.filter((count): count is number => count !== null && count > 0);
    if ((!isAlone && !isOfFew) || (others.length === 0 && (!isAlone || !shown.includes(0)))) return shown;
    shown[shown.indexOf(others.length > 0 ? Math.min(...others) : 0)] = null;
  }
}

function countHidden(rows: readonly (readonly ProtectedCount[])[]): number {
  return rows.flat().filter((count) => count === null).length;
}

function turned<Cell>(rows: readonly (readonly Cell[])[]): Cell[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as Cell));
}
