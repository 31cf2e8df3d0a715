/** An optional skill says half as much as an essential one. */
export const optionalWeight = 0.5;

/**
 * Skills by how much they tell of an occupation: an essential one counts twice an optional one, and one that few occupations have counts for
 * more than one that all have. Of equals the order stays.
 *
 * @example byTelling(skills, ({ id }) => holders.get(id) ?? 1, 3007).slice(0, 25)
 */
export function byTelling<Skill extends { readonly isEssential: boolean }>(
  skills: readonly Skill[],
  holdersOf: (skill: Skill) => number,
  occupations: number,
): Skill[] {
  const telling = (skill: Skill) => (skill.isEssential ? 1 : optionalWeight) * Math.log(occupations / holdersOf(skill));
  return skills.toSorted((a, b) => telling(b) - telling(a));
}
