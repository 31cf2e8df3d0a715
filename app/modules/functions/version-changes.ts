import type { PassportTag } from "./passport.ts";
import type { PassportVersion } from "./passport-version.ts";

export const versionTexts = ["title", "hr21Title", "layer", "field", "description", "activities", "meaning", "forOrganisation", "forSociety"] as const;
export type VersionText = (typeof versionTexts)[number];
type Tag = PassportVersion["tags"][number] | PassportTag;

export type VersionChanges = {
  readonly texts: readonly { readonly text: VersionText; readonly before: string; readonly after: string }[];
  readonly added: readonly Tag[];
  readonly removed: readonly Tag[];
  /** Tags of which the explanation changed. */
  readonly reworded: readonly Tag[];
  readonly otherTitles: boolean;
  readonly place: boolean;
  readonly dimensions: boolean;
};

/** What one version of a passport says otherwise than the one before it. */
export function versionChanges(before: PassportVersion, after: PassportVersion): VersionChanges {
  const [had, has] = [byId(before.tags), byId(after.tags)];
  return {
    texts: versionTexts.filter((text) => before[text] !== after[text]).map((text) => ({ text, before: before[text], after: after[text] })),
    added: after.tags.filter((tag) => !had.has(tag.tagId)),
    removed: before.tags.filter((tag) => !has.has(tag.tagId)),
    reworded: after.tags.filter((tag) => had.has(tag.tagId) && had.get(tag.tagId)?.explanation !== tag.explanation),
    otherTitles: isOther(before.otherTitles, after.otherTitles),
    place: before.unitId !== after.unitId || before.type !== after.type || isOther(before.domainIds.toSorted(), after.domainIds.toSorted()),
    dimensions: isOther(before.dimensions, after.dimensions),
  };
}

function byId(tags: readonly Tag[]): Map<string, Tag> {
  return new Map(tags.map((tag) => [tag.tagId, tag]));
}

function isOther(one: readonly unknown[] | null, other: readonly unknown[] | null): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
