import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type FileLock, tryFileLock } from "./file-lock.ts";
import type { PostgresHome } from "./postgres-home.ts";

export type Client = { leave: () => void };

/**
 * Signs this process up as a user of the server. Each client holds a lock on a file of its own:
 * a client that was killed has lost its lock, so it never counts.
 * Call both functions only while holding the start lock.
 */
export function joinClients(home: PostgresHome): Client {
  const path = join(home.clients, `${process.pid}-${randomBytes(4).toString("hex")}`);
  const lock = tryFileLock(path);
  return {
    leave() {
      lock?.release();
      rmSync(path, { force: true });
    },
  };
}

/** The process numbers that use the server now; traces of dead ones are cleared away. */
export function listClients(home: PostgresHome): number[] {
  return readdirSync(home.clients).flatMap((name) => {
    const path = join(home.clients, name);
    const lock = lockOfTheDead(path);
    if (!lock) return [Number.parseInt(name, 10)];
    lock.release();
    rmSync(path, { force: true });
    return [];
  });
}

/** A file of another user can not be opened: then its owner counts as alive, since stopping is the greater harm. */
function lockOfTheDead(path: string): FileLock | undefined {
  try {
    return tryFileLock(path);
  } catch {
    return undefined;
  }
}
