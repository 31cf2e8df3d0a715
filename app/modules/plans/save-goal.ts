import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { changeOwnPlan, type WhyNotChangeable } from "./change-own-plan.ts";
import { dropFormDraft } from "./form-draft-table.ts";
import type { GoalInput } from "./goal-form.ts";
import { endGoal, findGoal, findGoalByOnceKey, insertGoal, updateGoal } from "./goal-table.ts";
import type { WhyNotFresh } from "./save-activity.ts";
import { whyNotLinkable, type Goal, type GoalId, type WhyNotLinkable } from "./goal.ts";

/** Adds a goal of one's own, linked to a goal of the team or school where there is one (H-08). */
export function addGoal(actor: Actor, input: GoalInput, once?: string): Promise<Outcome<GoalId, WhyNotChangeable | WhyNotLinkable>> {
  return changeOwnPlan<GoalId, WhyNotLinkable>(actor, async (db, _plan, owner) => {
    const reason = await whyNotServing(db, { id: "" as GoalId, level: "personal" }, input.parentId);
    if (reason) return refused(reason);
    const before = once ? await findGoalByOnceKey(db, owner, once) : undefined;
    if (before?.title === input.title) return done(before.id);
    const id = await insertGoal(db, { level: "personal", personId: owner }, input, owner, before ? undefined : once);
    await dropFormDraft(db, owner, "goal:new");
    await record(db, actor, "goal.added", { kind: "goal", id }, { level: "personal", isLinked: input.parentId !== null });
    return done(id);
  });
}

/** Changes a goal of one's own. */
export function changeGoal(
  actor: Actor,
  id: string,
  input: GoalInput,
  revision?: number,
): Promise<Outcome<GoalId, WhyNotChangeable | WhyNotLinkable | WhyNotFresh>> {
  return changeOwnPlan<GoalId, WhyNotLinkable | WhyNotFresh>(actor, async (db, _plan, owner) => {
    const goal = await findGoal(db, id);
    if (goal?.personId !== owner) notFound();
    if (revision !== undefined && goal.revision !== revision) return refused("changed-since-opened");
    const reason = await whyNotServing(db, goal, input.parentId);
    if (reason) return refused(reason);
    await updateGoal(db, goal.id, input);
    await dropFormDraft(db, owner, `goal:${goal.id}`);
    await record(db, actor, "goal.changed", { kind: "goal", id: goal.id }, { level: "personal", isLinked: input.parentId !== null });
    return done(goal.id);
  });
}

/** Takes a goal out of the own plan; its activities stay and stand on their own. */
export function dropGoal(actor: Actor, id: string): Promise<Outcome<null, WhyNotChangeable>> {
  return changeOwnPlan(actor, async (db, _plan, owner) => {
    const goal = await findGoal(db, id);
    if (goal?.personId !== owner) notFound();
    await endGoal(db, goal.id);
    await dropFormDraft(db, owner, `goal:${goal.id}`);
    await record(db, actor, "goal.ended", { kind: "goal", id: goal.id }, { level: "personal" });
    return done(null);
  });
}

/** Whether a goal may serve this parent. A parent of another person, portal or a goal that ended is not there. */
export async function whyNotServing(db: TenantDb, goal: Pick<Goal, "id" | "level">, parentId: string | null): Promise<WhyNotLinkable | undefined> {
  if (parentId === null) return undefined;
  const parent = isUuid(parentId) ? await findGoal(db, parentId) : undefined;
  if (!parent || parent.personId !== null) notFound();
  return whyNotLinkable(goal, parent);
}
