import { cents, type HoursAndMoney, hundredthHours, nothing, plusBoth } from "#platform/amounts/amounts.ts";
import { groupsToShow } from "#platform/privacy/groups-to-show.ts";
import type { Category } from "./rule-set.ts";

export const figureNames = ["granted", "carriedIn", "used", "employer", "carriedOut", "lapsed"] as const;
export type FigureName = (typeof figureNames)[number];
/** What the rights of a group of people add up to in a year. */
export type RightSums = { readonly people: number } & { readonly [Name in FigureName]: HoursAndMoney };
export type CountedRights = RightSums & { readonly unitId: string | null; readonly category: Category };

type Unit = { readonly id: string; readonly name: string; readonly parentId: string | null };
/** A part of the organisation with everything below it added up; undefined: too few people, or it would give others away. */
export type UnitRights = Unit & { readonly depth: number; readonly hasParts: boolean; readonly sums: RightSums | undefined };

export const nobody: RightSums = { people: 0, granted: nothing, carriedIn: nothing, used: nothing, employer: nothing, carriedOut: nothing, lapsed: nothing };

/** Of two groups without anybody in common. */
export function addedRights(one: RightSums, other: RightSums): RightSums {
  const both = (name: FigureName): HoursAndMoney => plusBoth(one[name], other[name]);
  return {
    people: one.people + other.people,
    granted: both("granted"),
    carriedIn: both("carriedIn"),
    used: both("used"),
    employer: both("employer"),
    carriedOut: both("carriedOut"),
    lapsed: both("lapsed"),
  };
}

/**
 * The parts of an organisation with what their people's rights add up to, parents before children. Five people at least, and never so much
 * that who subtracts one from another is left with fewer.
 */
export function rightsPerUnit(units: readonly (Unit & { readonly depth: number })[], counted: readonly CountedRights[]): UnitRights[] {
  const known = new Set(units.map(({ id }) => id));
  const sums = new Map(units.map(({ id }) => [id, nobody]));
  for (const each of counted) if (each.unitId && known.has(each.unitId)) sums.set(each.unitId, addedRights(sums.get(each.unitId) ?? nobody, each));
  // Children after parents, so that from the end everybody has arrived below before it goes up.
  for (const { id, parentId } of units.toReversed())
    if (parentId && known.has(parentId)) sums.set(parentId, addedRights(sums.get(parentId) ?? nobody, sums.get(id) ?? nobody));
  const shown = groupsToShow(
    units.map(({ id, parentId }) => ({ id, parentId: parentId && known.has(parentId) ? parentId : null, people: sums.get(id)?.people ?? 0 })),
  );
  const parents = new Set(units.map(({ parentId }) => parentId));
  return units.map(({ id, name, parentId, depth }) => ({
    id,
    name,
    parentId,
    depth,
    hasParts: parents.has(id),
    sums: shown.has(id) ? sums.get(id) : undefined,
  }));
}

/** How much of what there was, was used, in steps of five percent: two looks tell no single booking. Undefined when there was nothing. */
export function usedShare({ granted, carriedIn, used }: RightSums, right: "hours" | "money"): number | undefined {
  const there = granted[right] + carriedIn[right];
  return there === 0 ? undefined : Math.round((used[right] * 20) / there) * 5;
}

/** A row as it is kept. */
export function sumsOfRow(
  row: Readonly<Record<`${"granted" | "carried_in" | "used" | "employer" | "carried_out" | "lapsed"}_${"hours" | "cents"}`, number>> & { people: number },
): RightSums {
  const of = (hours: number, money: number): HoursAndMoney => ({ hours: hundredthHours(hours), money: cents(money) });
  return {
    people: row.people,
    granted: of(row.granted_hours, row.granted_cents),
    carriedIn: of(row.carried_in_hours, row.carried_in_cents),
    used: of(row.used_hours, row.used_cents),
    employer: of(row.employer_hours, row.employer_cents),
    carriedOut: of(row.carried_out_hours, row.carried_out_cents),
    lapsed: of(row.lapsed_hours, row.lapsed_cents),
  };
}
