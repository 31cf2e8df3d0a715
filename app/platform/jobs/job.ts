import { sql } from "kysely";
import type { z } from "zod";
import type { TenantDb } from "../database/in-tenant.ts";
import type { Actor } from "../web/actor.ts";

/** Work that is done after the request, by any process, at least once. Its code must bear being run twice. */
export type Job<Payload> = {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly run: (actor: Actor, payload: Payload) => Promise<void>;
  /** Cron lines in UTC for work that comes back by itself, once for every portal. */
  readonly every?: string;
};

const jobs = new Map<string, Job<unknown>>();

/**
 * Registers a kind of job. The payload holds ids only: the queue keeps it as readable text.
 *
 * @example
 * export const sendMailJob = defineJob({ name: "mail.send", payload: z.object({ mailId: z.uuid() }), run: sendMail });
 */
export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  jobs.set(job.name, job as Job<unknown>);
  return job;
}

/** All registered jobs, for the runner. */
export function allJobs(): readonly Job<unknown>[] {
  return [...jobs.values()];
}

/**
 * Puts a job in the queue within this transaction: it runs only if the transaction commits.
 * The database stamps the tenant; `key` replaces a waiting job with the same key; `at` delays it.
 *
 * @example await enqueue(db, sendMailJob, { mailId });
 */
export async function enqueue<Payload>(db: TenantDb, job: Job<Payload>, payload: Payload, options: { key?: string; at?: Date } = {}): Promise<void> {
  const text = JSON.stringify(job.payload.parse(payload));
  await sql`select enqueue_job(${job.name}, ${text}::jsonb, ${options.key ?? null}, ${options.at ?? null}::timestamptz)`.execute(db);
}

/** The same for many payloads in one statement, as a staff import invites thousands. */
export async function enqueueAll<Payload>(db: TenantDb, job: Job<Payload>, payloads: readonly Payload[]): Promise<void> {
  if (payloads.length === 0) return;
  const texts = payloads.map((payload) => JSON.stringify(job.payload.parse(payload)));
  await sql`select enqueue_jobs(${job.name}, ${texts}::text[]::jsonb[])`.execute(db);
}
