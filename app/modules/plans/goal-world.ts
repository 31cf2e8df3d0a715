import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listUnits, ownUnits, type TreeUnit } from "#modules/people/public.ts";
import { ownerOf } from "./change-own-plan.ts";
import { goalPolicy, type GoalReach, reachOf } from "./goal-policy.ts";
import { listPersonalGoals, listUnitGoals, type KeptGoal } from "./goal-table.ts";
import { type GoalId, lineOfSight } from "./goal.ts";
import { countServed } from "./shared-goals.ts";

/** The goals of teams and schools, with how far the actor reaches and what serves each of them. */
export type GoalWorld = {
  readonly reach: GoalReach;
  readonly units: readonly TreeUnit[];
  readonly goals: readonly KeptGoal[];
  /** The actor's own personal goals, drafts included. */
  readonly own: readonly KeptGoal[];
  /** How many personal goals serve each goal directly. */
  readonly served: ReadonlyMap<GoalId, number>;
};

/** All of it in one flight: there are tens of goals of teams and schools in a portal. */
export async function readGoalWorld(db: TenantDb, actor: Actor): Promise<GoalWorld> {
  const me = ownerOf(actor);
  const [mine, units, goals, own, served] = await Promise.all([
    ownUnits(db, me),
    listUnits(db, "everyone"),
    listUnitGoals(db),
    listPersonalGoals(db, me),
    countServed(db),
  ]);
  return { reach: reachOf(actor, mine, units), units, goals, own, served };
}

/** A goal of a team or school as a page shows it. */
export type SeenGoal = {
  readonly id: GoalId;
  readonly level: "school" | "team";
  readonly title: string;
  readonly unitId: string;
  readonly unit: string;
  readonly due: DateString | null;
  readonly parentId: GoalId | null;
  /** H-08: how many goals of teams and of people serve it, directly or through another. */
  readonly serving: { readonly team: number; readonly personal: number };
  readonly mayWrite: boolean;
};

/** The goals the actor may see: of their reach, and those that a goal of their own serves, whichever team that is of. */
export function goalsInSight(world: GoalWorld): SeenGoal[] {
  const byId = new Map([...world.goals, ...world.own].map((goal) => [goal.id, goal]));
  const served = new Set(world.own.flatMap((goal) => lineOfSight(goal, byId).map(({ id }) => id)));
  return world.goals.filter((goal) => goalPolicy.see(world.reach, goal) || served.has(goal.id)).map((goal) => seenGoal(world, goal));
}

export function seenGoal({ reach, units, goals, served }: GoalWorld, goal: KeptGoal): SeenGoal {
  const below = goals.filter(({ parentId }) => parentId === goal.id);
  const personal = [goal, ...below].reduce((sum, { id }) => sum + (served.get(id) ?? 0), 0);
  // What served a goal that ended serves nothing any more.
  const parent = goals.find(({ id }) => id === goal.parentId);
  return {
    id: goal.id,
    level: goal.level === "school" ? "school" : "team",
    title: goal.title,
    unitId: goal.unitId ?? "",
    unit: units.find(({ id }) => id === goal.unitId)?.name ?? "",
    due: goal.smart.timeBound,
    parentId: parent?.id ?? null,
    serving: { team: below.length, personal },
    mayWrite: goalPolicy.write(reach, goal),
  };
}
