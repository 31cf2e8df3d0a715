import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { PostgresProblem } from "./postgres-problem.ts";

/** Is this process the server of this cluster? A process number alone proves nothing: numbers are re-used. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") return worksIn(cluster, pid);
  if (process.platform === "win32") return true;
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes(cluster);
}

/** A server makes its cluster its working folder. A dead process that nobody buried yet has none. */
function worksIn(cluster: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    // In a container root may not look into processes of "nobody"; their command line is open to all.
    if ((error as NodeJS.ErrnoException).code === "EACCES") return commandOf(pid).includes(cluster);
    return false;
  }
}

function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Waits until the server is gone; false when it is still there after the given time. */
export async function waitUntilGone(cluster: string, pid: number, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (isServerOf(cluster, pid)) {
    if (performance.now() > deadline) return false;
    await sleep(5);
  }
  return true;
}

/**
 * Ends the server: first orderly (sessions are cut off, data is written), then at once. Both are safe
 * for what was acknowledged; after the second the next start takes longer.
 */
export async function endServer(cluster: string, pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
  ] as const) {
    sendSignal(pid, signal);
    if (await waitUntilGone(cluster, pid, patienceMs)) return;
  }
  throw new PostgresProblem("does-not-stop", `The database server (process ${pid}) does not stop.`);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ESRCH") return;
    if (code !== "EPERM") throw error;
    throw new PostgresProblem("wrong-user", `The database server (process ${pid}) belongs to another user; stop it as that user.`);
  }
}
