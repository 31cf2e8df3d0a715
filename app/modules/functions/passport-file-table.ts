import { type Cell, isBlank, isDateCell, isErrorCell, notCalculated } from "#platform/workbook/cell.ts";
import { readParts, writeParts } from "./passport-file-cell.ts";
import { dimensionAt, fileColumns, type FoundColumns } from "./passport-file-columns.ts";
import { type LineProblem, type RawLine, type RawTag, type RawText, rawTexts } from "./passport-file-line.ts";
import { sourceName, typeName } from "./passport-file-names.ts";
import type { FilePassport } from "./passport-file-passport.ts";

/** Marks a tag whose label is not Dutch, behind its address in the classification. */
const foreignMark = "Engels";

/** The passports as a sheet: one row each, headings first. */
export function passportsAsRows(passports: readonly FilePassport[]): Cell[][] {
  return [fileColumns.map((known) => known.heading), ...passports.map((passport) => fileColumns.map(({ column }) => cellOf(passport, column)))];
}

function cellOf(passport: FilePassport, column: (typeof fileColumns)[number]["column"]): Cell {
  if (column.is === "dimension") return passport.dimensions?.[dimensionAt(column.of)] ?? null;
  if (column.is === "tags") return writeParts(passport.tags.filter((tag) => tag.kind === column.of).map(partsOf)) || null;
  if (column.of === "type") return typeName(passport.type);
  const value = passport[column.of];
  return (Array.isArray(value) ? writeParts(value.map((each: string) => [each])) : (value as string)) || null;
}

function partsOf(tag: FilePassport["tags"][number]): string[] {
  return [tag.label, tag.explanation, sourceName(tag.source), tag.sourceOn, tag.webAddress, tag.escoUri, tag.isForeign ? foreignMark : ""];
}

/** The rows below the headings as raw lines, and the cells that a spreadsheet could not calculate. */
export function rowsAsLines(rows: readonly (readonly Cell[])[], found: FoundColumns): { lines: RawLine[]; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const columns = Object.fromEntries(rawTexts.map((name) => [name, headingOf(name)])) as Record<RawText, string>;
  const lines = rows.flatMap((cells, index): RawLine[] => {
    const row = index + 1;
    const isShown = found.at.some((known, at) => known && !isBlank(cells[at]));
    if (row <= found.headingRow || !isShown) return [];
    const wrong = cells.flatMap((cell, at) => (found.at[at] && isErrorCell(cell) ? [errorAt(row, found.at[at].heading, cell.error)] : []));
    problems.push(...wrong);
    return wrong.length > 0 ? [] : [lineOf(row, cells, found, columns)];
  });
  return { lines, problems };
}

function errorAt(row: number, column: string, error: string): LineProblem {
  return { row, column, value: error, reason: error === notCalculated ? "not-calculated" : "cell-error" };
}

function headingOf(name: RawText): string {
  return fileColumns.find((known) => known.column.of === name)?.heading ?? "";
}

function lineOf(row: number, cells: readonly Cell[], found: FoundColumns, columns: Record<RawText, string>): RawLine {
  const texts: Partial<Record<RawText, string>> = {};
  const dimensions = ["", "", "", "", ""];
  const tags: RawTag[] = [];
  for (const [at, known] of found.at.entries()) {
    const value = textOf(cells[at] ?? null);
    if (!known || value === "") continue;
    const { column, heading } = known;
    if (column.is === "text") texts[column.of] = value;
    else if (column.is === "dimension") dimensions[dimensionAt(column.of)] = value;
    else for (const parts of readParts(value)) tags.push({ kind: column.of, column: heading, parts, isForeign: parts[6] === foreignMark });
  }
  const names = (value: string | undefined) => readParts(value ?? "").flat();
  return {
    row,
    columns,
    texts: { ...texts, otherTitles: "", domains: "" },
    otherTitles: names(texts.otherTitles),
    domains: names(texts.domains),
    dimensions,
    dimensionColumns,
    tags,
  };
}

const dimensionColumns = fileColumns.flatMap(({ column, heading }) => (column.is === "dimension" ? [heading] : []));

/** Numbers and days as a person reads them: a title may be "2026". */
function textOf(cell: Cell): string {
  if (cell === null || isErrorCell(cell)) return "";
  if (isDateCell(cell)) return cell.date;
  return String(cell).replace(/\r\n?/g, "\n");
}
