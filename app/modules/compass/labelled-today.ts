import type { CompassHouse, HouseFunction } from "./compass-house.ts";

/** The passport with its tags as they are called today; what was published keeps its own labels. */
export function labelledToday(house: CompassHouse, { passport }: HouseFunction): HouseFunction["passport"] {
  return { ...passport, tags: passport.tags.map((tag) => ({ ...tag, label: house.tag(tag.tagId)?.label ?? tag.label })) };
}

/** Where the courses of a passport are offered, by tag; only addresses of the web. */
export function webAddressesOf(house: CompassHouse, { passport }: HouseFunction): ReadonlyMap<string, string> {
  const found = passport.tags.map((tag) => [tag.tagId, house.tag(tag.tagId)?.webAddress ?? ""] as const);
  return new Map(found.filter(([, address]) => /^https?:\/\//i.test(address)));
}

/** Whether something of a passport comes from the European classification, which must then be named. */
export function isFromEsco(house: CompassHouse, { passport, tags }: HouseFunction): boolean {
  return passport.escoUri !== null || tags.some((tag) => (house.tag(tag.id)?.escoUri ?? null) !== null);
}
