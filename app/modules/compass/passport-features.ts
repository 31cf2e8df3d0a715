import type { PassportVersion } from "#modules/functions/public.ts";
import type { Features } from "./feature-index.ts";
import { counted, damped, type FeatureKind, sumOver, titleFeatures } from "./occupation-features.ts";
import { textWords } from "./text-words.ts";

/** A tag as a passport is compared by it. */
export type DescribedTag = { readonly id: string; readonly label: string; readonly weight: number; readonly escoUri: string | null };
export type DescribedFunction = { readonly passport: PassportVersion; readonly tags: readonly DescribedTag[] };
/** What the European classification says around a skill and around an occupation; nothing where there is no link to it. */
export type EscoLinks = { readonly groupsOf: (skillUri: string) => readonly string[]; readonly fieldsOf: (occupationUri: string) => readonly string[] };

/**
 * What functions are compared by: their tags, the words of those, the groups the tags belong to, the text, the title, and the branch of
 * occupations. The same six kinds as for occupations of ESCO, so that what was measured there holds here.
 */
export function passportFeatures(functions: readonly DescribedFunction[], links: EscoLinks): Readonly<Record<FeatureKind, readonly Features[]>> {
  const tags = functions.map((each) => new Map(each.tags.filter((tag) => tag.weight > 0).map((tag) => [tag.id, tag.weight])));
  const byId = new Map(functions.flatMap((each) => each.tags.map((tag) => [tag.id, tag])));
  return {
    tag: tags,
    tagWord: tags.map((own) => damped(sumOver(own, (id) => textWords(byId.get(id)?.label ?? "")))),
    tagGroup: tags.map((own) => damped(sumOver(own, (id) => groupsOf(byId.get(id), links)))),
    word: functions.map(({ passport }) => counted(textWords(textOf(passport)))),
    title: functions.map(({ passport }) => titleFeatures({ label: passport.title, otherLabels: passport.otherTitles })),
    field: functions.map(({ passport: { escoUri } }) => new Map(escoUri ? [...links.fieldsOf(escoUri), escoUri].map((uri) => [uri, 1]) : [])),
  };
}

/** The text of a passport that says what the work is. */
export function textOf({ description, activities, field }: PassportVersion): string {
  return [field, description, activities].join(" ");
}

function groupsOf(tag: DescribedTag | undefined, links: EscoLinks): readonly string[] {
  return tag?.escoUri ? links.groupsOf(tag.escoUri) : [];
}
