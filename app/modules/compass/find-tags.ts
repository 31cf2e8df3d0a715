import type { SeenTag } from "#modules/functions/public.ts";
import type { CompassHouse } from "./compass-house.ts";

const mostFound = 12;

/** Tags whose name has every word that was typed, those that begin with it first; without what somebody has already. */
export function findTags(house: CompassHouse, typed: string, without: ReadonlySet<string> = new Set()): SeenTag[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = house
    .tags()
    // A place says where somebody sits and counts for nothing.
    .filter((tag) => tag.kind !== "place" && !without.has(tag.id))
    .filter((tag) => words.every((word) => tag.label.toLowerCase().includes(word)));
  const begins = (tag: SeenTag) => Number(tag.label.toLowerCase().startsWith(words[0] as string));
  return found.toSorted((a, b) => begins(b) - begins(a)).slice(0, mostFound);
}
