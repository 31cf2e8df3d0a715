import { isBlank, notCalculated, type Cell } from "./cell.ts";
import type { NumberFormats } from "./number-formats.ts";
import { serialToDate } from "./serial-date.ts";
import { unescapeText } from "./shared-strings.ts";
import { damaged, refuseWorkbook } from "./workbook-problem.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";
import { attribute, type XmlListener } from "./xml-scanner.ts";

/** What a sheet needs from the rest of its workbook. */
export type SheetContext = {
  readonly name: string;
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
  readonly countsFrom1904: boolean;
  readonly limits: WorkbookLimits;
  /** Called for every row that shows something; row 1 is the first. */
  readonly onRow: (row: number, cells: Cell[]) => void;
};

/** Listens to one sheet part and tells its rows one by one, so that a sheet is never whole in memory. */
export class SheetReader implements XmlListener {
  rowsSeen = 0;
  formulas = 0;
  hiddenRows = 0;
  readonly mergedRanges: string[] = [];
  mergedCount = 0;

  readonly #context: SheetContext;
  #cellsSeen = 0;
  #charactersSeen = 0;
  #row = 0;
  #isHidden = false;
  #cells: Cell[] = [];
  #column = 0;
  #type = "n";
  #style = -1;
  #value: string | undefined;
  #hasFormula = false;
  #inCell = false;
  #listening = false;
  #inReadingAid = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, raw: string): void {
    if (name === "c") this.#openCell(raw);
    else if (name === "row") this.#openRow(raw);
    else if (name === "mergeCell") this.#noteMerged(raw);
    else if (this.#inCell) this.#openInCell(name);
  }

  text(text: string): void {
    if (this.#listening) this.#value = (this.#value ?? "") + text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#listening = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
    else if (name === "rPh") this.#inReadingAid = false;
  }

  /** A row without a number is the one after the row before it. */
  #openRow(raw: string): void {
    const number = attribute(raw, "r");
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!Number.isSafeInteger(row) || row <= this.#row) damaged();
    this.#row = row;
    this.#isHidden = isTrue(attribute(raw, "hidden"));
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    if (this.#cells.every(isBlank)) return;
    const { limits, name } = this.#context;
    if (this.#row > limits.rows) refuseWorkbook({ reason: "too-many-rows", limit: limits.rows, sheet: name });
    this.rowsSeen += 1;
    if (this.#isHidden) this.hiddenRows += 1;
    this.#cellsSeen += this.#cells.length;
    this.#context.onRow(this.#row, this.#cells);
  }

  #openCell(raw: string): void {
    const reference = attribute(raw, "r");
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#type = attribute(raw, "t") ?? "n";
    this.#style = Number(attribute(raw, "s") ?? -1);
    this.#value = undefined;
    this.#hasFormula = false;
    this.#inCell = true;
  }

  #openInCell(name: string): void {
    if (name === "f") this.#hasFormula = true;
    else if (name === "rPh") this.#inReadingAid = true;
    else if (name === "v" || (name === "t" && !this.#inReadingAid)) {
      this.#listening = true;
      this.#value ??= "";
    }
  }

  #closeCell(): void {
    this.#inCell = false;
    if (this.#hasFormula) this.formulas += 1;
    const cell = this.#cell();
    if (isBlank(cell)) return;
    const { limits, name } = this.#context;
    if (this.#column > limits.columns) refuseWorkbook({ reason: "too-many-columns", limit: limits.columns, sheet: name });
    if (typeof cell === "string") this.#charactersSeen += cell.length;
    if (this.#cellsSeen > limits.cells || this.#charactersSeen > limits.characters)
      refuseWorkbook({ reason: "too-large-unpacked", limit: limits.unpackedBytes });
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column - 1] = cell;
  }

  #cell(): Cell {
    const value = this.#value;
    if (value === undefined) return this.#hasFormula ? { error: notCalculated } : null;
    switch (this.#type) {
      case "s":
        return this.#context.strings[Number(value)] ?? damaged();
      case "inlineStr":
      case "str":
        return unescapeText(value);
      case "b":
        return isTrue(value.trim());
      case "e":
        return { error: value.trim().slice(0, 40) };
      case "d":
        return isoDay.test(value) ? { date: value.trim().slice(0, 10) } : value;
      default:
        return this.#number(value.trim());
    }
  }

  #number(text: string): Cell {
    if (text === "") return this.#hasFormula ? { error: notCalculated } : null;
    const number = Number(text);
    if (!Number.isFinite(number)) damaged();
    const shown = this.#context.formats.shown(this.#style);
    if (shown === undefined) return number;
    if (shown === "date") {
      const date = serialToDate(number, this.#context.countsFrom1904);
      return date === undefined ? number : { date };
    }
    return Number.isSafeInteger(number) && number >= 0 ? String(number).padStart(shown.zeros, "0") : number;
  }

  /** Only the first few are named; the rest is a count. */
  #noteMerged(raw: string): void {
    this.mergedCount += 1;
    if (this.mergedRanges.length < 5) this.mergedRanges.push((attribute(raw, "ref") ?? "").slice(0, 40));
  }
}

const isoDay = /^\s*\d{4}-\d{2}-\d{2}/;

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** "AB12" → 28. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at === 0 || at > 6 ? damaged() : column;
}
