import { everythingAbove } from "./everything-above.ts";
import type { Esco, EscoSkill } from "./read-esco.ts";

export type SkillLabel = { readonly text: string; readonly kind: "own" | "group" | "foreign"; readonly original: string };

/**
 * What a skill is called: in Dutch where a file has it, else by the nearest group with a Dutch name, else as the files
 * call it. The word of the files is kept beside it, because many skills share a group.
 */
export function skillLabel(esco: Pick<Esco, "broader" | "groups">, skill: EscoSkill): SkillLabel {
  const [first] = skill.labels;
  const original = skill.labels.find((label) => label.language !== "nl")?.text ?? first?.text ?? skill.uri;
  if (first?.language === "nl") return { text: first.text, kind: "own", original };
  const group = everythingAbove(esco.broader, skill.uri).find((uri) => esco.groups.has(uri));
  if (group !== undefined) return { text: esco.groups.get(group) as string, kind: "group", original };
  return { text: original, kind: "foreign", original };
}
