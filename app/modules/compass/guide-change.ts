import type { CompassHouse, HouseFunction } from "./compass-house.ts";
import { ownProfile, type ProfileChange, type ProfileTag } from "./own-profile.ts";

export type MovedMatch = { readonly id: string; readonly title: string; readonly before: number; readonly after: number };
export type GuideChange = {
  readonly added: readonly ProfileTag[];
  readonly removed: readonly ProfileTag[];
  /** The five best matches of before and of now, those of now first. */
  readonly moved: readonly MovedMatch[];
};

const shown = 5;

/** What the guide changed (K-15): the profile beside what it would be without the guide, so that nothing has to be remembered of before. */
export function guideChange(house: CompassHouse, start: HouseFunction | undefined, changes: readonly ProfileChange[]): GuideChange {
  const isOfGuide = (change: ProfileChange) => change.source === "guide";
  const [now, before] = [
    ownProfile(house, start, changes),
    ownProfile(
      house,
      start,
      changes.filter((change) => !isOfGuide(change)),
    ),
  ];
  const [after, earlier] = [house.index.matches(now.tags), house.index.matches(before.tags)].map((list) => list.filter((each) => each.id !== start?.id));
  const tenthsOf = (list: typeof after, id: string) => list?.find((each) => each.id === id)?.tenths ?? 0;
  const ids = new Set([...(after ?? []).slice(0, shown), ...(earlier ?? []).slice(0, shown)].map((each) => each.id));
  return {
    added: now.tags.filter((tag) => tag.from === "guide"),
    removed: now.removed.filter((tag) => tag.from === "guide"),
    moved: [...ids].map((id) => ({
      id,
      title: house.functions.get(id)?.passport.title ?? "",
      before: tenthsOf(earlier, id),
      after: tenthsOf(after, id),
    })),
  };
}
