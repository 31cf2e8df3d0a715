import type { ActivityKind } from "#modules/plans/public.ts";
import type { SeenTag } from "#modules/functions/public.ts";
import type { CompassHouse } from "./compass-house.ts";
import { coursesFor } from "./courses-for.ts";
import { findingWays } from "./path-step.ts";

export type FindingWay = (typeof findingWays)[number];
/** What somebody wants to put in their plan from the page of a function. */
export type PlanOffer =
  | { readonly from: "tag"; readonly tag: SeenTag; readonly courses: readonly SeenTag[]; readonly kind: ActivityKind }
  | { readonly from: "way"; readonly way: FindingWay; readonly kind: ActivityKind }
  /** Nothing was named: something of one's own on the way to this function. */
  | { readonly from: "function"; readonly kind: ActivityKind };

/** The form in which each way is usually gone; the person may choose another (H-12). */
const kindOfWay = { joinIn: "project", shadowing: "jobShadowing", exchange: "challengingTask", talk: "mentoring" } as const satisfies Record<
  FindingWay,
  ActivityKind
>;

/** What to offer for a missing tag or for a way; undefined for a tag that is none of this portal and a way that there is not. */
export function planOffer(house: CompassHouse, asked: { readonly tagId?: string | undefined; readonly way?: string | undefined }): PlanOffer | undefined {
  const tag = asked.tagId === undefined ? undefined : house.tag(asked.tagId);
  if (tag) return { from: "tag", tag, courses: coursesFor(house, tag.id), kind: kindOfTag(house, tag) };
  if (asked.tagId === undefined && asked.way === undefined) return { from: "function", kind: "challengingTask" };
  const way = findingWays.find((each) => each === asked.way);
  return way && { from: "way", way, kind: kindOfWay[way] };
}

// Where a course helps, a course; knowledge without one is read; the rest is learned by doing.
function kindOfTag(house: CompassHouse, tag: SeenTag): ActivityKind {
  if (coursesFor(house, tag.id).length > 0) return "course";
  return tag.kind === "knowledge" ? "literature" : "challengingTask";
}
