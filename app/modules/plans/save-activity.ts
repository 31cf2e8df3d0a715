import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { now, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { activitiesChanged } from "#modules/events.ts";
import type { ActivityInput } from "./activity-form.ts";
import type { ActivityId } from "./activity.ts";
import { addEvidence, type NewEvidence } from "./add-evidence.ts";
import { findByOnceKey, insertActivity, updateActivity } from "./activity-table.ts";
import { bookingsSource } from "./bookings-source.ts";
import { changeOwnPlan, ownerOf, type WhyNotChangeable } from "./change-own-plan.ts";
import { dropFormDraft } from "./form-draft-table.ts";
import { findGoal } from "./goal-table.ts";

/** Adds an activity to the own plan. `once` is the sign of the form: the same form sent twice is one activity. */
export function addActivity(actor: Actor, input: ActivityInput, once?: string): Promise<Outcome<ActivityId, WhyNotChangeable>> {
  return changeOwnPlan(actor, async (db, plan, owner) => {
    await mustBeOwnGoal(db, owner, input.goalId);
    const before = once ? await findByOnceKey(db, owner, once) : undefined;
    if (before?.title === input.title) return done(before.id);
    // Somebody who goes back to the form and writes something else means another activity.
    const id = await insertActivity(db, plan, input, before ? undefined : once);
    await dropFormDraft(db, owner, "activity:new");
    await tell(db, actor, activitiesChanged, { personId: owner });
    await record(db, actor, "activity.added", { kind: "activity", id }, { kind: input.kind, hundredthHours: input.hours });
    return done(id);
  });
}

/** Another tab, or the same person elsewhere, saved this after the form was opened. */
export type WhyNotFresh = "changed-since-opened";

/** Changes an activity of the own plan. `revision` is the one the form was opened with; without it the change simply goes over what is there. */
export function changeActivity(
  actor: Actor,
  id: string,
  input: ActivityInput,
  revision?: number,
): Promise<Outcome<ActivityId, WhyNotChangeable | WhyNotFresh>> {
  return changeOwnPlan<ActivityId, WhyNotFresh>(actor, async (db, _plan, owner) => {
    const activity = await mustBeOwnActivity(db, owner, id);
    if (revision !== undefined && (await findRevision(db, activity)) !== revision) return refused("changed-since-opened");
    await mustBeOwnGoal(db, owner, input.goalId);
    await updateActivity(db, activity, input);
    await dropFormDraft(db, owner, `activity:${activity}`);
    await tell(db, actor, activitiesChanged, { personId: owner });
    await record(db, actor, "activity.changed", { kind: "activity", id: activity }, { kind: input.kind, hundredthHours: input.hours });
    return done(activity);
  });
}

/** Takes an activity out of the own plan. What was booked on it must keep its activity, so then it can only be marked done. */
export function removeActivity(actor: Actor, id: string): Promise<Outcome<null, WhyNotChangeable | "has-bookings">> {
  return changeOwnPlan<null, "has-bookings">(actor, async (db, _plan, owner) => {
    const activity = await mustBeOwnActivity(db, owner, id);
    const booked = await bookingsSource()?.onActivity(db, activity);
    if (booked && (booked.hours > 0 || booked.money > 0)) return refused("has-bookings");
    await db.updateTable("activities").set({ removed_at: now() }).where("id", "=", activity).execute();
    await dropFormDraft(db, owner, `activity:${activity}`);
    await tell(db, actor, activitiesChanged, { personId: owner });
    await record(db, actor, "activity.removed", { kind: "activity", id: activity });
    return done(null);
  });
}

export type Doing = { readonly doneOn: DateString; readonly evidence: NewEvidence | null };

/**
 * Says that an activity is done. Not a change of the agreements, so it needs no new version and may be said of a submitted plan:
 * a plan is agreed on once, and done bit by bit.
 */
export function finishActivity(actor: Actor, id: string, { doneOn, evidence }: Doing): Promise<Outcome<ActivityId, "in-the-future">> {
  const owner = ownerOf(actor);
  return inTenant<Outcome<ActivityId, "in-the-future">>(actor, async (db) => {
    const activity = await mustBeOwnActivity(db, owner, id);
    if (doneOn > today()) return refused("in-the-future");
    await db.updateTable("activities").set({ done_on: doneOn }).where("id", "=", activity).execute();
    if (evidence) await addEvidence(db, actor, { ...evidence, activityId: activity, ledgerEntryId: null });
    await tell(db, actor, activitiesChanged, { personId: owner });
    await record(db, actor, "activity.done", { kind: "activity", id: activity });
    return done(activity);
  });
}

/** It was not done after all: back to under way. */
export function reopenActivity(actor: Actor, id: string): Promise<void> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const activity = await mustBeOwnActivity(db, owner, id);
    await db.updateTable("activities").set({ done_on: null }).where("id", "=", activity).execute();
    await tell(db, actor, activitiesChanged, { personId: owner });
    await record(db, actor, "activity.reopened", { kind: "activity", id: activity });
  });
}

// The plan is locked by now, so nobody changes it between this read and the write.
async function findRevision(db: TenantDb, id: ActivityId): Promise<number | undefined> {
  return (await db.selectFrom("activities").select("revision").where("id", "=", id).executeTakeFirst())?.revision;
}

async function mustBeOwnActivity(db: TenantDb, owner: PersonId, id: string): Promise<ActivityId> {
  const row = await db
    .selectFrom("activities")
    .select("id")
    .where("id", "=", id)
    .where("person_id", "=", owner)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return (row?.id as ActivityId | undefined) ?? notFound();
}

async function mustBeOwnGoal(db: TenantDb, owner: PersonId, id: string | null): Promise<void> {
  if (id !== null && (!isUuid(id) || (await findGoal(db, id))?.personId !== owner)) notFound();
}
