import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { giveTo, type ServerUser } from "./server-user.ts";

export type Postmaster = { pid: number; port: number; status: string };

/** What the server wrote about itself: line 1 its process number, 4 its port, 8 how far it is. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pathIn(cluster), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (!Number.isInteger(pid)) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? "", 10), status: (lines[7] ?? "starting").trim() };
}

/**
 * Makes a left-behind file harmless when its process number now belongs to another program: the server
 * would see a live process and refuse to start. It passes over the number of its own parent, which we
 * are. Taking the file away would also lose the line by which the server checks that no old
 * backend still writes to this data.
 */
export function disownPostmaster(cluster: string, user: ServerUser): void {
  const path = pathIn(cluster);
  // Left half-written by a full disk or a power cut: such a file has no such line yet, and the server refuses it.
  if (!readPostmaster(cluster)) return rmSync(path, { force: true });
  const [, ...rest] = readFileSync(path, "utf8").split("\n");
  const next = `${path}.new`;
  writeFileSync(next, [process.pid, ...rest].join("\n"), { mode: 0o600 });
  giveTo(user, next);
  renameSync(next, path);
}

function pathIn(cluster: string): string {
  return join(cluster, "postmaster.pid");
}
