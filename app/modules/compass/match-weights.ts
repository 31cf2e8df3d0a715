import type { TagKind } from "#modules/functions/public.ts";

/**
 * How much a shared tag of each kind counts, in halves, because a hard requirement counts half (OQ-37; K-26: not too much stress on those).
 * A place tells where a function stands and not what it asks, so it counts for nothing.
 */
export type MatchWeights = Readonly<Record<TagKind, number>>;
export const defaultWeights: MatchWeights = {
  behaviour: 6,
  technical: 6,
  core: 6,
  knowledge: 4,
  interest: 4,
  resultArea: 2,
  course: 2,
  requirement: 1,
  place: 0,
};
