import { EventEmitter } from "node:events";
import { run } from "graphile-worker";
import pg from "pg";
import { expect, test } from "vitest";
import { useTestDatabase } from "#tests/support/test-database.ts";
import { ownerPool, ownerUrl } from "../database/databases.ts";

import { quietQueueLogger } from "./queue-logger.ts";
import { unlockDeadWorkers } from "./unlock-dead-workers.ts";

const database = useTestDatabase();

test("the job of a process that died is free again, that of a living one is not", async () => {
  const owner = new pg.Client({ connectionString: ownerUrl(database.name()) });
  await owner.connect();
  await owner.query("select graphile_worker.add_job(n) from unnest(array['dead', 'alive', 'ours']) as n");
  await owner.query(
    "update graphile_worker._private_jobs j set locked_at = now(), locked_by = t.identifier from graphile_worker._private_tasks t where t.id = j.task_id",
  );
  await owner.query("select pg_advisory_lock(hashtextextended('worker alive', 0))");

  const events = new EventEmitter();
  const watched = new EventEmitter();
  const stopOther = await unlockDeadWorkers(ownerUrl(database.name()), watched).then(async (stop) => {
    watched.emit("pool:create", { workerPool: { id: "ours" } });
    await owner.query("select pg_sleep(0.05)");
    return stop;
  });
  const locked = await owner.query(
    "update graphile_worker._private_jobs j set locked_at = now(), locked_by = t.identifier from graphile_worker._private_tasks t where t.id = j.task_id",
  );
  expect(locked.rowCount).toBe(3);

  const stop = await unlockDeadWorkers(ownerUrl(database.name()), events);
  const still = await owner.query("select locked_by from graphile_worker.jobs where locked_by is not null order by 1");
  expect(still.rows.map((row) => row.locked_by)).toEqual(["alive", "ours"]);
  await Promise.all([stop(), stopOther()]);
  await owner.end();
});

test("the queue itself locks its jobs under the name that we hold, so a long job is not done twice", async () => {
  const url = ownerUrl(database.name());
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const events = new EventEmitter();
  const stop = await unlockDeadWorkers(url, events);
  let runs = 0;
  const finish = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const runner = await run({
    pgPool: ownerPool(database.name()),
    events,
    noHandleSignals: true,
    logger: quietQueueLogger,
    taskList: {
      long: () => {
        runs += 1;
        started.resolve();
        return finish.promise;
      },
    },
  });
  await owner.query("select graphile_worker.add_job('long')");
  await started.promise;
  const stopOther = await unlockDeadWorkers(url, new EventEmitter());
  const locked = await owner.query("select locked_by from graphile_worker.jobs where task_identifier = 'long' and locked_by is not null");
  expect(locked.rowCount).toBe(1);
  finish.resolve();
  await runner.stop();
  await Promise.all([stop(), stopOther(), owner.end()]);
  expect(runs).toBe(1);
});
