import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { readPassword, SUPERUSER } from "./create-cluster.ts";
import { type PostgresHome, postgresHome } from "./postgres-home.ts";
import { PostgresProblem } from "./postgres-problem.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { isServerOf } from "./server-process.ts";

export type RunningPostgres = { adminUrl: string; port: number; pid: number };

// Recovery after a crash reads back what was written last; on a slow disk that takes a while.
const RECOVERY_MS = 300_000;
const ANSWER_MS = 10_000;

/**
 * The server that runs on this data folder, if there is one: its process lives, works in our folder
 * and knows our password.
 *
 *     const running = await findRunningPostgres(".data");
 *     if (running) console.log(`PostgreSQL answers on port ${running.port}`);
 */
export function findRunningPostgres(dataDir: string): Promise<RunningPostgres | undefined> {
  return findRunningIn(postgresHome(dataDir));
}

export async function findRunningIn(home: PostgresHome): Promise<RunningPostgres | undefined> {
  const began = performance.now();
  for (;;) {
    const postmaster = readPostmaster(home.cluster);
    if (!postmaster || !isServerOf(home.cluster, postmaster.pid)) return undefined;
    const isReady = postmaster.status === "ready";
    if (isReady) {
      const running = { adminUrl: adminUrl(home, postmaster.port), port: postmaster.port, pid: postmaster.pid };
      if (await answers(home, running)) return running;
    }
    if (performance.now() - began > (isReady ? ANSWER_MS : RECOVERY_MS)) throw silent(home, postmaster.pid);
    await sleep(10);
  }
}

function silent(home: PostgresHome, pid: number): PostgresProblem {
  return new PostgresProblem("busy", `The database server (process ${pid}) runs but does not answer. See its own account in ${home.logFile}.`);
}

/** The address of the server for its superuser, password included: never log it. */
export function adminUrl(home: PostgresHome, port: number): string {
  return `postgres://${SUPERUSER}:${readPassword(home)}@127.0.0.1:${port}/postgres`;
}

/**
 * Asks who is there. SCRAM proves both sides: a stranger on this port can not answer without knowing
 * our password. False means "look again": the server went away between the look and the question.
 */
async function answers(home: PostgresHome, running: RunningPostgres): Promise<boolean> {
  const client = new pg.Client({ connectionString: running.adminUrl, connectionTimeoutMillis: ANSWER_MS });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "28P01") throw passwordRefused(home);
    // All places taken, including those kept for the superuser: a server that says so is there.
    return code === "53300";
  } finally {
    await client.end().catch(() => {});
  }
}

function passwordRefused(home: PostgresHome): PostgresProblem {
  return new PostgresProblem(
    "password-refused",
    `The running database does not accept the password in ${home.passwordFile}. Put the file of this database back.`,
  );
}
