import type { TreeUnit } from "#modules/people/public.ts";

/** A unit with its name and those of what it is part of, the nearest first. */
export type UnitPath = { readonly id: string; readonly names: readonly string[] };
export type UnitFound = { readonly id: string } | { readonly reason: "unit-unknown"; readonly closest: string } | { readonly reason: "unit-not-unique" };

const between = " > ";

export function unitPaths(units: readonly Pick<TreeUnit, "id" | "name" | "parentId">[]): UnitPath[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.map((unit) => {
    const names: string[] = [];
    for (let at: Pick<TreeUnit, "name" | "parentId"> | undefined = unit; at && names.length < 20; at = at.parentId === null ? undefined : byId.get(at.parentId))
      names.push(at.name);
    return { id: unit.id, names };
  });
}

/** The shortest name that means one unit: "Bovenbouw", or "De Horizon > Bovenbouw" where two schools have one. */
export function unitName(paths: readonly UnitPath[], id: string): string {
  const own = paths.find((path) => path.id === id);
  if (!own) return "";
  for (let length = 1; length < own.names.length; length += 1) {
    const name = own.names.slice(0, length).toReversed().join(between);
    if ("id" in findUnit(paths, name)) return name;
  }
  return own.names.toReversed().join(between);
}

/** The unit that a file means, or the name that comes nearest. @example findUnit(paths, "Horizon > Bovenbouw") */
export function findUnit(paths: readonly UnitPath[], typed: string): UnitFound {
  const whole = paths.filter((path) => fold(path.names[0] as string) === fold(typed));
  if (whole[0] && whole.length === 1) return { id: whole[0].id };
  const parts = typed.split(">").map(fold).toReversed();
  const found = paths.filter((path) => parts.every((part, at) => fold(path.names[at] ?? "") === part));
  if (found[0] && found.length === 1) return { id: found[0].id };
  return found.length > 1 ? { reason: "unit-not-unique" } : { reason: "unit-unknown", closest: closest(typed, paths) };
}

function closest(typed: string, paths: readonly UnitPath[]): string {
  const names = [...new Set(paths.map((path) => path.names[0] as string))];
  return names.toSorted((a, b) => distance(fold(typed), fold(a)) - distance(fold(typed), fold(b)))[0] ?? "";
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** How many letters to add, take away or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1)
      next.push(Math.min((next[j] as number) + 1, (row[j + 1] as number) + 1, (row[j] as number) + (letter === other[j] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) as number;
}
