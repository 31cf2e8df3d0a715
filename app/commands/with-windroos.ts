import path from "node:path";
import { type Config, ConfigProblems } from "#platform/config/config.ts";
import { projectRoot } from "#platform/config/project-root.ts";
import { PostgresProblem } from "#platform/database/embedded/postgres-problem.ts";
import { openLog } from "#platform/log/log.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import type { Portal } from "#platform/web/actor.ts";
import "../all-jobs.ts";
import "../all-listeners.ts";
import { openWindroos } from "../open-windroos.ts";
import { CommandProblem, type Io } from "./command.ts";

/**
 * Settings that hold for commands unless the environment says otherwise. The data folder is the product's own, from
 * whatever folder the command is typed; only problems are logged.
 */
export function commandDefaults(): Record<string, string> {
  return { DATA_DIR: path.join(projectRoot(), ".data"), LOG_LEVEL: "error" };
}

/**
 * Opens the product for a command and closes it again. Joins the embedded server when the web server runs; otherwise
 * starts it, and stops it afterwards.
 *
 * @example return withWindroos(io, async (config) => { …; return 0; });
 */
export async function withWindroos(io: Io, work: (config: Config) => Promise<number>): Promise<number> {
  // The answer alone belongs on the standard output.
  openLog("error", (line) => io.err(line));
  const windroos = await openWindroos(io.environment, commandDefaults()).catch(inWords);
  try {
    return await work(windroos.config);
  } finally {
    await windroos.close();
  }
}

function inWords(error: Error): never {
  if (error instanceof ConfigProblems || error instanceof PostgresProblem) throw new CommandProblem(error.message, { cause: error });
  const code = (error as { code?: string }).code;
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "28P01" || code === "3D000")
    throw new CommandProblem(`The database of DATABASE_URL does not let us in: ${error.message}`, { cause: error });
  throw error;
}

/** The portal of `--portal`, or a problem that names where to find the others. */
export async function portalNamed(name: string): Promise<Portal> {
  const portal = await findPortalByName(name);
  if (!portal) throw new CommandProblem(`There is no portal called "${name}". "./windroos portal list" shows which there are.`);
  return portal;
}
