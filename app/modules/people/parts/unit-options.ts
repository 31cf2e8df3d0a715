import type { Option, OptionGroup } from "#ui/select.tsx";
import type { TreeUnit } from "../list-units.ts";
import { teamKinds } from "../unit-rules.ts";

// Figure spaces, because a browser folds ordinary ones at the start of an option.
const step = "\u2007\u2007";

/** The tree as the lines of a Select, each as deep as it stands. */
export function unitOptions(units: readonly TreeUnit[]): Option[] {
  return units.map((unit) => ({ value: unit.id, label: `${step.repeat(unit.depth)}${unit.name}` }));
}

/** Only what is a team, grouped under what it is part of. */
export function teamOptions(units: readonly TreeUnit[]): (Option | OptionGroup)[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const groups = Map.groupBy(
    units.filter((unit) => teamKinds.includes(unit.kind)),
    (unit) => (unit.parentId === null ? "" : (byId.get(unit.parentId)?.name ?? "")),
  );
  return [...groups].flatMap(([group, teams]): (Option | OptionGroup)[] => {
    const options = teams.map((team) => ({ value: team.id, label: team.name }));
    return group === "" ? options : [{ group, options }];
  });
}
