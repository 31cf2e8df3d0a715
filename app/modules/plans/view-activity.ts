import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { findOwnActivity, type KeptActivity } from "./activity-table.ts";
import { bookingsSource } from "./bookings-source.ts";
import { ownerOf } from "./change-own-plan.ts";
import { listEvidence, type KeptEvidence } from "./evidence-table.ts";
import { type Experiences, experienceSource } from "./experience-source.ts";
import { findFormDraft, type FormDraft } from "./form-draft-table.ts";
import { listPersonalGoals, type KeptGoal } from "./goal-table.ts";
import { findPlanRow } from "./plan-table.ts";

/** What the form of an activity needs besides the activity. */
export type ActivityForm = {
  readonly goals: readonly KeptGoal[];
  readonly draft: FormDraft | undefined;
  readonly standsStill: boolean;
  /** The version that counts, when saving here begins the next one. */ readonly agreedVersion: number | undefined;
};
export type OwnActivity = ActivityForm & {
  readonly activity: KeptActivity;
  readonly evidence: readonly KeptEvidence[];
  readonly booked: HoursAndMoney | undefined;
  readonly experiences: Experiences | undefined;
};

/** What an idea for a new activity is about: an activity of one's own, with the goal that it belongs to, or a goal. */
export type IdeaSubject = { readonly title: string; readonly goalId: string | null };

/** The form of a new activity, begun with an idea about something that is in the own plan. */
export function viewIdea(actor: Actor, id: string): Promise<ActivityForm & { readonly subject: IdeaSubject | undefined }> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [form, about] = await Promise.all([readNewActivity(db, owner), findSubject(db, owner, id)]);
    return { ...form, subject: about };
  });
}

async function findSubject(db: TenantDb, owner: PersonId, id: string): Promise<IdeaSubject | undefined> {
  const [activity, goals] = await Promise.all([
    db
      .selectFrom("activities")
      .select(["title", "goal_id as goalId"])
      .where("id", "=", id)
      .where("person_id", "=", owner)
      .where("removed_at", "is", null)
      .executeTakeFirst(),
    listPersonalGoals(db, owner),
  ]);
  const goal = goals.find((each) => each.id === id);
  return activity ?? (goal && { title: goal.title, goalId: goal.id });
}

/** What somebody may begin from: their goals and their learning question. */
export type Needs = { readonly goals: readonly KeptGoal[]; readonly question: string };

export function viewNeeds(actor: Actor): Promise<Needs> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [goals, plan] = await Promise.all([listPersonalGoals(db, owner), findPlanRow(db, owner)]);
    return { goals, question: plan?.question ?? "" };
  });
}

export function viewNewActivity(actor: Actor): Promise<ActivityForm> {
  const owner = ownerOf(actor);
  return inTenant(actor, (db) => readNewActivity(db, owner));
}

async function readNewActivity(db: TenantDb, owner: PersonId): Promise<ActivityForm> {
  const [goals, draft, plan] = await Promise.all([listPersonalGoals(db, owner), findFormDraft(db, owner, "activity:new"), findPlanRow(db, owner)]);
  return { goals, draft, standsStill: plan?.state === "submitted", agreedVersion: plan?.state === "agreed" ? plan.version : undefined };
}

/** An activity of the own plan, with what shows that it was done and what was booked on it. */
export function viewOwnActivity(actor: Actor, id: string): Promise<OwnActivity> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [activity, goals, draft, plan, evidence, booked] = await Promise.all([
      findOwnActivity(db, owner, id),
      listPersonalGoals(db, owner),
      findFormDraft(db, owner, `activity:${id}`),
      findPlanRow(db, owner),
      listEvidence(db, id),
      bookingsSource()?.onActivity(db, id),
    ]);
    if (!activity) notFound();
    return {
      activity,
      goals,
      draft,
      standsStill: plan?.state === "submitted",
      agreedVersion: plan?.state === "agreed" ? plan.version : undefined,
      evidence,
      booked,
      experiences: await experienceSource()?.(db, actor, activity),
    };
  });
}
