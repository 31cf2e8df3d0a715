import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { employmentsOf, listUnits } from "#modules/people/public.ts";
import { listActivities, type KeptActivity } from "./activity-table.ts";
import { ownerOf } from "./change-own-plan.ts";
import { findFormDraft, type FormDraft } from "./form-draft-table.ts";
import { goalLines, type GoalLine } from "./goal-lines.ts";
import { findGoal, listUnitGoals, type KeptGoal } from "./goal-table.ts";
import { findPlanRow } from "./plan-table.ts";

/** The goals of teams and schools that a goal may serve, by whose they are; those of one's own team first. */
export type ServableGoals = readonly { readonly level: "school" | "team"; readonly unit: string; readonly goals: readonly KeptGoal[] }[];
export type GoalForm = { readonly servable: ServableGoals; readonly draft: FormDraft | undefined; readonly standsStill: boolean };
export type OwnGoal = GoalForm & { readonly goal: KeptGoal; readonly line: GoalLine; readonly activities: readonly KeptActivity[] };

export function viewNewGoal(actor: Actor): Promise<GoalForm> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => (await readForm(db, owner, "goal:new")).form);
}

/** A goal of the own plan, what it serves, and what is done for it. */
export function viewOwnGoal(actor: Actor, id: string): Promise<OwnGoal> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [{ form, unitGoals, unitNames }, goal, activities] = await Promise.all([readForm(db, owner, `goal:${id}`), findGoal(db, id), listActivities(db, owner)]);
    if (goal?.personId !== owner) notFound();
    return { ...form, goal, line: goalLines([goal], unitGoals, unitNames)[0] ?? [], activities: activities.filter(({ goalId }) => goalId === goal.id) };
  });
}

async function readForm(db: TenantDb, owner: PersonId, name: string) {
  const [unitGoals, units, draft, plan, employments] = await Promise.all([listUnitGoals(db), listUnits(db, "everyone"), findFormDraft(db, owner, name), findPlanRow(db, owner), employmentsOf(db, owner, today(), today())]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const near = unitsUpwards(employments.flatMap(({ unitId }) => unitId ?? []), new Map(units.map((unit) => [unit.id, unit.parentId])));
  const form: GoalForm = { servable: servableBy(unitGoals, unitNames, near), draft, standsStill: plan?.state === "submitted" };
  return { form, unitGoals, unitNames };
}

function unitsUpwards(from: readonly string[], parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at of from as readonly (string | null | undefined)[]) for (; at && !found.has(at); at = parents.get(at)) found.add(at);
  return found;
}

function servableBy(unitGoals: readonly KeptGoal[], unitNames: ReadonlyMap<string, string>, near: ReadonlySet<string>): ServableGoals {
  const byUnit = [...Map.groupBy(unitGoals, ({ unitId, level }) => `${level} ${unitId}`).values()];
  const isNear = (goals: readonly KeptGoal[]) => (near.has(goals[0]?.unitId ?? "") ? 0 : 1);
  const rank = (goals: readonly KeptGoal[]) => isNear(goals) * 2 + (goals[0]?.level === "team" ? 0 : 1);
  return byUnit.toSorted((a, b) => rank(a) - rank(b)).map((goals) => ({ level: goals[0]?.level as "school" | "team", unit: unitNames.get(goals[0]?.unitId ?? "") ?? "", goals }));
}
