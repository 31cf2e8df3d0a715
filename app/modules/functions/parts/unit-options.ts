import type { TreeUnit } from "#modules/people/public.ts";
import type { Option } from "#ui/select.tsx";

// Figure spaces, because a browser folds ordinary ones at the start of an option.
const step = "\u2007\u2007";

/** The units as the lines of a Select, each as deep as it stands. */
export function unitOptions(units: readonly TreeUnit[]): Option[] {
  return units.map((unit) => ({ value: unit.id, label: `${step.repeat(unit.depth)}${unit.name}` }));
}
