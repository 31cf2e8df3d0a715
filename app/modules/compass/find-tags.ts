import type { SeenTag } from "#modules/functions/public.ts";
import type { CompassHouse } from "./compass-house.ts";

const mostFound = 12;

/** Tags that hold what was typed, those that begin with it first; as forgiving as the search of the compass, and without what somebody has already. */
export function findTags(house: CompassHouse, typed: string, without: ReadonlySet<string> = new Set()): SeenTag[] {
  const text = typed.trim().toLowerCase();
  if (text === "") return [];
  const likely = house.search.tags(text);
  // A label of one letter, or of small words only, has nothing that a search by words knows.
  const worth = (tag: SeenTag) => Number(tag.label.toLowerCase().startsWith(text)) * 2 + (likely?.get(tag.id) ?? 0);
  return (
    house
      .tags()
      // A place says where somebody sits and counts for nothing.
      .filter((tag) => tag.kind !== "place" && !without.has(tag.id))
      .filter((tag) => likely?.has(tag.id) || tag.label.toLowerCase().includes(text))
      // Of two that are meant as much, the one that says the least besides.
      .toSorted((a, b) => worth(b) - worth(a) || a.label.length - b.label.length)
      .slice(0, mostFound)
  );
}
