import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { GoalInput } from "./goal-form.ts";
import type { Goal, GoalId, GoalLevel } from "./goal.ts";

/** A goal with the unit it belongs to, whose name others read. */
export type KeptGoal = Goal & { readonly unitId: string | null; readonly personId: string | null; readonly revision: number };

const columns = [
  "id",
  "level",
  "unit_id",
  "person_id",
  "title",
  "specific",
  "measurable",
  "attainable",
  "relevant",
  "time_bound",
  "parent_id",
  "serves_me",
  "fits_organisation",
  "revision",
] as const;

/** The personal goals of someone, in the order in which they were made. */
export async function listPersonalGoals(db: TenantDb, personId: string): Promise<KeptGoal[]> {
  const rows = await db
    .selectFrom("goals")
    .select(columns)
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(goalOf);
}

/** The goals of teams and schools. There are tens of them, so all of them are read at once, also to draw a line of sight. */
export async function listUnitGoals(db: TenantDb): Promise<KeptGoal[]> {
  const rows = await db
    .selectFrom("goals")
    .select(columns)
    .where("person_id", "is", null)
    .where("ended_at", "is", null)
    .orderBy("level")
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(goalOf);
}

export async function findGoal(db: TenantDb, id: string): Promise<KeptGoal | undefined> {
  const row = await db.selectFrom("goals").select(columns).where("id", "=", id).where("ended_at", "is", null).executeTakeFirst();
  return row && goalOf(row);
}

export type GoalOwner = { readonly level: "personal"; readonly personId: string } | { readonly level: "school" | "team"; readonly unitId: string };

export async function insertGoal(db: TenantDb, owner: GoalOwner, input: GoalInput, madeBy: string, once?: string): Promise<GoalId> {
  const of = owner.level === "personal" ? { person_id: owner.personId } : { unit_id: owner.unitId };
  const made = await db
    .insertInto("goals")
    .values({ ...written(input), ...of, level: owner.level, made_by: madeBy, made_at: now(), once_key: once ?? null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id as GoalId;
}

/** The goal that a form made which is now sent again. */
export async function findGoalByOnceKey(db: TenantDb, personId: string, once: string): Promise<{ readonly id: GoalId; readonly title: string } | undefined> {
  const row = await db.selectFrom("goals").select(["id", "title"]).where("person_id", "=", personId).where("once_key", "=", once).executeTakeFirst();
  return row && { id: row.id as GoalId, title: row.title };
}

export async function updateGoal(db: TenantDb, id: GoalId, input: GoalInput): Promise<void> {
  await db
    .updateTable("goals")
    .set((eb) => ({ ...written(input), revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** A goal is ended and not removed: agreed versions and goals that served it still name it. Its activities stay, without it. */
export async function endGoal(db: TenantDb, id: GoalId): Promise<void> {
  await Promise.all([
    db.updateTable("goals").set({ ended_at: now() }).where("id", "=", id).execute(),
    db.updateTable("activities").set({ goal_id: null }).where("goal_id", "=", id).execute(),
    db.updateTable("goals").set({ parent_id: null }).where("parent_id", "=", id).execute(),
  ]);
}

function written(input: GoalInput) {
  return {
    title: input.title,
    specific: input.smart.specific,
    measurable: input.smart.measurable,
    attainable: input.smart.attainable,
    relevant: input.smart.relevant,
    time_bound: input.smart.timeBound,
    parent_id: input.parentId,
    serves_me: input.servesMe,
    fits_organisation: input.fitsOrganisation,
  };
}

type Row = {
  id: string;
  level: string;
  unit_id: string | null;
  person_id: string | null;
  title: string;
  specific: string;
  measurable: string;
  attainable: string;
  relevant: string;
  time_bound: string | null;
  parent_id: string | null;
  serves_me: string;
  fits_organisation: string;
  revision: number;
};

function goalOf(row: Row): KeptGoal {
  return {
    id: row.id as GoalId,
    level: row.level as GoalLevel,
    unitId: row.unit_id,
    personId: row.person_id,
    revision: row.revision,
    title: row.title,
    smart: {
      specific: row.specific,
      measurable: row.measurable,
      attainable: row.attainable,
      relevant: row.relevant,
      timeBound: row.time_bound as DateString | null,
    },
    parentId: row.parent_id as GoalId | null,
    servesMe: row.serves_me,
    fitsOrganisation: row.fits_organisation,
  };
}
