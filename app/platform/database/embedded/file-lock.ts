import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { PostgresProblem } from "./postgres-problem.ts";

export type FileLock = { release: () => void };

const SQLITE_BUSY = 5;

/**
 * Takes a lock that ends with the process that holds it, however that process ends.
 * SQLite carries it because Node has no file locks of its own: a file with a process number
 * in it goes stale after `kill -9`, and number re-use makes the stale one look alive.
 *
 *     const lock = tryFileLock("/data/start.lock");
 *     if (!lock) return "somebody else is busy";
 *     try { … } finally { lock.release(); }
 */
export function tryFileLock(path: string): FileLock | undefined {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec("begin exclusive");
    return { release: () => file.close() };
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

/** Waits for the lock, does the work and lets go, also when the work fails. */
export async function withFileLock<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const lock = await waitForLock(path, performance.now() + patienceMs);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function waitForLock(path: string, deadline: number): Promise<FileLock> {
  for (;;) {
    const lock = tryFileLock(path);
    if (lock) return lock;
    if (performance.now() > deadline) {
      throw new PostgresProblem("busy", `Another process has been starting or stopping the database for too long (${path}). End it, then try again.`);
    }
    await sleep(15);
  }
}
