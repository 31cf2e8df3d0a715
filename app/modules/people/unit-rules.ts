import { type UnitKind, unitKinds } from "./unit-kind.ts";

export type WhyNotUnderneath = "board-stands-on-top" | "too-high-for-here";

/** From the whole to the smallest; a project team stands across schools and so fits everywhere. */
const rank: Record<UnitKind, number> = { board: 0, school: 1, site: 2, unit: 3, section: 4, team: 5, project: 9 };

/**
 * Why a kind of unit can not stand under another: a school is no part of a team. Equal kinds may, but for board and school.
 *
 * @example whyNotUnderneath("school", "team") // "too-high-for-here"
 */
export function whyNotUnderneath(kind: UnitKind, parent: UnitKind | null): WhyNotUnderneath | undefined {
  if (parent === null) return undefined;
  if (kind === "board") return "board-stands-on-top";
  if (rank[kind] < rank[parent] || (kind === "school" && parent === "school")) return "too-high-for-here";
  return undefined;
}

/** H-09: a team is a section, a department, another unit, a project team. In a school one is employed; it is not a team. */
export const teamKinds: readonly UnitKind[] = ["unit", "section", "team", "project"];

/** Kinds that may stand under a parent, for the form. */
export function kindsUnder(parent: UnitKind | null): UnitKind[] {
  return unitKinds.filter((kind) => whyNotUnderneath(kind, parent) === undefined);
}
