import { createReadStream } from "node:fs";
import path from "node:path";
import { type CsvError, parse } from "csv-parse";
import { type EscoProblem, EscoUnreadable } from "./esco-problem.ts";

export type TableRow<Column extends string> = { readonly line: number; readonly values: Readonly<Record<Column, string>> };

/**
 * The rows of one CSV file by the names in its header, in whatever order the columns stand and with whatever other columns there are.
 * A file that breaks off, a row with another number of fields or a column that is missing ends it with the file and the line.
 *
 * @example for await (const { line, values } of readTable("occupations_nl.csv", ["conceptUri", "preferredLabel"])) …
 */
export async function* readTable<const Column extends string>(file: string, columns: readonly Column[]): AsyncGenerator<TableRow<Column>> {
  const name = path.basename(file);
  let header: string[] = [];
  // Labels are not trimmed and quotes may stand inside a field of the older releases.
  const parser = createReadStream(file).pipe(
    parse({ bom: true, info: true, relax_quotes: true, columns: (names: string[]) => (header = checked(name, names, columns)) }),
  );
  try {
    for await (const row of parser as AsyncIterable<{ record: Record<Column, string>; info: { lines: number } }>) {
      yield { line: row.info.lines, values: row.record };
    }
  } catch (error) {
    throw error instanceof EscoUnreadable ? error : new EscoUnreadable(problemOf(name, header, error as CsvError));
  }
  if (header.length === 0) throw new EscoUnreadable({ file: name, reason: "empty" });
}

function checked(file: string, names: readonly string[], wanted: readonly string[]): string[] {
  const missing = wanted.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new EscoUnreadable({ file, line: 1, reason: "column-missing", columns: missing });
  return [...names];
}

function problemOf(file: string, header: readonly string[], error: CsvError): EscoProblem {
  const line = Number(error["lines"] ?? 1);
  if (error.code === "CSV_RECORD_INCONSISTENT_COLUMNS" || error.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") {
    const found = (error["record"] as readonly string[] | undefined)?.length ?? 0;
    return { file, line, reason: "other-number-of-fields", wanted: header.length, found };
  }
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_INVALID_CLOSING_QUOTE") return { file, line, reason: "broken-off" };
  return { file, line, reason: "no-text" };
}
