import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Client, joinClients, listClients } from "./clients.ts";
import { checkCluster, createCluster } from "./create-cluster.ts";
import { withFileLock } from "./file-lock.ts";
import { adminUrl, findRunningIn, type RunningPostgres } from "./find-running-postgres.ts";
import { launchServer } from "./launch-server.ts";
import { findBinaries } from "./postgres-binaries.ts";
import { type Log, makeHome, openHomeTo, type PostgresHome, postgresHome } from "./postgres-home.ts";
import { disownPostmaster, readPostmaster } from "./postmaster-file.ts";
import { chooseServerUser } from "./server-user.ts";
import { stopRunning } from "./stop-postgres.ts";

export type PostgresHandle = {
  /** For the superuser, password included: never log it. */
  adminUrl: string;
  port: number;
  /** False when the server was running already and this process only joined. */
  startedByUs: boolean;
  /** Leaves; the last process that leaves stops the server. May be called twice. */
  stop: () => Promise<void>;
};

// Longer than a first start or a slow stop on a weak machine.
const LOCK_PATIENCE_MS = 120_000;

/**
 * Gives a running PostgreSQL on this data folder: joins the one that runs, else starts it, and makes the
 * data first where there is none. Any number of processes may call it at once.
 *
 *     const postgres = await startPostgres({ dataDir: ".data" });
 *     const pool = new pg.Pool({ connectionString: postgres.adminUrl });
 *     …
 *     await pool.end();
 *     await postgres.stop();
 */
export async function startPostgres(options: { dataDir: string; log?: Log }): Promise<PostgresHandle> {
  const home = postgresHome(options.dataDir);
  const log = options.log ?? (() => {});
  makeHome(home);
  // One lock for starting, joining and stopping, so that nobody joins a server that another just stops.
  return withFileLock(home.startLock, LOCK_PATIENCE_MS, async () => {
    const adopted = await findRunningIn(home);
    if (adopted) log("joined the running database server", { port: adopted.port, pid: adopted.pid });
    const running = adopted ?? (await start(home, log));
    return { adminUrl: running.adminUrl, port: running.port, startedByUs: !adopted, stop: leaver(home, joinClients(home), log) };
  });
}

async function start(home: PostgresHome, log: Log): Promise<RunningPostgres> {
  const binaries = findBinaries(join(home.folder, "lib"));
  const user = chooseServerUser(home.cluster, dirname(binaries.postgres));
  openHomeTo(home, user);
  if (!existsSync(home.cluster)) {
    log("making a new database", { folder: home.cluster });
    await createCluster(home, binaries, user);
  }
  checkCluster(home, binaries);
  if (readPostmaster(home.cluster)) log("the database server was not stopped in order last time, it recovers now");
  disownPostmaster(home.cluster, user);
  const { pid, port } = await launchServer(home, binaries, user, log);
  log("started the database server", { port, pid });
  return { adminUrl: adminUrl(home, port), port, pid };
}

function leaver(home: PostgresHome, client: Client, log: Log): () => Promise<void> {
  let left: Promise<void> | undefined;
  const leave = () =>
    withFileLock(home.startLock, LOCK_PATIENCE_MS, async () => {
      client.leave();
      if (listClients(home).length > 0) return;
      if (await stopRunning(home)) log("stopped the database server");
    });
  return () => (left ??= leave());
}
