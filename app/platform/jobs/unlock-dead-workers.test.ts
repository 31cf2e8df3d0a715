import { EventEmitter } from "node:events";
import pg from "pg";
import { expect, test } from "vitest";
import { useTestDatabase } from "#tests/support/test-database.ts";
import { ownerUrl } from "../database/databases.ts";

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
    watched.emit("worker:create", { worker: { workerId: "ours" } });
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
