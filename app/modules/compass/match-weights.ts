import { z } from "zod";
import type { Portal } from "#platform/web/actor.ts";
import { type TagKind, tagKinds } from "#modules/functions/public.ts";

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

/** Kept under this name in the settings of a portal. */
export const matchWeightsKey = "matchWeights";

/** The weights of a portal: its own where it has set them, else those of everybody. In halves, 0 to 20. */
export function matchWeights(portal: Pick<Portal, "settings">): MatchWeights {
  const own = portal.settings[matchWeightsKey] as Partial<Record<TagKind, unknown>> | undefined;
  return Object.fromEntries(tagKinds.map((kind) => [kind, z.number().int().min(0).max(20).catch(defaultWeights[kind]).parse(own?.[kind])])) as MatchWeights;
}
