import type { CompassHouse } from "./compass-house.ts";
import type { Tag } from "./match.ts";

/** A profile without whose it is: that is all that counting needs. */
export type BareProfile = { readonly startId?: string | undefined; readonly tags: readonly Tag[] };
export type Exposure = {
  /** How many people it fits for half or more. */
  readonly near: number;
  /** In how many people's ten best matches it stands. */
  readonly topTen: number;
};

/** From this match on a function is near, in tenths of a percent. */
export const nearFrom = 500;
export const nearPercent = nearFrom / 10;
const listed = 10;

/** How often each function stands near people and in front of them (K-47): whether the compass shows some to all and others to nobody. */
export function exposureOf(house: CompassHouse, profiles: readonly BareProfile[]): ReadonlyMap<string, Exposure> {
  const counts = new Map([...house.functions.values()].filter((each) => each.isFilled).map((each) => [each.id, { near: 0, topTen: 0 }]));
  for (const { profile, people } of alike(profiles)) {
    const matches = house.index.matches(profile.tags).filter((each) => each.id !== profile.startId && each.tenths > 0);
    matches.forEach(({ id, tenths }, place) => {
      const count = counts.get(id);
      if (!count) return;
      if (tenths >= nearFrom) count.near += people;
      if (place < listed) count.topTen += people;
    });
  }
  return counts;
}

/** The same for the same tags in any order. */
export function keyOf(tags: readonly Tag[]): string {
  return tags
    .map((tag) => tag.id)
    .toSorted()
    .join(" ");
}

/** Thousands of people have a handful of functions: each profile is matched once. */
function alike(profiles: readonly BareProfile[]): readonly { readonly profile: BareProfile; readonly people: number }[] {
  const groups = new Map<string, { profile: BareProfile; people: number }>();
  for (const profile of profiles) {
    if (profile.tags.length === 0) continue;
    const key = `${profile.startId ?? ""} ${keyOf(profile.tags)}`;
    const group = groups.get(key);
    if (group) group.people += 1;
    else groups.set(key, { profile, people: 1 });
  }
  return [...groups.values()];
}
