import { recordAll } from "#platform/audit/record.ts";
import type { HundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { now, today } from "#platform/time/clock.ts";
import { addYears, type DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { type ActivityKind, defaultsOf } from "./activity.ts";
import { renewEveryYears } from "./plan.ts";

export type StartedPlan = {
  readonly personId: string;
  readonly question: string;
  readonly goal: string;
  readonly activities: readonly { readonly title: string; readonly kind: ActivityKind; readonly hours: HundredthHours; readonly from: DateString }[];
};

/** Draft plans of many people at once, a statement per table: for whole staffs that are new. Who has a plan already is passed over. */
export function startPlans(actor: Actor, plans: readonly StartedPlan[]): Promise<void> {
  // Writes in the plans of others and asks nobody, so it is no door for people.
  if (actor.kind === "person" || actor.kind === "visitor") notAllowed();
  return inTenant(actor, async (db) => {
    const made = await insertPlans(db, plans);
    const begun = plans.filter((plan) => made.has(plan.personId));
    if (begun.length === 0) return;
    const goals = await insertGoals(db, begun);
    const rows = begun.flatMap((plan) =>
      plan.activities.map((activity) => activityRow(plan.personId, made.get(plan.personId) as string, goals.get(plan.personId) as string, activity)),
    );
    for (let from = 0; from < rows.length; from += 1000)
      await db
        .insertInto("activities")
        .values(rows.slice(from, from + 1000))
        .execute();
    await recordAll(
      db,
      actor,
      "plan.started",
      [...made].map(([personId, id]) => ({ kind: "personal_plan", id, detail: { personId } })),
    );
  });
}

async function insertPlans(db: TenantDb, plans: readonly StartedPlan[]): Promise<Map<string, string>> {
  const term = { from_on: today(), until_on: addYears(today(), renewEveryYears), started_on: today(), direction: "stronger", changed_at: now() };
  const rows = await db
    .insertInto("personal_plans")
    .values(plans.map((plan) => ({ ...term, person_id: plan.personId, question: plan.question })))
    .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doNothing())
    .returning(["id", "person_id"])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.id]));
}

async function insertGoals(db: TenantDb, plans: readonly StartedPlan[]): Promise<Map<string, string>> {
  const rows = await db
    .insertInto("goals")
    .values(plans.map((plan) => ({ level: "personal", person_id: plan.personId, title: plan.goal, made_by: plan.personId, made_at: now() })))
    .returning(["id", "person_id"])
    .execute();
  return new Map(rows.map((row) => [row.person_id as string, row.id]));
}

function activityRow(personId: string, planId: string, goalId: string, { title, kind, hours, from }: StartedPlan["activities"][number]) {
  const { learningClass, category } = defaultsOf(kind);
  return {
    plan_id: planId,
    person_id: personId,
    goal_id: goalId,
    title,
    kind,
    learning_class: learningClass,
    category,
    hundredth_hours: hours,
    planned_from: from,
    planned_until: from,
    facilities: JSON.stringify({}),
    made_at: now(),
  };
}
