import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peopleNames } from "#modules/people/public.ts";
import { ownerOf } from "./change-own-plan.ts";
import { goalPolicy, withAllAbove } from "./goal-policy.ts";
import type { KeptGoal } from "./goal-table.ts";
import { goalsInSight, type GoalWorld, readGoalWorld, seenGoal, type SeenGoal } from "./goal-world.ts";
import type { GoalId } from "./goal.ts";
import { countUnlinked, listServingPeople } from "./shared-goals.ts";

export type GoalList = {
  readonly goals: readonly SeenGoal[];
  /** How many personal goals serve no other; null for who has no part of the organisation to look after. */
  readonly unlinked: number | null;
  readonly mayAdd: boolean;
};

/** Every theme and goal of a team that the actor may see, with what serves each (H-08). */
export function readGoals(actor: Actor): Promise<GoalList> {
  return inTenant(actor, async (db) => {
    const world = await readGoalWorld(db, actor);
    const { scope, themes } = world.reach;
    return { goals: goalsInSight(world), unlinked: scope.size > 0 ? await countUnlinked(db, { unitIds: [...scope] }) : null, mayAdd: themes.size > 0 };
  });
}

export type TeamGoals = GoalList & { readonly themes: ReadonlyMap<GoalId, SeenGoal> };

/** The goals of the teams whose people the actor manages. */
export function readTeamGoals(actor: Actor): Promise<TeamGoals> {
  return inTenant(actor, async (db) => {
    const [world, unlinked] = await Promise.all([readGoalWorld(db, actor), countUnlinked(db, { managerId: ownerOf(actor) })]);
    const seen = goalsInSight(world);
    const goals = seen.filter(({ level, unitId }) => level === "team" && world.reach.leads.has(unitId));
    return { goals, unlinked, mayAdd: world.reach.leads.size > 0, themes: new Map(seen.map((goal) => [goal.id, goal])) };
  });
}

export type GoalPage = {
  readonly goal: KeptGoal;
  readonly seen: SeenGoal;
  readonly theme: SeenGoal | undefined;
  /** Goals of teams that serve it, as far as the actor may see them, and how many more there are. */
  readonly below: readonly SeenGoal[];
  readonly belowElsewhere: number;
  /** The actor's own goals that serve it. */
  readonly mine: readonly KeptGoal[];
  /** People whom the actor manages, and who submitted or agreed on a plan with a goal that serves it. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** A goal of a team or a theme, up to what it serves and down to what serves it. A personal goal of the actor answers as "mine". */
export function readGoal(actor: Actor, id: string): Promise<GoalPage | "mine"> {
  return inTenant(actor, async (db) => {
    const [world, serving] = await Promise.all([readGoalWorld(db, actor), listServingPeople(db, id, ownerOf(actor))]);
    if (world.own.some((goal) => goal.id === id)) return "mine";
    const inSight = goalsInSight(world);
    const [goal, seen] = [world.goals.find((each) => each.id === id), inSight.find((each) => each.id === id)];
    if (!goal || !seen) notFound();
    const names = await peopleNames(db, serving);
    const below = inSight.filter(({ parentId }) => parentId === id);
    return {
      goal,
      seen,
      theme: seen.parentId ? themeOf(world, seen.parentId) : undefined,
      below,
      belowElsewhere: seen.serving.team - below.length,
      mine: world.own.filter(({ parentId }) => parentId === id),
      people: [...names].map(([personId, name]) => ({ id: personId, name })).toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
    };
  });
}

// The title of a theme that a goal in sight serves may be read with it, as in a plan.
function themeOf(world: GoalWorld, id: GoalId): SeenGoal | undefined {
  const theme = world.goals.find((goal) => goal.id === id);
  return theme && seenGoal(world, theme);
}

export type GoalFormView = {
  /** Units that a new goal can be of; when it is changed only its own. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Themes that a goal of one of these units may serve. None for a theme. */
  readonly themes: readonly SeenGoal[];
  readonly goal: KeptGoal | undefined;
};

/** What the form of a new goal offers. "Not found" for who leads nobody, or has no school. */
export function viewNewUnitGoal(actor: Actor, level: "school" | "team"): Promise<GoalFormView> {
  return inTenant(actor, async (db) => {
    const world = await readGoalWorld(db, actor);
    const mine = level === "team" ? world.reach.teams : world.reach.themes;
    if (mine.size === 0) notFound();
    const units = world.units.filter(({ id }) => mine.has(id)).map(({ id, name }) => ({ id, name }));
    return { units, themes: level === "team" ? themesFor(world, units) : [], goal: undefined };
  });
}

/** A goal to change or end. "Not found" for who may not see it; who may see and not write gets undefined. */
export function viewUnitGoal(actor: Actor, id: string): Promise<GoalFormView | undefined> {
  return inTenant(actor, async (db) => {
    const world = await readGoalWorld(db, actor);
    const goal = world.goals.find((each) => each.id === id);
    if (!goal || !goalPolicy.see(world.reach, goal)) notFound();
    if (!goalPolicy.write(world.reach, goal)) return undefined;
    const units = world.units.filter((unit) => unit.id === goal.unitId).map(({ id: unitId, name }) => ({ id: unitId, name }));
    return { units, themes: goal.level === "team" ? themesFor(world, units) : [], goal };
  });
}

function themesFor(world: GoalWorld, units: readonly { readonly id: string }[]): SeenGoal[] {
  const above = withAllAbove(
    units.map(({ id }) => id),
    world.units,
  );
  return world.goals.filter(({ level, unitId }) => level === "school" && unitId !== null && above.has(unitId)).map((goal) => seenGoal(world, goal));
}
