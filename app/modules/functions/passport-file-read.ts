import { checkUpload, type Offered, type WhyNotUpload } from "#platform/files/check-upload.ts";
import { extensionOf, safeFileName } from "#platform/files/safe-file-name.ts";
import type { Cell } from "#platform/workbook/cell.ts";
import { type CsvProblem, readCsv } from "#platform/workbook/read-csv.ts";
import type { WorkbookNotice } from "#platform/workbook/read-sheets.ts";
import { readWorkbook } from "#platform/workbook/read-workbook.ts";
import { whyNotContainer } from "#platform/workbook/what-it-looks-like.ts";
import { staffListLimits, type WorkbookLimits } from "#platform/workbook/workbook-limits.ts";
import type { WorkbookProblem } from "#platform/workbook/workbook-problem.ts";
import { type ColumnsProblem, type Dropped, findFileColumns } from "./passport-file-columns.ts";
import { type JsonProblem, readJson } from "./passport-file-json.ts";
import { type FileLine, type LineProblem, type RawLine, understandLine } from "./passport-file-line.ts";
import { rowsAsLines } from "./passport-file-table.ts";

export type FileProblem =
  | WorkbookProblem
  | CsvProblem
  | JsonProblem
  | ColumnsProblem
  | { readonly reason: Exclude<WhyNotUpload, "damaged"> }
  | { readonly reason: "too-many-functions"; readonly limit: number };
export type FileNotice = WorkbookNotice | { readonly kind: "column-dropped"; readonly heading: string; readonly why: Dropped["why"] };
export type PassportFile = { readonly lines: readonly FileLine[]; readonly problems: readonly LineProblem[]; readonly notices: readonly FileNotice[] };
export type PassportFileRead = { readonly ok: true; readonly file: PassportFile } | { readonly ok: false; readonly problem: FileProblem };

const megabyte = 1024 * 1024;
/** A municipality has a few hundred functions of some five kilobytes; reading text happens in the request itself. */
export const passportFileLimits: WorkbookLimits = { ...staffListLimits, fileBytes: 5 * megabyte, rows: 5000, seconds: 20 };
export const mostFunctions = 1000;

/** Reads a file of passports, whichever of the three kinds it is, up to rows that are understood or refused one by one. */
export async function readPassportFile(offered: Offered): Promise<PassportFileRead> {
  if (offered.bytes.length > passportFileLimits.fileBytes) return { ok: false, problem: { reason: "file-too-large", limit: passportFileLimits.fileBytes } };
  const extension = extensionOf(safeFileName(offered.name));
  const read = extension === "json" ? asJson(offered) : extension === "csv" || extension === "txt" ? asCsv(offered) : await asWorkbook(offered);
  if ("problem" in read) return { ok: false, problem: read.problem };
  const understood = read.lines.map(understandLine);
  const lines = understood.flatMap((each) => ("line" in each ? [each.line] : []));
  const problems = [...read.problems, ...understood.flatMap((each) => ("problems" in each ? each.problems : []))];
  if (lines.length + problems.length === 0) return { ok: false, problem: { reason: "empty" } };
  if (lines.length > mostFunctions) return { ok: false, problem: { reason: "too-many-functions", limit: mostFunctions } };
  return { ok: true, file: { lines, problems: problems.toSorted((a, b) => a.row - b.row), notices: read.notices } };
}

type Read =
  | { readonly lines: readonly RawLine[]; readonly problems: readonly LineProblem[]; readonly notices: readonly FileNotice[] }
  | { readonly problem: FileProblem };

async function asWorkbook(offered: Offered): Promise<Read> {
  const read = await readWorkbook(offered.bytes, passportFileLimits);
  if (!read.ok) return { problem: read.problem };
  const check = checkUpload(offered, ["xlsx", "xlsm"]);
  if (!check.ok) return { problem: { reason: check.reason } };
  return asTable(read.sheet.rows, read.sheet.notices);
}

function asCsv({ bytes }: Offered): Read {
  const other = notText(bytes);
  if (other) return { problem: other };
  const read = readCsv(bytes, passportFileLimits);
  return read.ok ? asTable(read.rows, []) : { problem: read.problem };
}

function asTable(rows: readonly (readonly Cell[])[], notices: readonly FileNotice[]): Read {
  const found = findFileColumns(rows);
  if ("reason" in found) return { problem: found };
  return { ...rowsAsLines(rows, found), notices: [...notices, ...noticesOf(found.dropped)] };
}

function asJson({ bytes }: Offered): Read {
  const other = notText(bytes);
  if (other) return { problem: other };
  const read = readJson(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  return "problem" in read ? { problem: read.problem } : { lines: read.lines, problems: read.problems, notices: noticesOf(read.dropped) };
}

function noticesOf(dropped: readonly Dropped[]): FileNotice[] {
  return dropped.slice(0, 50).map((column) => ({ kind: "column-dropped", ...column }));
}

/** A workbook, a PDF or a page that is called .csv. */
function notText(bytes: Buffer): WorkbookProblem | { reason: "name-and-content-differ" } | undefined {
  const found = whyNotContainer(bytes);
  if (!found) return { reason: "name-and-content-differ" };
  const isText = found.reason === "not-a-workbook" && ["text", "unknown"].includes(found.looksLike);
  return isText ? undefined : found;
}
