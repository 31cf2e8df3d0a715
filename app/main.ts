import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { ConfigProblems } from "#platform/config/config.ts";
import { startJobs } from "#platform/jobs/start-jobs.ts";
import { errorFields, log } from "#platform/log/log.ts";
import { findPortalById, listPortals, watchPortals } from "#modules/portals/public.ts";
import "./all-jobs.ts";
import { openWindroos } from "./open-windroos.ts";
import { serveUntilStopped } from "./serve-until-stopped.ts";
import { welcome } from "./welcome.ts";
import { makeWeb } from "./web.ts";
import { makeDemoWorlds } from "#worlds/make-demo-worlds.ts";

try {
  const { config, close } = await openWindroos(process.env);
  if (config.MODE === "demo") await makeDemoWorlds();
  const stopWatching = await watchPortals();
  const jobs = config.JOBS ? await startJobs({ concurrency: config.JOBS_CONCURRENCY, directory: { findPortalById, listPortals } }) : undefined;
  const server = createServer(getRequestListener(makeWeb(config).fetch, { overrideGlobalObjects: false }));
  await serveUntilStopped(server, {
    port: config.PORT,
    host: config.HOST,
    started: (port) => welcome(config, port),
    // Requests first, then jobs under way, then what both stood on.
    close: async () => {
      await jobs?.stop();
      await stopWatching();
      await close();
    },
  });
} catch (error) {
  if (error instanceof ConfigProblems) process.stderr.write(`${error.message}\n`);
  else {
    log.error("start.failed", errorFields(error));
    process.stderr.write(`Windroos did not start: ${(error as Error).message}\n`);
  }
  process.exitCode = 1;
}
