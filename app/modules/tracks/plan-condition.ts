import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Outcome } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { activityForm, addActivity, startPlan } from "#modules/plans/public.ts";
import { ownWalk } from "./own-walk.ts";
import { findStep } from "./track.ts";

const longestTitle = 200;

/** Makes an activity in one's own plan of a condition that is still open. Who has no plan yet gets one. Answers the activity. */
export async function planCondition(
  actor: Actor,
  walkId: string,
  conditionKey: string,
  once: string | undefined,
): Promise<Outcome<string, "already-submitted">> {
  const walk = await inTenant(actor, (db) => ownWalk(db, actor, walkId));
  const condition = findStep(walk.content, walk.stepKey)?.conditions.find(({ key }) => key === conditionKey) ?? notFound();
  await startPlan(actor);
  return addActivity(actor, activityForm.parse({ title: condition.text.slice(0, longestTitle), kind: "project" }), once);
}
