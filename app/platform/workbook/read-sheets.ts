import type { Cell } from "./cell.ts";
import { NumberFormats } from "./number-formats.ts";
import { SharedStrings } from "./shared-strings.ts";
import { SheetReader } from "./sheet-reader.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";
import { findParts, scanPart, type Container, type SheetPart } from "./workbook-parts.ts";
import { refuseWorkbook } from "./workbook-problem.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** What a person may want to know about how their file was read. */
export type WorkbookNotice =
  | { readonly kind: "macros-ignored" }
  | { readonly kind: "formulas-read-as-values"; readonly count: number }
  | { readonly kind: "hidden-rows-read"; readonly count: number }
  | { readonly kind: "merged-cells"; readonly count: number; readonly ranges: readonly string[] }
  | { readonly kind: "other-sheets-ignored"; readonly names: readonly string[] };

export type NumberedRow = [row: number, cells: Cell[]];
export type SheetFound = { readonly name: string; readonly notices: readonly WorkbookNotice[] };

/**
 * Reads the first sheet that shows something and hands its rows over in batches.
 * Runs in the worker; see read-workbook.ts for the door.
 */
export async function readSheets(
  file: Buffer,
  entries: readonly ZipEntry[],
  limits: WorkbookLimits,
  onRows: (rows: NumberedRow[]) => void,
): Promise<SheetFound> {
  const container = { file, entries: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])) };
  const parts = await findParts(container);
  const formats = new NumberFormats();
  if (parts.stylesPath !== undefined) await scanPart(container, parts.stylesPath, formats);
  const strings = new SharedStrings();
  if (parts.stringsPath !== undefined) await scanPart(container, parts.stringsPath, strings);

  for (const sheet of parts.sheets) {
    const batch = batchesOf(500, onRows);
    const context = { name: sheet.name, strings: strings.texts, formats, countsFrom1904: parts.countsFrom1904, limits };
    const reader = new SheetReader({ ...context, onRow: batch.add });
    await scanPart(container, sheet.path, reader);
    batch.flush();
    if (reader.rowsSeen > 0) return { name: sheet.name, notices: noticesOf(container, reader, parts.sheets, sheet) };
  }
  return refuseWorkbook({ reason: "empty" });
}

/** Handing rows over in small batches keeps the copy between the threads small. */
function batchesOf(size: number, onRows: (rows: NumberedRow[]) => void) {
  let rows: NumberedRow[] = [];
  const flush = () => {
    if (rows.length > 0) onRows(rows);
    rows = [];
  };
  const add = (row: number, cells: Cell[]) => {
    if (rows.push([row, cells]) >= size) flush();
  };
  return { add, flush };
}

function noticesOf(container: Container, reader: SheetReader, sheets: readonly SheetPart[], chosen: SheetPart): WorkbookNotice[] {
  const others = sheets.filter((sheet) => sheet !== chosen).map((sheet) => sheet.name);
  const hasMacros = [...container.entries.keys()].some((name) => name.endsWith("vbaproject.bin"));
  const notices: (WorkbookNotice | false)[] = [
    hasMacros && { kind: "macros-ignored" },
    reader.formulas > 0 && { kind: "formulas-read-as-values", count: reader.formulas },
    reader.hiddenRows > 0 && { kind: "hidden-rows-read", count: reader.hiddenRows },
    reader.mergedCount > 0 && { kind: "merged-cells", count: reader.mergedCount, ranges: reader.mergedRanges },
    others.length > 0 && { kind: "other-sheets-ignored", names: others },
  ];
  return notices.filter((notice) => notice !== false);
}
