import { isDateCell, isErrorCell, type Cell } from "./cell.ts";

/**
 * What makes a spreadsheet calculate, in plain and in full width (T27). With apostrophes of its own in front it gets one more as well,
 * so that `readCsv` can take one away and has what it was.
 */
export const startsFormula = /^'*(?:[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;
const plainNumber = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A comma-separated file as Dutch Excel opens it: byte-order mark, semicolons, decimal comma, CRLF.
 * Text that would be taken for a formula gets an apostrophe in front and so stays text.
 *
 *     writeCsv([["Naam", "Fte"], ["=cmd()", 0.8]]) // '"\'=cmd()";0,8'
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(";")}\r\n`).join("")}`;
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (typeof cell === "boolean") return cell ? "1" : "0";
  if (isDateCell(cell)) return cell.date;
  return quoted(isErrorCell(cell) ? cell.error : cell);
}

/** Always quoted: then neither a separator nor a line break inside can start a new field. */
function quoted(text: string): string {
  const safe = startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll("\0", "").replaceAll('"', '""')}"`;
}
