import type { CompassHouse } from "./compass-house.ts";
import type { Tag } from "./match.ts";

/** A function on the way to another: how well it fits who goes, and how well the other fits it. */
export type FunctionBetween = { readonly id: string; readonly fromHere: number; readonly onwards: number };

const most = 4;

/**
 * Functions that fit both somebody and where they want to go, each better than the step at once (K-49). By the smaller of the two, because the
 * hardest part of a way decides whether one can go it.
 */
export function functionsBetween(
  house: CompassHouse,
  profile: readonly Tag[],
  target: { readonly id: string; readonly tags: readonly Tag[] },
  startId?: string,
): FunctionBetween[] {
  const here = new Map(house.index.matches(profile).map((each) => [each.id, each.tenths]));
  const direct = here.get(target.id) ?? 0;
  const found = house.index
    .matches(target.tags)
    .filter(({ id }) => id !== target.id && id !== startId)
    .map(({ id, tenths }) => ({ id, fromHere: here.get(id) ?? 0, onwards: tenths }))
    .filter((each) => hardest(each) > direct);
  return found.toSorted((a, b) => hardest(b) - hardest(a) || (a.id < b.id ? -1 : 1)).slice(0, most);
}

function hardest({ fromHere, onwards }: FunctionBetween): number {
  return Math.min(fromHere, onwards);
}
