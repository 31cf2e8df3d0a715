import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, findNode, root, usePinnedPrograms } from "./ensure.mjs";

/**
 * The first line of every script of package.json: installs what is missing, then does the work on the pinned Node, also
 * when the machine's own is older and there was no other a moment ago.
 */
export async function onPinnedNode(work) {
  endWithNpm();
  ensureInstalled();
  const node = findNode();
  if (realpathSync(node) !== realpathSync(process.execPath)) return become(node, process.argv.slice(1));
  usePinnedPrograms(node);
  await work(process.argv.slice(2));
}

/** When the npm that runs us is killed without a chance to pass it on, we stop in order as on SIGTERM. */
function endWithNpm() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (!process.emit("SIGTERM", "SIGTERM")) process.exit(1);
  }, 1000);
  watch.unref();
}

/** Goes on as another program, so that a signal for us reaches it and it never outlives us. */
function become(node, args) {
  if (process.execve && process.platform !== "win32") return process.execve(node, [node, ...args], process.env);
  // Node before 22.15 can not replace itself: it stays as a go-between.
  const child = spawn(node, ["--import", pathToFileURL(join(root, "tools", "end-with-parent.mjs")).href, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  passSignalsTo(child);
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal === "SIGKILL" ? 9 : 15)));
}

export function passSignalsTo(child) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
}
