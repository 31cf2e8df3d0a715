/** A day without a time, as ISO text: `{ date: "2026-08-01" }`. */
export type DateCell = { readonly date: string };

/** What Excel shows instead of a value: `{ error: "#REF!" }`, or `notCalculated`. */
export type ErrorCell = { readonly error: string };

/** One cell as a person sees it. Text stays text ("00123"), numbers stay numbers. */
export type Cell = null | string | number | boolean | DateCell | ErrorCell;

/** A formula whose result was never saved. We never calculate, so there is no value to read. */
export const notCalculated = "not-calculated";

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === "object" && cell !== null && "date" in cell;
}

export function isErrorCell(cell: Cell): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** Zero-width and byte-order characters come along with text that was copied from a web page. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** Most cells of most files: plain words with one space between them. */
const isTidy = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text without what nobody can see: non-breaking and zero-width spaces, double and outer spaces.
 *
 *     tidyText("\u00A0Anna  van\u00A0Dijk ") // "Anna van Dijk"
 */
export function tidyText(text: string): string {
  if (isTidy.test(text)) return text;
  return text.replace(invisible, "").replace(/\s+/g, " ").trim().normalize("NFC");
}

/** Whether a person looking at the sheet sees nothing in this cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && tidyText(cell) === "");
}
