import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { SignedInActor } from "./signed-in-actor.ts";
import { type DoneActivity, listDoneActivities } from "#modules/plans/public.ts";
import type { Evaluation } from "./evaluation.ts";
import { keepEvaluation, listEvaluations } from "./evaluation-table.ts";

/** Says what a finished activity of one's own was worth (H-56), once: sent again it changes nothing. */
export function giveEvaluation(actor: SignedInActor, activityId: string, given: Evaluation): Promise<void> {
  return inTenant(actor, async (db) => {
    const activity = await mustBeDoneByActor(db, actor, activityId);
    const id = await keepEvaluation(db, { personId: actor.personId, activity }, given);
    if (id) await record(db, actor, "evaluation.given", { kind: "activity_evaluation", id }, { shared: given.isTip });
  });
}

/** Passes it over: it is not asked again. Who wants to say something later still can. */
export function passEvaluation(actor: SignedInActor, activityId: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const activity = await mustBeDoneByActor(db, actor, activityId);
    const id = await keepEvaluation(db, { personId: actor.personId, activity }, undefined);
    if (id) await record(db, actor, "evaluation.passed", { kind: "activity_evaluation", id });
  });
}

/** Takes a shared line back to oneself. Twice is once; also when the activity is no longer said to be done. */
export function withdrawTip(actor: SignedInActor, activityId: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const own = (await listEvaluations(db, actor.personId)).find((each) => each.activityId === activityId) ?? notFound();
    if (!own.isTip) return;
    await db.updateTable("activity_evaluations").set({ shared_at: null, tip_title: "" }).where("id", "=", own.id).execute();
    await record(db, actor, "tip.withdrawn", { kind: "activity_evaluation", id: own.id });
  });
}

/** Somebody else's, and what is not done yet, is not there. */
export async function mustBeDoneByActor(db: TenantDb, actor: SignedInActor, activityId: string): Promise<DoneActivity> {
  return (await listDoneActivities(db, actor.personId)).find(({ id }) => id === activityId) ?? notFound();
}
