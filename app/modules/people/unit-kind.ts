/** From the whole to the smallest; a project team stands across schools. */
export const unitKinds = ["board", "school", "site", "unit", "section", "team", "project"] as const;
export type UnitKind = (typeof unitKinds)[number];
