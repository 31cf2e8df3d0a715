import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { listUnits, ownUnits } from "#modules/people/public.ts";
import { listActivities, type KeptActivity } from "./activity-table.ts";
import { ownerOf } from "./change-own-plan.ts";
import { findFormDraft, type FormDraft } from "./form-draft-table.ts";
import { goalLines, type GoalLine } from "./goal-lines.ts";
import { withAllAbove } from "./goal-policy.ts";
import { findGoal, listUnitGoals, type KeptGoal } from "./goal-table.ts";
import { findPlanRow } from "./plan-table.ts";

/** The goals that a goal may serve, by whose they are: of one's own teams, and of everything above them. */
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
    const [goal, activities] = await Promise.all([findGoal(db, id), listActivities(db, owner)]);
    if (goal?.personId !== owner) notFound();
    const { form, unitGoals, unitNames } = await readForm(db, owner, `goal:${id}`, goal);
    return { ...form, goal, line: goalLines([goal], unitGoals, unitNames)[0] ?? [], activities: activities.filter(({ goalId }) => goalId === goal.id) };
  });
}

async function readForm(db: TenantDb, owner: PersonId, name: string, goal?: KeptGoal) {
  const [unitGoals, units, own, draft, plan] = await Promise.all([
    listUnitGoals(db),
    listUnits(db, "everyone"),
    ownUnits(db, owner),
    findFormDraft(db, owner, name),
    findPlanRow(db, owner),
  ]);
  const near = withAllAbove(own.works, units);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  // A goal that was chosen before one changed teams stays to choose.
  const servable = unitGoals.filter(({ id, unitId }) => (unitId !== null && near.has(unitId)) || id === goal?.parentId);
  const form: GoalForm = { servable: byUnit(servable, unitNames), draft, standsStill: plan?.state === "submitted" };
  return { form, unitGoals, unitNames };
}

// The own team before the school above it.
function byUnit(goals: readonly KeptGoal[], unitNames: ReadonlyMap<string, string>): ServableGoals {
  const groups = [...Map.groupBy(goals, ({ unitId, level }) => `${level} ${unitId}`).values()];
  return groups
    .map((group) => ({ level: group[0]?.level as "school" | "team", unit: unitNames.get(group[0]?.unitId ?? "") ?? "", goals: group }))
    .toSorted((a, b) => (a.level === b.level ? a.unit.localeCompare(b.unit, "nl") : a.level === "team" ? -1 : 1));
}
