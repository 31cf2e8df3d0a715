import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome } from "#platform/errors/outcome.ts";
import { activityForm, addActivity, startPlan } from "#modules/plans/public.ts";
import type { SignedInActor } from "./initiative.ts";
import { type PlannedAs, placesInPlan } from "./place-in-plan.ts";
import { openInitiative } from "./viewer.ts";

/**
 * Makes an activity of it in one's own plan, in one click (H-58): taking part in it, or its workshop. Who has no plan yet gets one. Answers the
 * activity, also when it was there already; a plan that lies with the manager refuses.
 */
export async function planInitiative(actor: SignedInActor, id: string, as: PlannedAs): Promise<Outcome<string, "already-submitted">> {
  const { title, kind, place } = await inTenant(actor, async (db) => {
    const { initiative } = await openInitiative(db, actor, id);
    const asked = as === "workshop" && initiative.workshop !== "" ? "workshop" : "project";
    return { title: initiative.title, kind: asked, place: (await placesInPlan(db, actor.personId, id))[asked] };
  });
  if (place.activityId) return done(place.activityId);
  await startPlan(actor);
  return addActivity(actor, activityForm.parse({ title, kind }), place.once);
}
