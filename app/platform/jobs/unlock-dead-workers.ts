import type { EventEmitter } from "node:events";
import pg from "pg";
import { errorFields, log } from "../log/log.ts";

const everyMilliseconds = 15_000;
const lockOf = "hashtextextended('worker ' || w, 0)";

/**
 * Frees the jobs of processes that died. The queue itself does so after four hours; somebody who watches their
 * import does not wait that long. Every process holds a lock in the database as long as it is connected:
 * a job whose lock can be had belongs to nobody any more, and is done again. Answers how to stop.
 *
 * @example const stop = await unlockDeadWorkers(ownerUrl(databaseName), events);
 */
export async function unlockDeadWorkers(url: string, events: EventEmitter): Promise<() => Promise<void>> {
  const watch = new WorkerWatch(url);
  // Jobs are locked by the pool of workers of a process, not by one worker of it.
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => void watch.hold(workerPool.id));
  await watch.look();
  const timer = setInterval(() => void watch.look(), everyMilliseconds);
  timer.unref();
  return () => {
    clearInterval(timer);
    return watch.close();
  };
}

class WorkerWatch {
  readonly #url: string;
  /** Pools of this process: their locks are ours, so asking for one again would say "free". */
  readonly #own = new Set<string>();
  #client: Promise<pg.Client> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  async hold(pool: string): Promise<void> {
    this.#own.add(pool);
    await this.#try((client) => client.query(`select pg_advisory_lock(${lockOf}) from unnest($1::text[]) as w`, [[pool]]));
  }

  look(): Promise<void> {
    return this.#try(async (client) => {
      const locked = await client.query<{ worker: string }>(
        "select distinct locked_by as worker from graphile_worker.jobs where locked_by <> all($1::text[])",
        [[...this.#own]],
      );
      const others = locked.rows.map((row) => row.worker);
      if (others.length === 0) return;
      const had = await client.query<{ worker: string }>(`select w as worker from unnest($1::text[]) as w where pg_try_advisory_lock(${lockOf})`, [others]);
      const dead = had.rows.map((row) => row.worker);
      if (dead.length === 0) return;
      await client.query("select graphile_worker.force_unlock_workers($1::text[])", [dead]);
      await client.query(`select pg_advisory_unlock(${lockOf}) from unnest($1::text[]) as w`, [dead]);
      log.warn("jobs.unlocked", { workers: dead.length });
    });
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await (await client?.catch(() => undefined))?.end().catch(() => {});
  }

  /** One after the other, since a plain connection answers one question at a time. */
  #try(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
    this.#turn = this.#turn.then(() => this.#attempt(work));
    return this.#turn;
  }

  /** A connection that broke lost its locks with it: the next look opens a new one and takes them again. */
  async #attempt(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
    try {
      this.#client ??= this.#connect();
      await work(await this.#client);
    } catch (error) {
      this.#client = undefined;
      log.warn("jobs.watch", errorFields(error));
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, application_name: "windroos jobs" });
    client.on("error", () => {
      this.#client = undefined;
    });
    await client.connect();
    await client.query(`select pg_advisory_lock(${lockOf}) from unnest($1::text[]) as w`, [[...this.#own]]);
    return client;
  }
}
