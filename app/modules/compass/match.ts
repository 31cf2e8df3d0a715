import type { TagKind } from "#modules/functions/public.ts";
import { apportion } from "./apportion.ts";
import { defaultWeights, type MatchWeights } from "./match-weights.ts";

export type Tag = { readonly id: string; readonly kind: TagKind };
/** A tag of a match with what it adds, in tenths of a percent. */
export type MatchPart = { readonly tag: Tag; readonly tenths: number };

export type Match = {
  /** How well the two fit, in tenths of a percent: 100 % is 1000. */
  readonly tenths: number;
  /** What both have. The parts add up to `tenths`, exactly. */
  readonly shared: readonly MatchPart[];
  /** What the function asks and I do not have; `tenths` is by how much the match would rise. The most first. */
  readonly missing: readonly MatchPart[];
  /** What I have and the function does not ask. */
  readonly surplus: readonly Tag[];
  /** How much of what the function asks I have, in tenths of a percent: the other way round this is another figure (K-19). */
  readonly coverage: number;
};

const whole = 1000;

/**
 * How well a profile fits a function: the weight of what both have, over the weight of what either has (OQ-37). The same from both sides, so that the
 * compass of a function agrees with that of a person. Knows tags and nothing of who the person is.
 *
 * @example matchOf(profile.tags, passport.tags).tenths // 714: 71,4 %
 */
export function matchOf(mine: readonly Tag[], theirs: readonly Tag[], weights: MatchWeights = defaultWeights): Match {
  const [my, their] = [once(mine), once(theirs)];
  const shared = [...their.values()].filter((tag) => my.has(tag.id));
  const missing = [...their.values()].filter((tag) => !my.has(tag.id));
  const surplus = [...my.values()].filter((tag) => !their.has(tag.id));
  const weigh = (tags: readonly Tag[]) => tags.reduce((sum, tag) => sum + weights[tag.kind], 0);
  const union = weigh(shared) + weigh(missing) + weigh(surplus);
  const tenths = share(weigh(shared), union);
  return {
    tenths,
    shared: partsOf(byWeight(shared, weights), weights, tenths),
    missing: byWeight(missing, weights).map((tag) => ({ tag, tenths: share(weigh(shared) + weights[tag.kind], union) - tenths })),
    surplus: byWeight(surplus, weights),
    coverage: share(weigh(shared), weigh(shared) + weigh(missing)),
  };
}

/** A part of a whole in tenths of a percent, rounded; of nothing, nothing. @example share(5, 7) // 714 */
export function share(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((part * whole) / of);
}

/** A tag that stands twice counts once; which of the two does not matter. */
function once(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  return new Map(tags.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((tag) => [tag.id, tag]));
}

function byWeight(tags: readonly Tag[], weights: MatchWeights): Tag[] {
  return tags.toSorted((a, b) => weights[b.kind] - weights[a.kind] || (a.id < b.id ? -1 : 1));
}

function partsOf(tags: readonly Tag[], weights: MatchWeights, total: number): MatchPart[] {
  const parts = apportion(
    tags.map((tag) => weights[tag.kind]),
    total,
  );
  return tags.map((tag, place) => ({ tag, tenths: parts[place] as number }));
}
