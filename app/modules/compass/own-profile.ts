import { byTitle } from "./by-title.ts";
import type { CompassHouse, HouseFunction } from "./compass-house.ts";
import type { Tag } from "./match.ts";

export type ProfileTagState = "added" | "removed" | "proposed";
export type ProfileTagSource = "self" | "guide" | "test";
/** What someone changed in their profile. */
export type ProfileChange = { readonly tagId: string; readonly state: ProfileTagState; readonly source: ProfileTagSource };

export type ProfileTag = Tag & { readonly label: string; readonly from: "passport" | ProfileTagSource };
/** Who someone is to the compass: tags, and where they come from. Nothing of the person themselves. */
export type OwnProfile = {
  /** The function it begins with; undefined when it has no passport yet. */
  readonly start?: HouseFunction | undefined;
  readonly tags: readonly ProfileTag[];
  /** Tags of the passport that someone took away. */
  readonly removed: readonly ProfileTag[];
  /** What a test proposed and nobody said yes or no to. */
  readonly proposed: readonly ProfileTag[];
};

/** The profile of someone: the passport of their function, without what they took away, with what they added (K-14). */
export function ownProfile(house: CompassHouse, start: HouseFunction | undefined, changes: readonly ProfileChange[]): OwnProfile {
  const said = (state: ProfileTagState) => changes.filter((change) => change.state === state).flatMap((change) => asTag(house, change.tagId, change.source));
  const [added, removed, proposed] = [said("added"), said("removed"), said("proposed")];
  const gone = new Set(removed.map((tag) => tag.id));
  const begun = (start?.tags ?? []).flatMap((tag) => asTag(house, tag.id, "passport"));
  const tags = [...new Map([...added, ...begun].filter((tag) => !gone.has(tag.id)).map((tag) => [tag.id, tag])).values()];
  const has = new Set(tags.map((tag) => tag.id));
  return { start, tags: tags.toSorted((a, b) => byTitle(a.label, b.label)), removed, proposed: proposed.filter((tag) => !has.has(tag.id)) };
}

function asTag(house: CompassHouse, id: string, from: ProfileTag["from"]): ProfileTag[] {
  const tag = house.tag(id);
  return tag ? [{ id: tag.id, kind: tag.kind, label: tag.label, from }] : [];
}
