import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { onPinnedNode } from "./become.mjs";
import { root, say } from "./ensure.mjs";

// npm run dev: builds on every change and starts the server anew.
await onPinnedNode(async (args) => {
  const { allPrograms, buildAssets, replacePrograms } = await import("./build.mjs");
  process.env.MODE ??= "development";
  const database = await keepDatabase();
  const server = restartable(args);
  await buildAssets();
  const { context } = await import("esbuild");
  const onEnd = async ({ errors, outputFiles }) => {
    if (errors.length > 0) return;
    replacePrograms(outputFiles);
    await server.restart();
  };
  const programs = await context({ ...allPrograms(), plugins: [{ name: "restart", setup: (build) => build.onEnd(onEnd) }] });
  await programs.watch();
  for (const folder of ["app/ui", "app/browser"]) watchAssets(join(root, folder), buildAssets);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(server, database));
});

/** As one more user of the embedded database, so that it keeps running between two starts of the server. */
async function keepDatabase() {
  if (process.env.DATABASE_URL) return undefined;
  const { startPostgres } = await import("../app/platform/database/embedded/start-postgres.ts");
  return startPostgres({ dataDir: join(root, process.env.DATA_DIR ?? ".data") });
}

function restartable(args) {
  let child;
  let busy = Promise.resolve();
  const stop = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  const start = () => {
    child = spawn(process.execPath, ["--enable-source-maps", "build/main.mjs", ...args], { cwd: root, stdio: "inherit" });
  };
  return {
    stop,
    restart: () => (busy = busy.then(stop).then(start)),
  };
}

function watchAssets(folder, buildAssets) {
  if (!existsSync(folder)) return;
  let waiting;
  watch(folder, { recursive: true }, (_event, name) => {
    if (!name || /\.tsx?$/.test(name) !== folder.endsWith("browser")) return;
    clearTimeout(waiting);
    // Editors write a file in several steps.
    waiting = setTimeout(() => buildAssets().catch((error) => say(error.message)), 50);
  });
}

let ending = false;
async function end(server, database) {
  // Ctrl-C reaches the whole group, and npm passes it on once more.
  if (ending) return;
  ending = true;
  await server.stop();
  await database?.stop();
  process.exit(0);
}
