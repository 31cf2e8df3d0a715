import { downloadHeaders } from "#platform/files/download-file.ts";
import type { Visit } from "#platform/web/visit.ts";
import { writeCsv } from "#platform/workbook/write-csv.ts";
import { listRefusedLines } from "../find-import.ts";
import { importPageWords } from "../import-page-words.ts";
import { importWords, lineSentence } from "../import-words.ts";

/** The rows that were refused, to lay beside the workbook. */
export async function importRefusedCsv(visit: Visit): Promise<Response> {
  const t = visit.words(importPageWords);
  const sentences = visit.words(importWords);
  const lines = await listRefusedLines(visit.actor, visit.param("import"));
  const rows = lines.map((line) => [line.row, line.column, line.value, lineSentence(sentences, line)]);
  const csv = writeCsv([[t("row"), t("row.column"), t("row.value"), t("row.expected")], ...rows]);
  return new Response(csv, { headers: downloadHeaders(t("csv-file"), "text/csv; charset=utf-8") });
}
