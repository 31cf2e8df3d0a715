// People, jobs and rows as short as they can be said, for the tests of the import.
import { asDate } from "#platform/time/date-string.ts";
import type { ImportSettings, KnownEmployment, KnownPerson, KnownUnit, Snapshot } from "./import-plan.ts";
import type { ImportRow, RowRead } from "./import-row.ts";

export const settings: ImportSettings = {
  today: asDate("2026-11-22"),
  defaultCategory: null,
  defaultFteE4: null,
  startsOn: asDate("2026-08-01"),
  newUnits: "make",
  schoolKind: "school",
};
export const nobody: Snapshot = { people: [], units: [] };

export type Wish = Partial<Omit<ImportRow, "name">> & { readonly who?: string };

/** A row about somebody known by one letter: "a" is A Bakker with a@school.nl. */
export function row(number: number, { who = "a", ...more }: Wish = {}): RowRead {
  const name = { firstName: who.toUpperCase(), infix: "", lastName: "Bakker" };
  return { ok: true, row: { row: number, name, email: `${who}@school.nl`, ...more }, remarks: [] };
}

export function person(who: string, more: Partial<KnownPerson> = {}): KnownPerson {
  const name = { firstName: who.toUpperCase(), infix: "", lastName: "Bakker" };
  return { id: who, name, email: `${who}@school.nl`, personnelNumber: null, leavesOn: null, employments: [], teamIds: [], ...more };
}

export function job(id: string, more: Partial<KnownEmployment> = {}): KnownEmployment {
  const terms = { category: "OP", fteE4: 8000, functionTitle: "docent", educationLevel: null, contractKind: null } as const;
  return { id, unitId: null, managerId: null, startsOn: asDate("2020-08-01"), endsOn: null, ...terms, ...more };
}

export const board: KnownUnit = { id: "board", kind: "board", name: "Stichting De Waterkant", parentId: null };
export const school: KnownUnit = { id: "duinrand", kind: "school", name: "Duinrand", parentId: "board" };
export const other: KnownUnit = { id: "zonnehof", kind: "school", name: "Zonnehof", parentId: "board" };
export const upper: KnownUnit = { id: "upper", kind: "team", name: "Bovenbouw", parentId: "duinrand" };
const upperToo: KnownUnit = { id: "upper-too", kind: "team", name: "Bovenbouw", parentId: "zonnehof" };
export const units = [board, school, other, upper, upperToo];
