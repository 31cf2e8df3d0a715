import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { parseCronItems, run, type Runner, type TaskList } from "graphile-worker";
import { z } from "zod";
import { mainDatabase, ownerPool, ownerUrl } from "../database/databases.ts";
import { errorFields, log, withLogContext } from "../log/log.ts";
import { systemActor, type Portal } from "../web/actor.ts";
import { allJobs, type Job } from "./job.ts";
import { quietQueueLogger } from "./queue-logger.ts";
import { unlockDeadWorkers } from "./unlock-dead-workers.ts";

/** What the runner must know of portals; the module that owns them provides it. */
export type PortalDirectory = {
  findPortalById: (id: string) => Promise<Portal | undefined>;
  listPortals: () => Promise<readonly Portal[]>;
};

export type JobRunner = {
  stop: () => Promise<void>;
  /** Starts on databases that came since: those of new portals. Never throws; what went wrong is tried at the next change. */
  lookForDatabases: () => Promise<void>;
};

const envelope = z.object({ tenantId: z.string(), payload: z.unknown() });

/**
 * Starts doing jobs: one runner on the shared database and one on each database of a portal of its own.
 * Job code runs as the application role inside its tenant; only the queue itself is read as the owner.
 *
 * @example const jobs = await startJobs({ concurrency: 4, directory });
 */
export async function startJobs(options: { concurrency: number; directory: PortalDirectory }): Promise<JobRunner> {
  const runners = new Map<string, Runner>();
  const watches: (() => Promise<void>)[] = [];
  const watchDatabase = async (databaseName: string) => {
    if (runners.has(databaseName)) return;
    const events = new EventEmitter();
    watches.push(await unlockDeadWorkers(ownerUrl(databaseName), events));
    runners.set(databaseName, await runOn(databaseName, events, options));
  };
  const watchAll = async () => {
    const portals = await options.directory.listPortals();
    for (const name of new Set([mainDatabase(), ...portals.map((portal) => portal.databaseName)])) await watchDatabase(name);
  };
  await watchAll();
  // One after the other: two changes at once must not start two runners on one database.
  let turn = Promise.resolve();
  return {
    lookForDatabases: () => (turn = turn.then(watchAll).catch((error) => log.error("jobs.new-database", errorFields(error)))),
    stop: async () => {
      await Promise.all([...runners.values()].map((runner) => runner.stop().catch(() => {})));
      await Promise.all(watches.map((stop) => stop()));
    },
  };
}

async function runOn(databaseName: string, events: EventEmitter, options: { concurrency: number; directory: PortalDirectory }): Promise<Runner> {
  const repeating = allJobs().filter((job) => job.every);
  return run({
    pgPool: ownerPool(databaseName),
    events,
    concurrency: options.concurrency,
    noHandleSignals: true,
    logger: quietQueueLogger,
    taskList: tasks(databaseName, options.directory),
    parsedCronItems: parseCronItems(repeating.map((job) => ({ task: `every ${job.name}`, match: job.every as string, identifier: job.name }))),
  });
}

function tasks(databaseName: string, directory: PortalDirectory): TaskList {
  const list: TaskList = {};
  for (const job of allJobs()) {
    list[job.name] = (raw) => doJob(job, raw, directory);
    if (job.every) list[`every ${job.name}`] = () => forEachPortal(databaseName, job, directory);
  }
  return list;
}

async function doJob(job: Job<unknown>, raw: unknown, directory: PortalDirectory): Promise<void> {
  const { tenantId, payload } = envelope.parse(raw);
  const portal = await directory.findPortalById(tenantId);
  if (!portal) return log.warn("jobs.portal-gone", { job: job.name, portalId: tenantId });
  await withLogContext({ requestId: randomUUID(), portalId: portal.id }, async () => {
    try {
      await job.run(systemActor(portal), job.payload.parse(payload));
      // One line for every mail and every grant would push what the operator looks for out of sight.
      log.debug("jobs.done", { job: job.name });
    } catch (error) {
      log.error("jobs.broken", { job: job.name, ...errorFields(error) });
      throw error;
    }
  });
}

async function forEachPortal(databaseName: string, job: Job<unknown>, directory: PortalDirectory): Promise<void> {
  for (const portal of await directory.listPortals()) {
    if (portal.databaseName !== databaseName) continue;
    await ownerPool(databaseName).query("select graphile_worker.add_job($1, $2::json, job_key := $3)", [
      job.name,
      JSON.stringify({ tenantId: portal.id, payload: {} }),
      `${portal.id} ${job.name}`,
    ]);
  }
}
