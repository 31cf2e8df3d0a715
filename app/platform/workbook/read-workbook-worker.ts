// Runs on a thread of its own with a bounded heap. Erasable TypeScript and relative imports only:
// in tests Node runs this very file, in the product it is bundled beside main.mjs.
import { parentPort, workerData } from "node:worker_threads";
import { readSheets, type NumberedRow, type SheetFound } from "./read-sheets.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";
import { UnreadableWorkbook, type WorkbookProblem } from "./workbook-problem.ts";
import type { ZipEntry } from "./zip-directory.ts";

export type WorkbookJob = { file: Uint8Array; entries: ZipEntry[]; limits: WorkbookLimits };
export type WorkbookMessage = { rows: NumberedRow[] } | { found: SheetFound } | { problem: WorkbookProblem };

const tell = (message: WorkbookMessage) => parentPort?.postMessage(message);

async function answer({ file, entries, limits }: WorkbookJob): Promise<void> {
  const content = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  tell({ found: await readSheets(content, entries, limits, (rows) => tell({ rows })) });
}

answer(workerData as WorkbookJob).catch((error: unknown) => {
  if (!(error instanceof UnreadableWorkbook)) throw error;
  tell({ problem: error.problem });
});
