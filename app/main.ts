import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type Config, ConfigProblems } from "#platform/config/config.ts";
import { type JobRunner, startJobs } from "#platform/jobs/start-jobs.ts";
import { errorFields, log } from "#platform/log/log.ts";
import { findPortalById, listPortals, watchPortals } from "#modules/portals/public.ts";
import { makeDemoWorlds } from "#worlds/make-demo-worlds.ts";
import "./all-jobs.ts";
import { openWindroos } from "./open-windroos.ts";
import { serveUntilStopped } from "./serve-until-stopped.ts";
import { makeWeb } from "./web.ts";
import { welcome } from "./welcome.ts";

// What was opened, in order; closed the other way round, also when a later step fails.
const opened: (() => Promise<void>)[] = [];

try {
  await serve(await open());
} catch (error) {
  log.error("start.failed", errorFields(error));
  process.stderr.write(`${error instanceof ConfigProblems ? "" : "Windroos did not start: "}${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  for (const close of opened.toReversed()) await close().catch((error) => log.error("stop.failed", errorFields(error)));
}

async function open(): Promise<Config> {
  const { config, close } = await openWindroos(process.env);
  opened.push(close);
  if (config.MODE === "demo") await makeDemoWorlds();
  const jobs: JobRunner | undefined = config.JOBS
    ? await startJobs({ concurrency: config.JOBS_CONCURRENCY, directory: { findPortalById, listPortals } })
    : undefined;
  if (jobs) opened.push(jobs.stop);
  opened.push(await watchPortals(() => void jobs?.lookForDatabases()));
  return config;
}

function serve(config: Config): Promise<void> {
  const stop = { isStopping: false };
  const server = createServer(getRequestListener(makeWeb(config, stop).fetch));
  return serveUntilStopped(server, {
    port: config.PORT,
    host: config.HOST,
    started: (port) => welcome(config, port),
    stopping: () => (stop.isStopping = true),
  });
}
