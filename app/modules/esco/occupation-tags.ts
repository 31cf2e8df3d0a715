import type { TagKind } from "#modules/functions/public.ts";
import { mostTelling } from "./most-telling.ts";

/** A skill as an occupation has it. */
export type OccupationSkill = {
  readonly uri: string;
  readonly label: string;
  readonly labelKind: "own" | "group" | "foreign";
  /** As the files call it; kept because many skills may be called after one group. */
  readonly original: string;
  readonly isKnowledge: boolean;
  readonly isEssential: boolean;
  readonly groups: readonly string[];
  /** How many occupations have it. */
  readonly holders: number;
};
export type OccupationTag = {
  readonly kind: TagKind;
  readonly label: string;
  readonly explanation: string;
  readonly escoUri: string;
  readonly isForeign: boolean;
};

/** As many as a person reads through, and as a match still works with: what trimming costs is measured in the benchmark of the compass. */
export const tagsToKeep = 25;

/**
 * What becomes of the skills of an occupation on a passport: the most telling ones. Skills that are called after one group are one tag, which
 * says which ones it stands for.
 */
export function occupationTags(skills: readonly OccupationSkill[], occupations: number, keep = tagsToKeep): OccupationTag[] {
  const tags = new Map<string, OccupationTag & { readonly originals: string[] }>();
  const of = {
    holdersOf: (each: OccupationSkill) => Math.max(1, each.holders),
    groupOf: (each: OccupationSkill) => each.groups[0],
    occupations: Math.max(1, occupations),
  };
  for (const skill of mostTelling(skills, of, skills.length)) {
    const kind = tagKindOf(skill);
    const key = `${kind} ${skill.label.trim().toLowerCase()}`;
    const known = tags.get(key);
    if (known) known.originals.push(skill.original);
    else if (tags.size < keep)
      tags.set(key, { kind, label: skill.label, explanation: "", escoUri: skill.uri, isForeign: skill.labelKind === "foreign", originals: [skill.original] });
  }
  const named = new Set(skills.filter((skill) => skill.labelKind === "group").map((skill) => skill.label));
  return [...tags.values()].map(({ originals, ...tag }) => ({ ...tag, explanation: named.has(tag.label) ? originals.slice(0, mostOriginals).join("; ") : "" }));
}

const mostOriginals = 10;

const root = (id: string) => `http://data.europa.eu/esco/skill/${id}`;
/** With people, with oneself, with thinking. Before version 1.1 attitudes stood in a group of their own. */
const transversal = [root("04a13491-b58c-4d33-8b59-8fad0d55fe9e"), root("A")];
const practical = root("335228d2-297d-4e0e-a6ee-bc6a8dc110d9");
const languages = root("e35a5936-091d-4e87-bafe-f264e55bd656");

/**
 * A skill often stands somewhere below a transversal one as well, such as "advise on customs" below "advise others". It is behaviour only where
 * the transversal group is the nearer of the two.
 */
export function tagKindOf({ isKnowledge, groups }: Pick<OccupationSkill, "isKnowledge" | "groups">): TagKind {
  if (isKnowledge) return "knowledge";
  const nearest = groups.find((group) => group === practical || group === languages || transversal.includes(group));
  return nearest !== undefined && transversal.includes(nearest) && !groups.includes(languages) ? "behaviour" : "technical";
}
