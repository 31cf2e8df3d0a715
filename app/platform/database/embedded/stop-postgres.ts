import { existsSync } from "node:fs";
import { join } from "node:path";
import { listClients } from "./clients.ts";
import { withFileLock } from "./file-lock.ts";
import { findBinaries } from "./postgres-binaries.ts";
import { type PostgresHome, postgresHome } from "./postgres-home.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { runProgram } from "./run-program.ts";
import { endServer, isServerOf } from "./server-process.ts";
import { chooseServerUser } from "./server-user.ts";

const LOCK_PATIENCE_MS = 120_000;

/**
 * Stops the server of this data folder whoever uses it; true when one was running. To end its users
 * first, in order, see `listPostgresClients`.
 *
 *     for (const pid of await listPostgresClients(".data")) process.kill(pid, "SIGTERM");
 *     await stopPostgres(".data");
 */
export async function stopPostgres(dataDir: string): Promise<boolean> {
  const home = postgresHome(dataDir);
  if (!existsSync(home.folder)) return false;
  return withFileLock(home.startLock, LOCK_PATIENCE_MS, () => stopRunning(home));
}

/** The numbers of the processes that use the server of this data folder. */
export async function listPostgresClients(dataDir: string): Promise<number[]> {
  const home = postgresHome(dataDir);
  if (!existsSync(home.clients)) return [];
  return withFileLock(home.startLock, LOCK_PATIENCE_MS, async () => [...new Set(listClients(home))]);
}

/** Only for the holder of the start lock. */
export async function stopRunning(home: PostgresHome): Promise<boolean> {
  const postmaster = readPostmaster(home.cluster);
  if (!postmaster || !isServerOf(home.cluster, postmaster.pid)) return false;
  if (process.platform === "win32") await stopOnWindows(home);
  else await endServer(home.cluster, postmaster.pid);
  return true;
}

/** Signals end a process at once there, so the server's own tool has to ask it. */
function stopOnWindows(home: PostgresHome): Promise<void> {
  const binaries = findBinaries(join(home.folder, "lib"));
  return runProgram(chooseServerUser(home.cluster, home.folder), binaries, "pgCtl", ["stop", "-w", "-m", "fast", "-D", home.cluster]);
}
