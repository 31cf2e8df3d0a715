/** An optional skill says half as much as an essential one. */
export const optionalWeight = 0.5;
/** The next skill of a group says so much less than the one before: ten programming languages are not ten things to know of a programmer. */
const nextOfGroup = 0.8;

type Telling = { readonly isEssential: boolean };

/**
 * The skills that tell most of an occupation, the most first: an essential one counts twice an optional one, one that few occupations have counts
 * for more than one that all have, and of one group each next one counts for less. Of equals the order stays.
 *
 * @example mostTelling(skills, { holdersOf: ({ id }) => holders.get(id) ?? 1, groupOf: ({ id }) => groups.get(id), occupations: 3007 }, 25)
 */
export function mostTelling<Skill extends Telling>(
  skills: readonly Skill[],
  of: { readonly holdersOf: (skill: Skill) => number; readonly groupOf: (skill: Skill) => string | undefined; readonly occupations: number },
  keep: number,
): Skill[] {
  const left = skills.map((skill) => ({
    skill,
    group: of.groupOf(skill) ?? "",
    worth: (skill.isEssential ? 1 : optionalWeight) * Math.log(of.occupations / of.holdersOf(skill)),
  }));
  const chosen: Skill[] = [];
  while (left.length > 0 && chosen.length < keep) {
    let best = 0;
    for (let at = 1; at < left.length; at += 1) if ((left[at]?.worth ?? 0) > (left[best]?.worth ?? 0)) best = at;
    const [next] = left.splice(best, 1);
    if (!next) break;
    chosen.push(next.skill);
    if (next.group !== "") for (const other of left) if (other.group === next.group) other.worth *= nextOfGroup;
  }
  return chosen;
}
