import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "#platform/config/project-root.ts";
import type { EscoSourceFiles, EscoWork, RowsRead } from "./read-esco-worker.ts";

/** The full release of one language takes 200 MB at its highest. */
const heapMegabytes = 384;
const longestMinutes = 5;

/**
 * Reads a release up to the rows of the library, on a thread of its own: the web process goes on answering, and files that are too much end
 * that thread and not the server.
 *
 * @example const read = await readRows({ folder: "/downloads/esco-v1.2.0" }); if (!read.ok) return refused(read.problem);
 */
export function readRows(source: EscoSourceFiles): Promise<RowsRead> {
  const worker = new Worker(workerFile(), {
    workerData: { source, under: tmpdir() } satisfies EscoWork,
    // Nothing of the server's own settings or secrets is of use to the thread that reads a stranger's file.
    env: {},
    execArgv: [],
    argv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<RowsRead>();
  const tooMuch = (): void => resolve({ ok: false, problem: { file: nameOf(source), reason: "zip-too-large" } });
  const late = setTimeout(tooMuch, longestMinutes * 60_000);
  worker.on("message", resolve);
  worker.on("error", (error: NodeJS.ErrnoException) => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : reject(error)));
  worker.on("exit", () => reject(new Error("The thread that reads ESCO ended without an answer.")));
  return promise.finally(() => {
    clearTimeout(late);
    return worker.terminate();
  });
}

function nameOf(source: EscoSourceFiles): string {
  return "folder" in source ? path.basename(source.folder) : source.files.map((file) => file.name).join(", ");
}

/** The source when Node runs the sources, the bundle in build/ when Node runs any program of the product. */
function workerFile(): URL | string {
  const source = new URL("./read-esco-worker.ts", import.meta.url);
  return existsSync(source) ? source : path.join(projectRoot(), "build/read-esco-worker.mjs");
}
