import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { activitiesChanged } from "#modules/events.ts";
import type { ActivityKind, LearningClass } from "./activity.ts";
import { activityForm } from "./activity-form.ts";
import { findByOnceKey, insertActivity } from "./activity-table.ts";
import { changeOwnPlanWithin, type WhyNotChangeable } from "./change-own-plan.ts";
import { goalForm } from "./goal-form.ts";
import { findGoalByOnceKey, insertGoal } from "./goal-table.ts";

type Agreed = {
  readonly what: string;
  readonly seenBy: string;
  readonly untilOn: DateString | null;
  readonly needs: string;
  readonly learningClass: LearningClass | null;
};

function earliest(one: DateString, other: DateString): DateString {
  return one < other ? one : other;
}

/** The form that fits each way of learning mostly; its owner can say otherwise in the plan. */
const usualKind = { 70: "experiment", 20: "peerCoaching", 10: "course" } as const satisfies Record<LearningClass, ActivityKind>;
export type WhyNotAdded = WhyNotChangeable;

/**
 * Puts what somebody agreed on elsewhere in their own plan, in the transaction of that agreement. `once` names the agreement: asked again
 * it answers the goal or activity that is there, also when its owner renamed it since.
 */
export async function addAgreedWork(db: TenantDb, actor: Actor, as: "goal" | "activity", agreed: Agreed, once: string): Promise<Outcome<string, WhyNotAdded>> {
  return changeOwnPlanWithin<string, never>(db, actor, async (_db, plan, owner) => {
    const before = as === "goal" ? await findGoalByOnceKey(db, owner, once) : await findByOnceKey(db, owner, once);
    if (before) return done(before.id);
    if (as === "goal") {
      const goal = goalForm.parse({ title: agreed.what, measurable: agreed.seenBy, timeBound: agreed.untilOn ?? "", attainable: agreed.needs });
      const id = await insertGoal(db, { level: "personal", personId: owner }, goal, owner, once);
      await record(db, actor, "goal.added", { kind: "goal", id }, { level: "personal", isLinked: false });
      return done(id);
    }
    const activity = activityForm.parse({
      title: agreed.what,
      kind: usualKind[agreed.learningClass ?? 70],
      servesMe: agreed.seenBy,
      // From now on: an activity with half a period stands in the plan as one that says nothing of when.
      plannedFrom: agreed.untilOn === null ? "" : earliest(today(), agreed.untilOn),
      plannedUntil: agreed.untilOn ?? "",
      "facility-organisation": agreed.needs,
    });
    const id = await insertActivity(db, plan, activity, once);
    await tell(db, actor, activitiesChanged, { personId: owner });
    await record(db, actor, "activity.added", { kind: "activity", id }, { kind: activity.kind, hundredthHours: activity.hours });
    return done(id);
  });
}
