import type { CompassHouse, HouseFunction } from "./compass-house.ts";
import type { Tag } from "./match.ts";
import { type Band, type Surprise, surprisingFunctions } from "./surprising-functions.ts";

/** A function around someone, or around another function. */
export type CompassEntry = {
  readonly id: string;
  readonly title: string;
  readonly type: "function" | "role";
  /** In tenths of a percent; null while its passport is being filled. */
  readonly tenths: number | null;
  readonly domainIds: readonly string[];
  readonly unitId: string | null;
  /** Labels of what both have, what weighs most first; three at most. Looked up when it is asked: of thousands a page shows a hundred. */
  readonly shared: readonly string[];
  /** Out of the box, and who says so (K-18). */
  readonly surprise?: "pinned" | "computed";
  readonly isSaved: boolean;
};

export type Around = {
  readonly tags: readonly Tag[];
  /** What stands in the middle and is not drawn as a dot (OQ-37). */
  readonly centre?: HouseFunction | undefined;
  readonly savedIds: ReadonlySet<string>;
  readonly band: Band;
};

/** All functions of the house around a set of tags: the best match first, and behind them what is still being filled, by title (K-28, K-30, K-38). */
export function compassEntries(house: CompassHouse, around: Around): CompassEntry[] {
  const computed = new Set(surprisesAround(house, around).map((each) => each.id));
  const pinned = new Set(around.centre?.pins);
  const entry = (each: HouseFunction, tenths: number | null): CompassEntry => ({
    id: each.id,
    title: each.passport.title,
    type: each.passport.type,
    tenths,
    domainIds: each.passport.domainIds,
    unitId: each.passport.unitId,
    get shared() {
      return tenths ? sharedLabels(house, around.tags, each) : [];
    },
    isSaved: around.savedIds.has(each.id),
    ...(pinned.has(each.id) ? { surprise: "pinned" as const } : computed.has(each.id) ? { surprise: "computed" as const } : {}),
  });
  const matched = house.index.matches(around.tags).flatMap(({ id, tenths }) => {
    const found = house.functions.get(id);
    return found && id !== around.centre?.id ? [entry(found, tenths)] : [];
  });
  const unfilled = [...house.functions.values()].filter((each) => !each.isFilled && each.id !== around.centre?.id);
  return [...matched, ...unfilled.toSorted(byTitle).map((each) => entry(each, null))];
}

function byTitle(one: HouseFunction, other: HouseFunction): number {
  return one.passport.title.localeCompare(other.passport.title, "nl") || (one.id < other.id ? -1 : 1);
}

/** What surprises: computed from tags alone (OQ-06). Only what lies in the band is opened tag by tag. */
export function surprisesAround(house: CompassHouse, { tags, centre, band }: Around): Surprise[] {
  const candidates = house.index.within(tags, band).flatMap((id) => {
    const each = id === centre?.id ? undefined : house.functions.get(id);
    return each ? [{ id, tags: each.tags, domains: each.passport.domainIds, section: each.passport.unitId ?? id }] : [];
  });
  return surprisingFunctions({ tags, domains: centre?.passport.domainIds ?? [] }, candidates, band, (tag) => house.index.rarity(tag));
}

/** What a person or function shares with another: the tags that weigh most, in the order of the table of reasons (match.ts). */
export function sharedLabels(house: CompassHouse, tags: readonly Tag[], { tags: own }: HouseFunction, most = 3): string[] {
  const { weights } = house;
  const mine = new Set(tags.map((tag) => tag.id));
  const shared = own.filter((tag) => weights[tag.kind] > 0 && mine.has(tag.id)).toSorted((a, b) => weights[b.kind] - weights[a.kind] || (a.id < b.id ? -1 : 1));
  return shared.slice(0, most).flatMap((tag) => house.tag(tag.id)?.label ?? []);
}

/** The entries before and after one, to walk from match to match (K-20). */
export function neighbours(
  entries: readonly CompassEntry[],
  id: string,
): { readonly before?: CompassEntry | undefined; readonly after?: CompassEntry | undefined } {
  const at = entries.findIndex((entry) => entry.id === id);
  return at < 0 ? {} : { before: entries[at - 1], after: entries[at + 1] };
}
