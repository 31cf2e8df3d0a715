import type { TenantDb } from "#platform/database/in-tenant.ts";
import { sql } from "kysely";
import type { PathStep, PathWay } from "./path-step.ts";

/** The own path, in the order somebody gave it. */
export async function listPath(db: TenantDb, personId: string): Promise<PathStep[]> {
  const rows = await db
    .selectFrom("path_steps")
    .select(["id", "way", "function_id", "note", "is_goal"])
    .where("person_id", "=", personId)
    .orderBy("place")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, way: row.way as PathWay, functionId: row.function_id, note: row.note, isGoal: row.is_goal }));
}

export type NewPathStep = { readonly way: PathWay; readonly functionId: string | null; readonly note: string; readonly isGoal: boolean };

/** Puts a step at the end. */
export async function insertStep(db: TenantDb, personId: string, step: NewPathStep): Promise<void> {
  const last = sql<number>`coalesce((select max(s.place) from path_steps s where s.person_id = ${personId}), 0) + 1`;
  await db
    .insertInto("path_steps")
    .values({ person_id: personId, place: last, way: step.way, function_id: step.functionId, note: step.note, is_goal: step.isGoal })
    .execute();
}

export async function updateStep(db: TenantDb, id: string, change: { readonly note?: string; readonly is_goal?: boolean }): Promise<void> {
  await db.updateTable("path_steps").set(change).where("id", "=", id).execute();
}

/** Leaves the path without a goal. */
export async function dropGoal(db: TenantDb, personId: string): Promise<void> {
  await db.updateTable("path_steps").set({ is_goal: false }).where("person_id", "=", personId).where("is_goal", "=", true).execute();
}

export async function deleteStep(db: TenantDb, id: string): Promise<void> {
  await db.deleteFrom("path_steps").where("id", "=", id).execute();
}

/** Numbers the steps anew in this order. */
export async function orderSteps(db: TenantDb, personId: string, ids: readonly string[]): Promise<void> {
  await sql`update path_steps s set place = o.place from unnest(${[...ids]}::uuid[]) with ordinality as o (id, place)
    where s.person_id = ${personId} and s.id = o.id and s.place <> o.place`.execute(db);
}
