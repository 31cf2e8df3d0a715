import { type DateString, isDate } from "#platform/time/date-string.ts";
import { type Cell, isBlank, isDateCell, isErrorCell, notCalculated, tidyText } from "#platform/workbook/cell.ts";
import { readEmail } from "./email-address.ts";
import { categories, type Category, type ContractKind, type EducationLevel } from "./employment.ts";
import { type FteE4, type FteRead, fteOfNumber, readFte } from "./fte.ts";
import type { FoundColumns, ImportColumn } from "./import-columns.ts";
import type { CellProblem, ImportReason, ImportRemark } from "./import-problem.ts";
import { readCategory, readContractKind, readEducationLevel } from "./import-values.ts";
import { type PersonName, seemsToHoldInfix, whyNotNamePart } from "./person-name.ts";
import { readImportDate } from "./read-import-date.ts";

/** One row of the file, understood. What is not there was an empty cell or no column: it changes nothing. */
export type ImportRow = {
  readonly row: number;
  readonly name: PersonName;
  readonly email: string;
  readonly personnelNumber?: string;
  readonly category?: Category;
  readonly fteE4?: FteE4;
  readonly functionTitle?: string;
  readonly school?: string;
  readonly team?: string;
  readonly managerEmail?: string;
  readonly educationLevel?: EducationLevel;
  readonly contractKind?: ContractKind;
  readonly startsOn?: DateString;
  readonly endsOn?: DateString;
};

export type RowRead =
  | { readonly ok: true; readonly row: ImportRow; readonly remarks: readonly ImportRemark[] }
  | {
      readonly ok: false;
      readonly problems: readonly CellProblem[];
      /** Who it is, as far as it could be read, so that others who name this person as manager can be told. */
      readonly email?: string;
      readonly personnelNumber?: string;
    };

/**
 * Reads the cells of one row, or says of every bad cell what is wrong with it.
 *
 *     readImportRow(7, sheet.rows[6], columns)
 *     // { ok: false, problems: [{ row: 7, column: "fte", value: "36", reason: "fte-out-of-range", details: {} }] }
 */
export function readImportRow(row: number, cells: readonly Cell[], columns: FoundColumns): RowRead {
  const reader = new RowReader(row, cells, columns);
  const name = { firstName: reader.required("voornaam"), infix: reader.text("tussenvoegsel") ?? "", lastName: reader.required("achternaam") };
  const email = reader.email("email", true);
  const terms = {
    personnelNumber: reader.text("personeelsnummer"),
    category: reader.choice("categorie", readCategory, "category-unknown"),
    fteE4: reader.fte("fte"),
    functionTitle: reader.text("functie"),
    school: reader.text("school"),
    team: reader.text("team"),
    managerEmail: reader.email("leidinggevende", false),
    educationLevel: reader.choice("opleidingsniveau", readEducationLevel, "education-unknown"),
    contractKind: reader.choice("contract", readContractKind, "contract-unknown"),
    startsOn: reader.date("begin"),
    endsOn: reader.date("eind"),
  };
  const { startsOn, endsOn, personnelNumber } = terms;
  if (startsOn && endsOn && endsOn < startsOn) reader.refuse("eind", "ends-before-start", { start: startsOn });
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems, email, personnelNumber };
  const remarks: ImportRemark[] = [];
  if (name.infix === "" && seemsToHoldInfix(name.lastName)) remarks.push({ row, column: "achternaam", value: name.lastName, remark: "infix-in-last-name" });
  return { ok: true, row: { row, name, email: email ?? "", ...withoutUndefined(terms) }, remarks };
}

/** Whether somebody looking at this row sees nothing in any column we know. */
export function isEmptyRow(cells: readonly Cell[], columns: FoundColumns): boolean {
  return [...columns.at.values()].every((index) => isBlank(cells[index]));
}

class RowReader {
  readonly problems: CellProblem[] = [];
  readonly #row: number;
  readonly #cells: readonly Cell[];
  readonly #columns: FoundColumns;

  constructor(row: number, cells: readonly Cell[], columns: FoundColumns) {
    this.#row = row;
    this.#cells = cells;
    this.#columns = columns;
  }

  refuse(column: ImportColumn, reason: ImportReason, details: Readonly<Record<string, string>> = {}): undefined {
    this.problems.push({ row: this.#row, column, value: shownCell(this.#cell(column)), reason, details });
    return undefined;
  }

  required(column: ImportColumn): string {
    const cell = this.#cell(column);
    if (isBlank(cell)) this.refuse(column, "required");
    return this.text(column) ?? "";
  }

  text(column: ImportColumn): string | undefined {
    const cell = this.#sound(column);
    if (cell === undefined) return undefined;
    if (isDateCell(cell)) return this.refuse(column, "date-in-text");
    const text = tidyText(cellText(cell));
    const problem = whyNotNamePart(text);
    return problem ? this.refuse(column, problem) : text;
  }

  email(column: ImportColumn, isRequired: boolean): string | undefined {
    if (isBlank(this.#cell(column))) return isRequired ? this.refuse(column, "required") : undefined;
    const cell = this.#sound(column);
    if (cell === undefined) return undefined;
    const read = readEmail(cellText(cell));
    return "email" in read ? read.email : this.refuse(column, read.reason === "email-empty" ? "required" : read.reason);
  }

  choice<Value>(column: ImportColumn, read: (text: string) => Value | undefined, reason: ImportReason): Value | undefined {
    const cell = this.#sound(column);
    if (cell === undefined) return undefined;
    return read(cellText(cell)) ?? this.refuse(column, reason, { allowed: categories.join(", ") });
  }

  fte(column: ImportColumn): FteE4 | undefined {
    const cell = this.#sound(column);
    if (cell === undefined) return undefined;
    const read: FteRead = typeof cell === "number" ? fteOfNumber(cell) : readFte(tidyText(cellText(cell)));
    return "fteE4" in read ? read.fteE4 : this.refuse(column, read.reason);
  }

  date(column: ImportColumn): DateString | undefined {
    const cell = this.#sound(column);
    if (cell === undefined) return undefined;
    if (isDateCell(cell) && !isDate(cell.date)) return this.refuse(column, "date-impossible");
    const read = readImportDate(tidyText(cellText(cell)));
    return "date" in read ? read.date : this.refuse(column, read.reason);
  }

  #cell(column: ImportColumn): Cell {
    const index = this.#columns.at.get(column);
    return index === undefined ? null : (this.#cells[index] ?? null);
  }

  /** The cell when there is something to read in it. */
  #sound(column: ImportColumn): Exclude<Cell, null> | undefined {
    const cell = this.#cell(column);
    if (cell === null || isBlank(cell)) return undefined;
    if (!isErrorCell(cell)) return cell;
    return this.refuse(column, cell.error === notCalculated ? "not-calculated" : "cell-error");
  }
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (isDateCell(cell)) return cell.date;
  if (isErrorCell(cell)) return cell.error === notCalculated ? "" : cell.error;
  return String(cell);
}

/** The cell as it goes back on the screen and into the report: never more than a line. */
function shownCell(cell: Cell): string {
  return cellText(cell).slice(0, 200);
}

function withoutUndefined<T extends object>(object: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
