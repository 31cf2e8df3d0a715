import type { CompassHouse, HouseFunction } from "./compass-house.ts";
import { matchOf, type Tag } from "./match.ts";
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
  /** Labels of what both have, what weighs most first; three at most. */
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
  const surprises = new Map(surprisesAround(house, around).map((each) => [each.id, each]));
  const pinned = new Set(around.centre?.pins);
  const entry = (each: HouseFunction, tenths: number | null): CompassEntry => ({
    id: each.id,
    title: each.passport.title,
    type: each.passport.type,
    tenths,
    domainIds: each.passport.domainIds,
    unitId: each.passport.unitId,
    shared: tenths ? sharedLabels(house, around.tags, each) : [],
    isSaved: around.savedIds.has(each.id),
    ...(pinned.has(each.id) ? { surprise: "pinned" as const } : surprises.has(each.id) ? { surprise: "computed" as const } : {}),
  });
  const matched = house.index.matches(around.tags).flatMap(({ id, tenths }) => entryOf(house, around, id, (each) => entry(each, tenths)));
  const unfilled = [...house.functions.values()].filter((each) => !each.isFilled && each.id !== around.centre?.id);
  return [...matched, ...unfilled.toSorted((a, b) => (a.passport.title < b.passport.title ? -1 : 1)).map((each) => entry(each, null))];
}

function entryOf(house: CompassHouse, around: Around, id: string, make: (each: HouseFunction) => CompassEntry): CompassEntry[] {
  const found = house.functions.get(id);
  return found && id !== around.centre?.id ? [make(found)] : [];
}

/** What surprises: computed from tags alone (OQ-06). */
export function surprisesAround(house: CompassHouse, { tags, centre, band }: Around): Surprise[] {
  const candidates = [...house.functions.values()]
    .filter((each) => each.isFilled && each.id !== centre?.id)
    .map((each) => ({ id: each.id, tags: each.tags, domains: each.passport.domainIds, section: each.passport.unitId ?? each.id }));
  return surprisingFunctions({ tags, domains: centre?.passport.domainIds ?? [] }, candidates, band);
}

function sharedLabels(house: CompassHouse, tags: readonly Tag[], each: HouseFunction): string[] {
  const { shared } = matchOf(tags, each.tags, house.weights);
  return shared.slice(0, 3).flatMap((part) => house.tag(part.tag.id)?.label ?? []);
}
