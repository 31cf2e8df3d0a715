import { sql } from "kysely";
import { inTenant, type TenantDb } from "../database/in-tenant.ts";
import type { Actor } from "../web/actor.ts";

/** A long piece of work as the person who started it follows it. */
export type JobRun = {
  readonly id: string;
  readonly state: "waiting" | "running" | "done" | "refused" | "broken";
  readonly total: number;
  readonly done: number;
  readonly wrong: number;
};

/** Notes that work was asked for, in the transaction that puts its job in the queue. @example const runId = await startRun(db, actor, "people.import"); */
export async function startRun(db: TenantDb, actor: Actor, kind: string): Promise<string> {
  const made = await db.insertInto("job_runs").values({ kind, started_by: actor.personId }).returning("id").executeTakeFirstOrThrow();
  return made.id;
}

/**
 * How far the work is. Has a transaction of its own, because the work itself shows nothing until it commits.
 *
 * @example await moveRun(actor, runId, { total: 10_000, done: 2_000 });
 */
export async function moveRun(actor: Actor, id: string, far: { readonly total?: number; readonly done: number }): Promise<void> {
  const total = far.total === undefined ? {} : { total: far.total };
  await inTenant(actor, (db) =>
    db
      .updateTable("job_runs")
      .set({ state: "running", done: far.done, problem: null, finished_at: null, ...total })
      .where("id", "=", id)
      .execute(),
  );
}

/** Ends the run, in the transaction of what it did. */
export async function endRun(
  db: TenantDb,
  id: string,
  end: { readonly state: "done" | "refused" | "broken"; readonly wrong?: number; readonly problem?: string },
): Promise<void> {
  const done = end.state === "done" ? { done: sql<number>`total` } : {};
  await db
    .updateTable("job_runs")
    .set({ state: end.state, wrong: end.wrong ?? 0, problem: end.problem ?? null, finished_at: sql<Date>`clock_timestamp()`, ...done })
    .where("id", "=", id)
    .execute();
}

export async function findRun(db: TenantDb, id: string): Promise<JobRun | undefined> {
  const row = await db.selectFrom("job_runs").select(["id", "state", "total", "done", "wrong"]).where("id", "=", id).executeTakeFirst();
  return row as JobRun | undefined;
}
