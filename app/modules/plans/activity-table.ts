import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { ActivityInput } from "./activity-form.ts";
import type { Activity, ActivityCategory, ActivityId, ActivityKind, ChargedTo, CostKind, Evidence, Facilities, LearningClass } from "./activity.ts";
import type { GoalId } from "./goal.ts";
import type { PlanId } from "./plan.ts";

/** An activity as it is kept; `revision` counts its changes. */
export type KeptActivity = Activity & { readonly revision: number };

/** The activities of a person's plan, in the order in which they were made, with their costs and evidence: one flight. */
export async function listActivities(db: TenantDb, personId: string): Promise<KeptActivity[]> {
  const [rows, costs, evidence] = await Promise.all([
    db.selectFrom("activities").selectAll().where("person_id", "=", personId).where("removed_at", "is", null).orderBy("made_at").orderBy("id").execute(),
    db
      .selectFrom("activity_costs as c")
      .innerJoin("activities as a", (join) => join.onRef("a.tenant_id", "=", "c.tenant_id").onRef("a.id", "=", "c.activity_id"))
      .select(["c.activity_id", "c.kind", "c.cents", "c.note"])
      .where("a.person_id", "=", personId)
      .orderBy("c.kind")
      .execute(),
    db
      .selectFrom("evidence")
      .select(["activity_id", "kind", "title", "content"])
      .where("person_id", "=", personId)
      .where("removed_at", "is", null)
      .where("activity_id", "is not", null)
      .orderBy("added_at")
      .execute(),
  ]);
  return rows.map((row) => ({
    id: row.id as ActivityId,
    title: row.title,
    kind: row.kind as ActivityKind,
    learningClass: row.learning_class as LearningClass,
    category: row.category as ActivityCategory,
    equalExplanation: row.equal_explanation,
    goalId: row.goal_id as GoalId | null,
    servesMe: row.serves_me,
    fitsOrganisation: row.fits_organisation,
    hours: hundredthHours(row.hundredth_hours),
    costs: costs.filter((line) => line.activity_id === row.id).map((line) => ({ kind: line.kind as CostKind, amount: cents(line.cents), note: line.note })),
    chargedTo: row.charged_to as ChargedTo,
    facilities: row.facilities as Facilities,
    plannedFrom: row.planned_from as DateString | null,
    plannedUntil: row.planned_until as DateString | null,
    doneOn: row.done_on as DateString | null,
    evidence: evidence
      .filter((one) => one.activity_id === row.id)
      .map((one) => ({ kind: one.kind as Evidence["kind"], title: one.title, content: one.content })),
    isRegistered: row.is_registered,
    revision: row.revision,
  }));
}

export async function findOwnActivity(db: TenantDb, personId: string, id: string): Promise<KeptActivity | undefined> {
  return (await listActivities(db, personId)).find((activity) => activity.id === id);
}

export async function insertActivity(
  db: TenantDb,
  plan: { readonly id: PlanId; readonly person_id: PersonId },
  input: ActivityInput,
  once?: string,
): Promise<ActivityId> {
  const made = await db
    .insertInto("activities")
    .values({ ...columns(input), plan_id: plan.id, person_id: plan.person_id, made_at: now(), once_key: once ?? null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await insertCosts(db, made.id, input);
  return made.id as ActivityId;
}

/** The activity that a form made which is now sent again. */
export async function findByOnceKey(db: TenantDb, personId: string, once: string): Promise<{ readonly id: ActivityId; readonly title: string } | undefined> {
  const row = await db.selectFrom("activities").select(["id", "title"]).where("person_id", "=", personId).where("once_key", "=", once).executeTakeFirst();
  return row && { id: row.id as ActivityId, title: row.title };
}

export async function updateActivity(db: TenantDb, id: ActivityId, input: ActivityInput): Promise<void> {
  await Promise.all([
    db
      .updateTable("activities")
      .set((eb) => ({ ...columns(input), revision: eb("revision", "+", 1) }))
      .where("id", "=", id)
      .execute(),
    db.deleteFrom("activity_costs").where("activity_id", "=", id).execute(),
  ]);
  await insertCosts(db, id, input);
}

async function insertCosts(db: TenantDb, activityId: string, { costs }: ActivityInput): Promise<void> {
  if (costs.length === 0) return;
  await db
    .insertInto("activity_costs")
    .values(costs.map(({ kind, amount, note }) => ({ activity_id: activityId, kind, cents: amount, note })))
    .execute();
}

function columns(input: ActivityInput) {
  return {
    goal_id: input.goalId,
    title: input.title,
    kind: input.kind,
    learning_class: input.learningClass,
    category: input.category,
    equal_explanation: input.equalExplanation,
    serves_me: input.servesMe,
    fits_organisation: input.fitsOrganisation,
    hundredth_hours: input.hours,
    charged_to: input.chargedTo,
    facilities: JSON.stringify(input.facilities),
    planned_from: input.plannedFrom,
    planned_until: input.plannedUntil,
    is_registered: input.isRegistered,
  };
}
