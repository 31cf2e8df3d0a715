import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { listUnits, ownUnits } from "#modules/people/public.ts";
import { changeOwnPlan, type WhyNotChangeable } from "./change-own-plan.ts";
import { dropFormDraft } from "./form-draft-table.ts";
import type { GoalInput } from "./goal-form.ts";
import { withAllAbove } from "./goal-policy.ts";
import { endGoal, findGoal, findGoalByOnceKey, insertGoal, updateGoal } from "./goal-table.ts";
import type { WhyNotFresh } from "./save-activity.ts";
import { whyNotLinkable, type Goal, type GoalId, type WhyNotLinkable } from "./goal.ts";

/** Adds a goal of one's own, linked to a goal of the team or school where there is one (H-08). */
export function addGoal(actor: Actor, input: GoalInput, once?: string): Promise<Outcome<GoalId, WhyNotChangeable | WhyNotLinkable>> {
  return changeOwnPlan<GoalId, WhyNotLinkable>(actor, async (db, _plan, owner) => {
    const reason = await whyNotServing(db, owner, { id: "" as GoalId, level: "personal", parentId: null }, input.parentId);
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
    const reason = await whyNotServing(db, owner, goal, input.parentId);
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

/**
 * Why a goal may not serve this parent: it must be of one of the person's own teams, or of what stands above those, as the form offers.
 * A parent that was chosen before may stay, because people change teams. Any other goal is not there: whose unit it is not, does not learn of it.
 */
async function whyNotServing(
  db: TenantDb,
  owner: PersonId,
  goal: Pick<Goal, "id" | "level" | "parentId">,
  parentId: string | null,
): Promise<WhyNotLinkable | undefined> {
  if (parentId === null || parentId === goal.parentId) return undefined;
  if (!isUuid(parentId)) notFound();
  const [parent, units, own] = await Promise.all([findGoal(db, parentId), listUnits(db, "everyone"), ownUnits(db, owner)]);
  if (!parent?.unitId || !withAllAbove(own.works, units).has(parent.unitId)) notFound();
  return whyNotLinkable(goal, parent);
}
