import type { TreeUnit } from "#modules/people/public.ts";

/** A unit in the legend: its number stands in the marks of its functions. */
export type LegendUnit = { readonly id: string; readonly name: string; readonly number: number };
export type LegendUnits = { readonly units: readonly LegendUnit[]; readonly numberOf: (unitId: string | null) => number | undefined };

/** Two figures do not fit in a mark. */
const mostUnits = 9;

/**
 * The units of these functions for a legend (K-37): each under its own unit while there are nine at most, else the deepest under the one above, until they
 * are. What stands in no unit has no number.
 */
export function legendUnits(unitIds: readonly (string | null)[], tree: readonly TreeUnit[]): LegendUnits {
  const known = new Map(tree.map((unit) => [unit.id, unit]));
  const own = unitIds.flatMap((id) => known.get(id ?? "") ?? []);
  let depth = Math.max(0, ...own.map((unit) => unit.depth));
  let shown = new Set(own);
  while (shown.size > mostUnits && depth > 0) {
    depth -= 1;
    shown = new Set(own.map((unit) => lifted(unit, depth, known)));
  }
  const units = tree
    .filter((unit) => shown.has(unit))
    .slice(0, mostUnits)
    .map((unit, at) => ({ id: unit.id, name: unit.name, number: at + 1 }));
  const numbers = new Map(units.map((unit) => [unit.id, unit.number]));
  const numberOf = (id: string | null) => {
    const unit = known.get(id ?? "");
    return unit && numbers.get(lifted(unit, depth, known).id);
  };
  return { units, numberOf };
}

/** The unit itself, or the one above it that stands no deeper than this. */
function lifted(unit: TreeUnit, depth: number, known: ReadonlyMap<string, TreeUnit>): TreeUnit {
  let at = unit;
  while (at.depth > depth) at = known.get(at.parentId ?? "") ?? { ...at, depth };
  return at;
}
