import { createHash } from "node:crypto";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { findActivityByOnceKey, listOwnActivities } from "#modules/plans/public.ts";

/** As what somebody has an initiative in their plan: taking part in it, or its workshop. */
export const plannedAs = ["project", "workshop"] as const;
export type PlannedAs = (typeof plannedAs)[number];

export type PlaceInPlan = {
  /** The activity that it is in somebody's plan; undefined when it is not there. */
  readonly activityId: string | undefined;
  /** The sign under which it goes there, so that it is there once whenever and wherever it is asked again. */
  readonly once: string;
};

export type PlacesInPlan = Readonly<Record<PlannedAs, PlaceInPlan>>;

/** Where an initiative stands in the plan of a person. Also when either was given another title since. */
export async function placesInPlan(db: TenantDb, personId: string, initiativeId: string): Promise<PlacesInPlan> {
  const own = listOwnActivities(db, personId).then((activities) => new Set(activities.map(({ id }) => id)));
  const [project, workshop] = await Promise.all([
    placeFrom(db, personId, own, onceKey(initiativeId, "project")),
    placeFrom(db, personId, own, onceKey(initiativeId, "workshop")),
  ]);
  return { project, workshop };
}

// What was taken out of the plan keeps its sign; the next one has a sign made from that activity, so that it may come back.
async function placeFrom(db: TenantDb, personId: string, own: Promise<ReadonlySet<string>>, once: string): Promise<PlaceInPlan> {
  const [ids, found] = await Promise.all([own, findActivityByOnceKey(db, personId, once)]);
  if (!found) return { activityId: undefined, once };
  return ids.has(found.id) ? { activityId: found.id, once } : placeFrom(db, personId, own, onceKey(found.id, "again"));
}

function onceKey(id: string, kind: PlannedAs | "again"): string {
  return createHash("sha256").update(`${id} ${kind}`).digest("hex").slice(0, 32);
}
