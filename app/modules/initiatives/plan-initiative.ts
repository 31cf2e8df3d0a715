import { inTenant } from "#platform/database/in-tenant.ts";
import type { Outcome } from "#platform/errors/outcome.ts";
import { activityForm, addActivity, startPlan } from "#modules/plans/public.ts";
import type { SignedInActor } from "./initiative.ts";
import { openInitiative } from "./viewer.ts";

/**
 * Makes an activity of it in one's own plan, in one click (H-58): taking part in it, or its workshop. Who has no plan yet gets one. Answers the
 * activity; a plan that lies with the manager refuses. `once` makes one activity of a form sent twice.
 */
export async function planInitiative(
  actor: SignedInActor,
  id: string,
  as: { readonly kind: "project" | "workshop"; readonly once?: string | undefined },
): Promise<Outcome<string, "already-submitted">> {
  const { initiative } = await inTenant(actor, (db) => openInitiative(db, actor, id));
  await startPlan(actor);
  const kind = as.kind === "workshop" && initiative.workshop !== "" ? "workshop" : "project";
  return addActivity(actor, activityForm.parse({ title: initiative.title, kind }), as.once);
}
