import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../config/project-root.ts";
import type { Cell } from "./cell.ts";
import type { NumberedRow, WorkbookNotice } from "./read-sheets.ts";
import type { WorkbookJob, WorkbookMessage } from "./read-workbook-worker.ts";
import { whyNotContainer, whyNotWorkbookParts } from "./what-it-looks-like.ts";
import { staffListLimits, type WorkbookLimits } from "./workbook-limits.ts";
import { UnreadableWorkbook, type WorkbookProblem } from "./workbook-problem.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** `rows[0]` is row 1 of the sheet; rows that show nothing are `[]`, so that numbers keep fitting. */
export type Sheet = { readonly name: string; readonly rows: Cell[][]; readonly notices: readonly WorkbookNotice[] };
export type WorkbookRead = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly problem: WorkbookProblem };

/**
 * Reads the first sheet of an .xlsx or .xlsm that shows something. Whatever the file is, the answer
 * is a sheet or a named problem: sizes are judged before unpacking and again while unpacking, and
 * the reading happens on a thread with a bounded heap, so a bomb ends that thread and not the server.
 *
 *     const read = await readWorkbook("/tmp/staff.xlsx");
 *     if (!read.ok) return refused(read.problem);
 *     read.sheet.rows[0] // ["Voornaam", "Tussenvoegsel", …]
 */
export async function readWorkbook(source: string | Buffer, limits: WorkbookLimits = staffListLimits): Promise<WorkbookRead> {
  try {
    const file = typeof source === "string" ? await readFileUpTo(source, limits.fileBytes) : source;
    if (file.length > limits.fileBytes) return problem({ reason: "file-too-large", limit: limits.fileBytes });
    const notContainer = whyNotContainer(file);
    if (notContainer) return problem(notContainer);
    const entries = readZipDirectory(file, limits);
    const notParts = whyNotWorkbookParts(entries.map((entry) => entry.name));
    if (notParts) return problem(notParts);
    return await readOnThread({ file, entries, limits });
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return problem(error.problem);
    throw error;
  }
}

function problem(reason: WorkbookProblem): WorkbookRead {
  return { ok: false, problem: reason };
}

/** One byte more than allowed is enough to know; a large file is never held whole. */
async function readFileUpTo(path: string, bytes: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > bytes) throw new UnreadableWorkbook({ reason: "file-too-large", limit: bytes });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The source when Node runs the sources, the bundle in build/ when Node runs any program of the product. */
function workerFile(): URL | string {
  const source = new URL("./read-workbook-worker.ts", import.meta.url);
  return existsSync(source) ? source : path.join(projectRoot(), "build/read-workbook-worker.mjs");
}

function readOnThread(job: WorkbookJob): Promise<WorkbookRead> {
  const { limits } = job;
  const worker = new Worker(workerFile(), {
    workerData: job,
    // Nothing of the server's own settings or secrets is of use to the thread that reads a stranger's file.
    env: {},
    execArgv: [],
    argv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 6 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<WorkbookRead>();
  const rows: Cell[][] = [];
  const late = setTimeout(() => resolve(problem({ reason: "took-too-long", limit: limits.seconds })), limits.seconds * 1000);
  worker.on("message", (message: WorkbookMessage) => {
    if ("rows" in message) place(rows, message.rows);
    else if ("problem" in message) resolve(problem(message.problem));
    else resolve({ ok: true, sheet: { ...message.found, rows } });
  });
  worker.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return reject(error);
    resolve(problem({ reason: "too-large-unpacked", limit: limits.unpackedBytes }));
  });
  worker.on("exit", () => reject(new Error("The thread that reads workbooks ended without an answer.")));
  return promise.finally(() => {
    clearTimeout(late);
    return worker.terminate();
  });
}

function place(rows: Cell[][], numbered: readonly NumberedRow[]): void {
  for (const [number, cells] of numbered) {
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells);
  }
}
