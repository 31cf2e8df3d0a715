import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { ownerOf } from "./change-own-plan.ts";
import { goalPolicy, withAllAbove } from "./goal-policy.ts";
import { insertGoal, type KeptGoal, updateGoal } from "./goal-table.ts";
import { type GoalWorld, readGoalWorld } from "./goal-world.ts";
import { type GoalId, whyNotLinkable } from "./goal.ts";
import type { UnitGoalInput } from "./unit-goal-form.ts";

/** A goal of a team serves a theme of its own school or of what stands above that, and a theme serves no other. */
export type WhyNotServed = "theme-is-not-there" | "not-a-higher-level";
export type WhyNotFresh = "changed-since-opened";

/** Makes a goal of a team, or a theme of a school (H-08). The same form sent twice makes one. */
export function addUnitGoal(actor: Actor, level: "school" | "team", input: UnitGoalInput, once?: string): Promise<Outcome<GoalId, WhyNotServed>> {
  return inTenant<Outcome<GoalId, WhyNotServed>>(actor, async (db) => {
    const me = ownerOf(actor);
    const world = await readGoalWorld(db, actor);
    // Whose unit it is not, does not learn that it exists.
    if (!goalPolicy.write(world.reach, { level, unitId: input.unitId })) notFound();
    const before = once ? await findMadeBefore(db, me, once) : undefined;
    if (before) return done(before);
    const problem = whyNotServed(world, { id: "" as GoalId, level, unitId: input.unitId }, input.parentId);
    if (problem) return refused(problem);
    const id = await insertGoal(db, { level, unitId: input.unitId }, input, me, once);
    await record(db, actor, "goal.added", { kind: "goal", id }, { level, isLinked: input.parentId !== null });
    return done(id);
  });
}

/** Changes a goal of a team or a theme; whose it is stays. Refused when somebody else changed it since the form was opened. */
export function changeUnitGoal(actor: Actor, id: string, input: UnitGoalInput, revision?: number): Promise<Outcome<GoalId, WhyNotServed | WhyNotFresh>> {
  return inTenant<Outcome<GoalId, WhyNotServed | WhyNotFresh>>(actor, async (db) => {
    const { goal, world } = await lockToWrite(db, actor, id);
    if (goal.hasEnded) notFound();
    if (revision !== undefined && revision !== goal.revision) return refused("changed-since-opened");
    const problem = whyNotServed(world, goal, input.parentId);
    if (problem) return refused(problem);
    await updateGoal(db, goal.id, input);
    await record(db, actor, "goal.changed", { kind: "goal", id: goal.id }, { level: goal.level, isLinked: input.parentId !== null });
    return done(goal.id);
  });
}

/**
 * Ends a goal of a team or a theme. What people linked to it stays as they wrote it: a submitted plan stands still, and an agreed one
 * says for ever what it served. Ending it again changes nothing.
 */
export function endUnitGoal(actor: Actor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const { goal } = await lockToWrite(db, actor, id);
    if (goal.hasEnded) return;
    await db.updateTable("goals").set({ ended_at: now() }).where("id", "=", goal.id).execute();
    await record(db, actor, "goal.ended", { kind: "goal", id: goal.id }, { level: goal.level });
  });
}

type Locked = Pick<KeptGoal, "id" | "level" | "unitId" | "revision"> & { readonly hasEnded: boolean };

async function lockToWrite(db: TenantDb, actor: Actor, id: string): Promise<{ readonly goal: Locked; readonly world: GoalWorld }> {
  const [row, world] = await Promise.all([
    db
      .selectFrom("goals")
      .select(["id", "level", "unit_id", "revision", "ended_at"])
      .where("id", "=", id)
      .where("person_id", "is", null)
      .forUpdate()
      .executeTakeFirst(),
    readGoalWorld(db, actor),
  ]);
  const goal = row && {
    id: row.id as GoalId,
    level: row.level as KeptGoal["level"],
    unitId: row.unit_id,
    revision: row.revision,
    hasEnded: row.ended_at !== null,
  };
  if (!goal || !goalPolicy.see(world.reach, goal)) notFound();
  if (!goalPolicy.write(world.reach, goal)) notAllowed();
  return { goal, world };
}

function whyNotServed(
  { goals, units }: GoalWorld,
  goal: { readonly id: GoalId; readonly level: KeptGoal["level"]; readonly unitId: string | null },
  parentId: string | null,
): WhyNotServed | undefined {
  if (parentId === null) return undefined;
  const parent = goals.find(({ id }) => id === parentId);
  if (!parent?.unitId || !goal.unitId || !withAllAbove([goal.unitId], units).has(parent.unitId)) return "theme-is-not-there";
  return whyNotLinkable(goal, parent) ? "not-a-higher-level" : undefined;
}

// The lock lets the second of two equal forms wait until the first is written, and then find it.
async function findMadeBefore(db: TenantDb, me: string, once: string): Promise<GoalId | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${once}, 0))`.execute(db);
  const row = await db
    .selectFrom("goals")
    .select("id")
    .where("person_id", "is", null)
    .where("made_by", "=", me)
    .where("once_key", "=", once)
    .executeTakeFirst();
  return row?.id as GoalId | undefined;
}
