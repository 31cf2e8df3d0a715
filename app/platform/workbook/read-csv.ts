import { type CsvError, parse } from "csv-parse/sync";
import type { Cell } from "./cell.ts";
import { startsFormula } from "./write-csv.ts";

export type CsvProblem =
  | { readonly reason: "csv-not-text" }
  | { readonly reason: "csv-broken-off"; readonly line: number }
  | { readonly reason: "csv-too-many-rows"; readonly limit: number }
  | { readonly reason: "csv-too-many-columns"; readonly limit: number };
export type CsvRead = { readonly ok: true; readonly rows: Cell[][] } | { readonly ok: false; readonly problem: CsvProblem };
export type CsvLimits = { readonly rows: number; readonly columns: number };

/**
 * The rows of a comma-separated file as a spreadsheet shows them: `rows[0]` is row 1. Semicolon, comma or tab, whichever the first line has
 * most of; UTF-8, UTF-16 or what Windows writes. Takes away the apostrophe that `writeCsv` puts before what looks like a formula.
 * Reads in one go, so whoever calls has judged the size.
 *
 *     readCsv(Buffer.from("naam;fte\nAnna;0,8"), { rows: 5000, columns: 256 }) // { ok: true, rows: [["naam", "fte"], ["Anna", "0,8"]] }
 */
export function readCsv(file: Buffer, limits: CsvLimits): CsvRead {
  const text = decode(file);
  if (text === undefined) return problem({ reason: "csv-not-text" });
  try {
    const records = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, to: limits.rows + 1, max_record_size: 4_000_000 });
    if (records.length > limits.rows) return problem({ reason: "csv-too-many-rows", limit: limits.rows });
    if (records.some((record) => record.length > limits.columns)) return problem({ reason: "csv-too-many-columns", limit: limits.columns });
    return { ok: true, rows: records.map((record) => record.map(cellOf)) };
  } catch (error) {
    return problem({ reason: "csv-broken-off", line: Number((error as CsvError)["lines"] ?? 1) });
  }
}

function problem(reason: CsvProblem): CsvRead {
  return { ok: false, problem: reason };
}

function decode(file: Buffer): string | undefined {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  if (file.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("windows-1252").decode(file);
  }
}

/** Of the first line outside quotes: headings hold no separators of another kind. */
function delimiterOf(text: string): string {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, "").trimStart();
  const line = bare.slice(0, bare.search(/[\r\n]|$/));
  const count = (sign: string) => line.split(sign).length;
  return [";", ",", "\t"].toSorted((a, b) => count(b) - count(a))[0] as string;
}

function cellOf(text: string): Cell {
  if (text === "") return null;
  return text.startsWith("'") && startsFormula.test(text) ? text.slice(1) : text;
}
