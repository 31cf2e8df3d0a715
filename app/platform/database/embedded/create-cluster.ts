import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import type { PostgresHome } from "./postgres-home.ts";
import { PostgresProblem } from "./postgres-problem.ts";
import { runProgram } from "./run-program.ts";
import { giveTo, type ServerUser } from "./server-user.ts";

export const SUPERUSER = "postgres";
const MAKING = "cluster.making-";

/**
 * Makes a new cluster under another name and renames it when it is whole: whoever is killed
 * half-way leaves only a folder that the next start throws away.
 */
export async function createCluster(home: PostgresHome, binaries: PostgresBinaries, user: ServerUser): Promise<void> {
  clearUnfinished(home);
  const making = join(home.folder, MAKING + randomBytes(4).toString("hex"));
  const password = `${making}.password`;
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  mkdirSync(making, { mode: 0o700 });
  for (const path of [making, password]) giveTo(user, path);
  try {
    await runProgram(user, binaries, "initdb", initdbArguments(making, password));
    renameSync(password, join(making, "superuser-password"));
    writeFileSync(join(making, "postgresql.conf"), "include = 'windroos.conf'\n", { flag: "a" });
    renameSync(making, home.cluster);
    syncFolder(home.folder);
  } finally {
    clearUnfinished(home);
  }
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The server's own C.UTF-8: the same order and case rules on every machine and after every upgrade.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-instructions",
    // One call for the whole file system in place of one per file.
    ...(process.platform === "linux" ? ["--sync-method=syncfs"] : []),
  ];
}

function clearUnfinished(home: PostgresHome): void {
  const unfinished = readdirSync(home.folder).filter((name) => name.startsWith(MAKING));
  for (const name of unfinished) rmSync(join(home.folder, name), { recursive: true, force: true });
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** Checks that this start can use the data; a copy put back from a backup gets its closed permissions again. */
export function checkCluster(home: PostgresHome, binaries: PostgresBinaries): void {
  checkVersion(home, binaries);
  readPassword(home);
  // PostgreSQL refuses data that others may read.
  if (process.platform !== "win32" && statSync(home.cluster).mode & 0o077) chmodSync(home.cluster, 0o700);
}

/** Refuses data of another major version: PostgreSQL can not read it, and says so only in its log. */
function checkVersion(home: PostgresHome, binaries: PostgresBinaries): void {
  const found = readText(join(home.cluster, "PG_VERSION"))?.trim();
  if (found === undefined) {
    throw new PostgresProblem(
      "not-a-cluster",
      `${home.cluster} holds no PostgreSQL database (no PG_VERSION). Put the right folder back, or choose another DATA_DIR.`,
    );
  }
  if (found === String(binaries.major)) return;
  throw new PostgresProblem(
    "other-version",
    `The data in ${home.cluster} was written by PostgreSQL ${found}; this version of the product brings PostgreSQL ${binaries.major}. ` +
      "Go back to the version of the product you had and run `./windroos backup FILE`; " +
      "then take this version, move the folder away and run `./windroos restore FILE`.",
  );
}

export function readPassword(home: PostgresHome): string {
  const password = readText(home.passwordFile)?.trim();
  if (password) return password;
  throw new PostgresProblem("no-password", `The password of the database is missing (${home.passwordFile}). Put that file back from your backup.`);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
