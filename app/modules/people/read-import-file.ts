import { collectGarbage } from "#platform/jobs/collect-garbage.ts";
import type { WorkbookNotice } from "#platform/workbook/read-sheets.ts";
import { readWorkbook } from "#platform/workbook/read-workbook.ts";
import type { WorkbookProblem } from "#platform/workbook/workbook-problem.ts";
import { readImportRows } from "./check-import.ts";
import { type ColumnsProblem, findColumns, type IgnoredColumn } from "./import-columns.ts";
import type { RowRead } from "./import-row.ts";

/** Why nothing of a file can be taken in. */
export type FileProblem = WorkbookProblem | ColumnsProblem | { readonly reason: "expired" };
/** What somebody may want to know about how their file was read. */
export type ImportNotice = WorkbookNotice | ({ readonly kind: "column-ignored" } & IgnoredColumn);

export type ImportFile = { readonly sheetName: string; readonly notices: readonly ImportNotice[]; readonly reads: readonly RowRead[] };
export type ImportFileRead = ({ readonly ok: true } & ImportFile) | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads a staff workbook from bytes or from a path, up to rows that are understood or refused one by one.
 *
 * @example const file = await readImportFile("/tmp/staff.xlsx"); if (!file.ok) return refused(file.problem);
 */
export async function readImportFile(source: Buffer | string): Promise<ImportFileRead> {
  const read = await readWorkbook(source);
  if (!read.ok) return read;
  // The thread that read the file is gone, and what it left is as large as the list itself.
  collectGarbage(read.sheet.rows.length);
  const found = findColumns(read.sheet.rows);
  if (!found.ok) return found;
  const reads = readImportRows(read.sheet.rows, found.columns);
  if (reads.length === 0) return { ok: false, problem: { reason: "empty" } };
  const ignored = found.columns.ignored.slice(0, 50).map((column) => ({ kind: "column-ignored" as const, ...column }));
  return { ok: true, sheetName: read.sheet.name, notices: [...read.sheet.notices, ...ignored], reads };
}
