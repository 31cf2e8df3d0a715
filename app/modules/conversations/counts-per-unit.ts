import type { ConversationState } from "./conversation.ts";
import { conversationStates } from "./conversation.ts";
import { type ProtectedCount, protectRow, protectTable } from "./protect-states.ts";

export type CountedUnit = { readonly id: string; readonly name: string; readonly parentId: string | null };
export type StateCount = { readonly unitId: string | null; readonly state: ConversationState; readonly count: number };

export type UnitRow = {
  /** Null: those who work in the part itself that is looked at, or in none. */
  readonly unit: CountedUnit | null;
  readonly hasBelow: boolean;
  readonly total: number;
  readonly states: readonly ProtectedCount[];
};
export type UnitTable = {
  readonly top: CountedUnit | undefined;
  readonly rows: readonly UnitRow[];
  readonly total: number;
  readonly totals: readonly ProtectedCount[];
};

/**
 * One part of the organisation with what hangs directly below it, everybody counted once in the row above them. Parents come before their
 * children in `units`; a part that is not among them (it ended, or is out of sight) counts with those who work in none.
 */
export function countsPerUnit(units: readonly CountedUnit[], counts: readonly StateCount[], wanted: string): UnitTable {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const tops = units.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const top = known.get(wanted) ?? (tops.length === 1 ? tops[0] : undefined);
  const place: Place = { units, counts, known, tops, sums: sumsPerUnit(units, counts), parents: new Set(units.map(({ parentId }) => parentId)) };
  // From the whole down to the part, so that no page gives away what the page above it hides.
  const way: (CountedUnit | undefined)[] = tops.length === 1 ? [] : [undefined];
  const above: CountedUnit[] = [];
  for (let unit = top; unit; unit = unit.parentId === null ? undefined : known.get(unit.parentId)) above.unshift(unit);
  let table: UnitTable | undefined;
  for (const unit of [...way, ...above]) table = tableOf(place, unit, table);
  return table ?? tableOf(place, top, undefined);
}

type Place = {
  readonly units: readonly CountedUnit[];
  readonly counts: readonly StateCount[];
  readonly known: ReadonlyMap<string, CountedUnit>;
  readonly tops: readonly CountedUnit[];
  readonly sums: ReadonlyMap<string, readonly number[]>;
  readonly parents: ReadonlySet<string | null>;
};

function tableOf({ units, counts, known, tops, sums, parents }: Place, top: CountedUnit | undefined, above: UnitTable | undefined): UnitTable {
  const isWhole = above === undefined;
  const isOfNone = (unitId: string | null) => unitId === null || !known.has(unitId);
  const own = sumOf(counts.filter(({ unitId }) => unitId === (top?.id ?? "") || (isWhole && isOfNone(unitId))));
  const below = top ? units.filter(({ parentId }) => parentId === top.id) : tops;
  const lines = [...below.map((unit) => ({ unit: unit as CountedUnit | null, counts: sums.get(unit.id) ?? none })), { unit: null, counts: own }].filter(
    (line) => totalOf(line.counts) > 0,
  );
  const all = conversationStates.map((_, state) => lines.reduce((sum, line) => sum + (line.counts[state] ?? 0), 0));
  const totals = above?.rows.find(({ unit }) => unit !== null && unit.id === top?.id)?.states ?? protectRow(all);
  const shown = protectTable(
    lines.map((line) => line.counts),
    totals,
  );
  const rows = lines.map(({ unit, counts }, index) => ({
    unit,
    hasBelow: unit !== null && parents.has(unit.id),
    total: totalOf(counts),
    states: shown[index] ?? [],
  }));
  return { top, rows, total: totalOf(all), totals };
}

const none: readonly number[] = conversationStates.map(() => 0);

function sumsPerUnit(units: readonly CountedUnit[], counts: readonly StateCount[]): ReadonlyMap<string, readonly number[]> {
  const sums = new Map([...Map.groupBy(counts, ({ unitId }) => unitId ?? "")].map(([id, of]) => [id, [...sumOf(of)]]));
  for (const { id, parentId } of units.toReversed()) {
    const own = sums.get(id);
    if (!own || parentId === null) continue;
    const above = sums.get(parentId);
    if (above) own.forEach((count, state) => (above[state] = (above[state] ?? 0) + count));
    else sums.set(parentId, [...own]);
  }
  return sums;
}

function sumOf(counts: readonly StateCount[]): readonly number[] {
  return conversationStates.map((state) => counts.reduce((sum, each) => sum + (each.state === state ? each.count : 0), 0));
}

function totalOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
