import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import type { Log, PostgresHome } from "./postgres-home.ts";
import { PostgresProblem } from "./postgres-problem.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { runProgram, serverEnvironment } from "./run-program.ts";
import { OWN_SETTINGS_START, serverSettings } from "./server-settings.ts";
import { giveTo, type ServerUser } from "./server-user.ts";

const LOG_LIMIT = 10 * 1024 * 1024;
const PATIENCE_MS = 30_000;

export type Launched = { pid: number; port: number };

/** Starts the server and waits until it accepts sessions. Only for the holder of the start lock. */
export async function launchServer(home: PostgresHome, binaries: PostgresBinaries, user: ServerUser, log: Log): Promise<Launched> {
  writeSettings(home, user);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const port = await choosePort(home);
    const logStart = turnLog(home);
    const launched = await tryOnce(home, binaries, user, port);
    if (launched) return keepPort(home, launched);
    const said = readFileSync(home.logFile, "utf8").slice(logStart).trim();
    if (!mayTryAgain(said) || performance.now() > deadline) throw doesNotStart(home, said);
    log("the database server could not start yet, trying again", { port });
    await sleep(100);
  }
}

/**
 * Two reasons pass by themselves: another program took the port after we saw it free, and backends of a
 * killed server that still finish. The server's messages are in English because lc_messages is C.
 */
function mayTryAgain(said: string): boolean {
  return /could not create any TCP\/IP sockets|pre-existing shared memory block/.test(said);
}

function doesNotStart(home: PostgresHome, said: string): PostgresProblem {
  const lastLines = said.split("\n").slice(-8).join("\n");
  return new PostgresProblem("does-not-start", `The database server does not start. It wrote in ${home.logFile}:\n${lastLines}`);
}

function writeSettings(home: PostgresHome, user: ServerUser): void {
  const ours = join(home.cluster, "windroos.conf");
  writeFileSync(ours, serverSettings(home.ownSettings), { mode: 0o600 });
  if (!existsSync(home.ownSettings)) writeFileSync(home.ownSettings, OWN_SETTINGS_START, { mode: 0o600 });
  for (const path of [ours, home.ownSettings]) giveTo(user, path);
}

async function tryOnce(home: PostgresHome, binaries: PostgresBinaries, user: ServerUser, port: number): Promise<Launched | undefined> {
  if (process.platform === "win32") return launchOnWindows(home, binaries, user, port);
  const child = spawnServer(home, binaries, user, port);
  let ended = false;
  child.once("error", () => (ended = true));
  child.once("exit", () => (ended = true));
  while (!ended) {
    const postmaster = readPostmaster(home.cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === "ready") return { pid: postmaster.pid, port };
    await sleep(4);
  }
  return undefined;
}

/** Detached, so that neither Ctrl-C nor the end of this process takes the server along. */
function spawnServer(home: PostgresHome, binaries: PostgresBinaries, user: ServerUser, port: number): ChildProcess {
  const { program, args, options } = user.command(binaries.postgres, ["-D", home.cluster, ...listenOn(port)]);
  const log = openSync(home.logFile, "a", 0o600);
  giveTo(user, home.logFile);
  const child = spawn(program, args, {
    ...options,
    env: serverEnvironment(binaries),
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** As an administrator only pg_ctl can start the server there: it gives up the rights first. */
async function launchOnWindows(home: PostgresHome, binaries: PostgresBinaries, user: ServerUser, port: number): Promise<Launched | undefined> {
  const options = listenOn(port).join(" ");
  try {
    await runProgram(user, binaries, "pgCtl", ["start", "-w", "-D", home.cluster, "-l", home.logFile, "-o", options]);
  } catch {
    return undefined;
  }
  return { pid: readPostmaster(home.cluster)?.pid ?? 0, port };
}

function listenOn(port: number): string[] {
  return ["-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
}

/** The port of last time when it is free, so that an address a person noted keeps working. */
async function choosePort(home: PostgresHome): Promise<number> {
  const last = Number.parseInt(readLastPort(home), 10);
  return (last && (await freePort(last))) || (await freePort(0)) || 0;
}

function readLastPort(home: PostgresHome): string {
  try {
    return readFileSync(home.portFile, "utf8");
  } catch {
    return "";
  }
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}

function keepPort(home: PostgresHome, launched: Launched): Launched {
  writeFileSync(home.portFile, `${launched.port}\n`);
  return launched;
}

/** Begins a new log file when the old one is large, and tells where this start's lines begin. */
function turnLog(home: PostgresHome): number {
  const size = statSync(home.logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT) return size;
  renameSync(home.logFile, `${home.logFile}.old`);
  return 0;
}
