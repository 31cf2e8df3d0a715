import { type Esco, type EscoOccupation, type EscoRelation, everythingAbove, mostTelling, optionalWeight } from "#modules/esco/public.ts";
import type { FeatureBlock, Features } from "./feature-index.ts";
import { letterGroups, textWords } from "./text-words.ts";

/** How much each kind of likeness counts. Found on half of a ground truth that the score itself never sees; see docs/decisions. */
export const resemblanceWeights = { tag: 0.26, tagWord: 0.15, tagGroup: 0.19, word: 0.15, title: 0.13, field: 0.12 } as const;
export type FeatureKind = keyof typeof resemblanceWeights;

/**
 * What the occupations of a release are described by: their skills, the groups those belong to, the words of both, and the
 * branch of occupations they stand in. `keep` trims the skills of each first.
 */
export function occupationFeatures(esco: Esco, keep = Number.POSITIVE_INFINITY): Readonly<Record<FeatureKind, readonly Features[]>> {
  const skills = skillsOf(esco, keep);
  return {
    tag: skills,
    tagWord: skills.map((own) => damped(sumOver(own, (uri) => textWords(labelOf(esco, uri))))),
    tagGroup: skills.map((own) => damped(sumOver(own, (uri) => everythingAbove(esco.broader, uri)))),
    word: esco.occupations.map((each) => counted(textWords(each.description))),
    title: esco.occupations.map(titleFeatures),
    field: esco.occupations.map((each) => new Map([...everythingAbove(esco.broader, each.uri), each.uri].map((uri) => [uri, 1]))),
  };
}

/** The blocks with their weights; `without` leaves one kind out, to see what it is worth. */
export function asBlocks(features: Readonly<Record<FeatureKind, readonly Features[]>>, without?: FeatureKind): FeatureBlock[] {
  return (Object.keys(features) as FeatureKind[])
    .filter((kind) => kind !== without)
    .map((kind) => ({ kind, weight: resemblanceWeights[kind], of: features[kind] }));
}

/** The skills of each occupation; of many, the most telling ones. */
export function skillsOf({ occupations, broader }: Pick<Esco, "occupations" | "broader">, keep: number): Features[] {
  const holders = new Map<string, number>();
  for (const each of occupations) for (const { uri } of each.skills) holders.set(uri, (holders.get(uri) ?? 0) + 1);
  const of = {
    holdersOf: ({ uri }: EscoRelation) => holders.get(uri) ?? 1,
    groupOf: ({ uri }: EscoRelation) => broader.get(uri)?.[0],
    occupations: occupations.length,
  };
  return occupations.map(({ skills }) => {
    const kept = skills.length <= keep ? skills : mostTelling(skills, of, keep);
    return new Map(kept.map(({ uri, isEssential }) => [uri, isEssential ? 1 : optionalWeight]));
  });
}

/** The title weighs more than the other names something goes by. */
export function titleFeatures({ label, otherLabels }: Pick<EscoOccupation, "label" | "otherLabels">): Features {
  const amounts = new Map<string, number>();
  for (const name of [label, ...otherLabels])
    for (const group of letterGroups(name)) amounts.set(group, (amounts.get(group) ?? 0) + (name === label ? 1 : 0.3));
  return new Map([...amounts].map(([group, amount]) => [group, amount > Math.exp(-1) ? 1 + Math.log(amount) : amount]));
}

function labelOf(esco: Esco, uri: string): string {
  // Words are shared within a language only: the one in which all skills have a label.
  const labels = esco.skills.get(uri)?.labels ?? [];
  return labels.find((label) => label.language === mainLanguage(esco))?.text ?? labels[0]?.text ?? "";
}

const mainLanguages = new WeakMap<Esco, string>();
function mainLanguage(esco: Esco): string {
  let main = mainLanguages.get(esco);
  if (main === undefined) {
    const counts = new Map<string, number>();
    for (const skill of esco.skills.values()) for (const { language } of skill.labels) counts.set(language, (counts.get(language) ?? 0) + 1);
    main = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
    mainLanguages.set(esco, main);
  }
  return main;
}

/** How much of each name there is, over all that is named by it. */
export function sumOver(own: Features, named: (uri: string) => readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [uri, amount] of own) for (const name of named(uri)) sums.set(name, (sums.get(name) ?? 0) + amount);
  return sums;
}

/** The tenth skill of a group says less than the first. */
export function damped(sums: Features): Features {
  return new Map([...sums].map(([name, amount]) => [name, Math.log1p(amount)]));
}

/** The third time a word stands somewhere says less than the first. */
export function counted(words: readonly string[]): Features {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, 1 + Math.log(count)]));
}
