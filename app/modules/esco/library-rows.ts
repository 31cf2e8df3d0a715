import { everythingAbove } from "./everything-above.ts";
import type { Esco } from "./read-esco.ts";
import { skillLabel } from "./skill-label.ts";

/** A release as the library keeps it: plain lists, which pass from one thread to another. */
export type LibraryRows = {
  readonly skills: readonly SkillRow[];
  readonly occupations: readonly OccupationRow[];
  readonly relations: number;
  /** Occupations without a name in the language of the files, left out. */
  readonly nameless: readonly string[];
};
export type SkillRow = {
  readonly uri: string;
  readonly label: string;
  readonly kind: "own" | "group" | "foreign";
  readonly original: string;
  readonly isKnowledge: boolean;
  readonly groups: readonly string[];
};
export type OccupationRow = {
  readonly uri: string;
  readonly label: string;
  readonly otherLabels: readonly string[];
  readonly description: string;
  readonly fields: readonly string[];
  readonly essential: readonly string[];
  readonly optional: readonly string[];
};

export function libraryRows(esco: Esco): LibraryRows {
  const knowledge = new Set(esco.occupations.flatMap((each) => each.skills.filter((skill) => skill.isKnowledge).map((skill) => skill.uri)));
  const skills = [...esco.skills.values()].map((skill): SkillRow => {
    const { text: label, kind, original } = skillLabel(esco, skill);
    return { uri: skill.uri, label, kind, original, isKnowledge: knowledge.has(skill.uri), groups: everythingAbove(esco.broader, skill.uri) };
  });
  const occupations = esco.occupations.map(({ uri, label, otherLabels, description, skills: own }): OccupationRow => {
    const uris = (isEssential: boolean) => own.filter((skill) => skill.isEssential === isEssential).map((skill) => skill.uri);
    return { uri, label, otherLabels, description, fields: everythingAbove(esco.broader, uri), essential: uris(true), optional: uris(false) };
  });
  return { skills, occupations, relations: esco.occupations.reduce((sum, each) => sum + each.skills.length, 0), nameless: esco.nameless };
}
