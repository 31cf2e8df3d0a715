import writeXlsxFile from "write-excel-file/node";
import { isDateCell, isErrorCell, type Cell } from "./cell.ts";

export type SheetToWrite = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Width per column in characters. */
  readonly widths?: readonly number[];
};

/** XML 1.0 has no way to hold these, and a lone half of a surrogate pair is no character at all. */
const impossibleInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A workbook as bytes. Text is always written as text, so "=1+1" or "00123" stays what it was and
 * nothing becomes a formula (T27). The first row stands still while scrolling.
 *
 *     const bytes = await writeWorkbook([{ name: "Mensen", rows: [["Voornaam"], ["Anna"]] }]);
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const toWrite = sheets.map(({ name, rows, widths }) => ({
    data: rows.map((row) => row.map(typed)),
    sheet: name,
    stickyRowsCount: 1,
    ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
  }));
  return writeXlsxFile(toWrite).toBuffer();
}

function typed(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  if (isDateCell(cell)) return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  const text = isErrorCell(cell) ? cell.error : cell;
  return { value: writableText(text), type: String };
}

/** Excel reads `_x0041_` as an escape; text that only looks like one gets its underscore escaped. */
function writableText(text: string): string {
  const writable = text.toWellFormed().replace(impossibleInXml, "").replace(looksEscaped, "_x005F_");
  // The library keeps its texts as names of an object, and takes "toString" for one that is there already.
  return writable in {} ? writable.replace(/^./, (first) => `_x${first.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`) : writable;
}
