import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { readPostmaster } from "./postmaster-file.ts";
import { startPostgres } from "./start-postgres.ts";
import { stopPostgres } from "./stop-postgres.ts";

const made: string[] = [];

/** A data folder of its own for one test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "windroos-postgres-"));
  made.push(folder);
  return folder;
}

let original: Promise<string> | undefined;

/** A data folder with a stopped database in it: a copy, because making one takes most of a second. */
export async function folderWithDatabase(): Promise<string> {
  original ??= makeOriginal();
  const folder = emptyFolder();
  cpSync(await original, folder, { recursive: true });
  return folder;
}

async function makeOriginal(): Promise<string> {
  const folder = emptyFolder();
  const postgres = await startPostgres({ dataDir: folder });
  await query(postgres.adminUrl, "create table kept (n int primary key)");
  await postgres.stop();
  rmSync(join(folder, "postgres", "port"));
  return folder;
}

/** Stops what a failing test left running, and throws its folders away. */
export async function clearFolders(): Promise<void> {
  for (const folder of made.splice(0)) {
    // A copy that looks like a running server on purpose must not be asked to stop that process.
    if (existsSync(join(folder, "postgres", "cluster"))) await stopPostgres(folder).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
  original = undefined;
}

export async function query(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

export function clusterOf(dataDir: string): string {
  return join(dataDir, "postgres", "cluster");
}

export function serverPid(dataDir: string): number {
  const { pid } = readPostmaster(clusterOf(dataDir)) ?? {};
  if (!pid) throw new Error("no server runs here");
  return pid;
}

export function permissionsOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

/** Is the process there? One that is dead and not yet buried by its parent counts as gone. */
export function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}/exe`) || (process.platform !== "linux" && answersSignal(pid));
}

function answersSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export type Starter = { child: ChildProcess; said: Promise<{ adminUrl: string; port: number; startedByUs: boolean }> };

/** Another process that starts the database; it says what it got, then waits to be told to stop. */
export function startElsewhere(dataDir: string, environment: NodeJS.ProcessEnv = {}): Starter {
  const child = spawn(process.execPath, [join(import.meta.dirname, "start-and-wait.ts"), dataDir], {
    env: { ...process.env, ...environment },
    // A group of its own, so that a test can end it the way Ctrl-C in a terminal does.
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  return { child, said: firstLine(child) };
}

async function firstLine(child: ChildProcess): Promise<Awaited<Starter["said"]>> {
  if (!child.stdout) throw new Error("no output");
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error("the other process said nothing");
}

export async function letStop({ child }: Starter): Promise<void> {
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}

/** Kills the process and everything in its group. */
export async function killHard({ child }: Starter): Promise<void> {
  if (!child.pid) throw new Error("the process did not start");
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await ended;
}
