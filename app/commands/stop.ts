import { setTimeout as sleep } from "node:timers/promises";
import { ConfigProblems, readConfig } from "#platform/config/config.ts";
import { PostgresProblem } from "#platform/database/embedded/postgres-problem.ts";
import { listPostgresClients, stopPostgres } from "#platform/database/embedded/stop-postgres.ts";
import { type Command, CommandProblem } from "./command.ts";
import { readArgs } from "./read-args.ts";
import { commandDefaults } from "./with-windroos.ts";

// Requests under way get their answer first; a web server gives them 15 seconds.
const patienceMs = 25_000;

export const stop: Command = {
  name: "stop",
  summary: "stops everything on this data folder: web servers first, then the embedded database",
  usage: "",
  details: ["With DATABASE_URL there is no embedded database; stop the web server as you started it."],
  run: async (args, io) => {
    readArgs(args, {});
    try {
      const { DATA_DIR } = readConfig({ ...commandDefaults(), ...io.environment });
      const ended = await endClients(DATA_DIR);
      const stopped = await stopPostgres(DATA_DIR);
      if (ended > 0) io.out(`Stopped ${ended} ${ended === 1 ? "process" : "processes"} of Windroos.`);
      io.out(stopped || ended > 0 ? "The database is stopped." : "Nothing was running.");
      return 0;
    } catch (error) {
      if (error instanceof ConfigProblems || error instanceof PostgresProblem) throw new CommandProblem(error.message, { cause: error });
      throw error;
    }
  },
};

/** Asks the processes that use the database to stop in order, and waits until they have. */
async function endClients(dataDir: string): Promise<number> {
  const clients = await listPostgresClients(dataDir);
  for (const pid of clients) signal(pid);
  const until = performance.now() + patienceMs;
  while (performance.now() < until && (await listPostgresClients(dataDir)).length > 0) await sleep(100);
  return clients.length;
}

function signal(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch (error) {
    // It went by itself between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
