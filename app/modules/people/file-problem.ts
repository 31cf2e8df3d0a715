import type { Translate } from "#platform/words/words.ts";
import type { importWords } from "./import-words.ts";
import type { FileProblem, ImportNotice } from "./read-import-file.ts";
import type { WhyNotUploaded } from "./upload-import.ts";

type T = Translate<typeof importWords.nl>;
const megabyte = 1024 * 1024;

/** The one sentence for a file of which nothing can be taken in. */
export function fileProblemSentence(t: T, problem: FileProblem | WhyNotUploaded): string {
  switch (problem.reason) {
    case "not-a-workbook":
      return t(`file.looks-like.${problem.looksLike}`);
    case "file-too-large":
      return t("file.file-too-large", { limit: Math.floor(problem.limit / megabyte) });
    case "too-many-columns":
    case "too-many-rows":
      return t(`file.${problem.reason}`, { limit: problem.limit, sheet: problem.sheet });
    case "took-too-long":
      return t("file.took-too-long", { limit: problem.limit });
    case "columns-missing":
      return t("columns.columns-missing", { missing: problem.missing.join(", "), found: problem.found.slice(0, 20).join(", ") });
    case "column-twice":
      return t("columns.column-twice", { column: problem.column, headings: problem.headings.join(", ") });
    case "no-headings":
      return t("columns.no-headings");
    default:
      return t(`file.${problem.reason}`);
  }
}

/** One sentence for what was noticed while reading. */
export function noticeSentence(t: T, notice: ImportNotice): string {
  switch (notice.kind) {
    case "column-ignored":
      return t(`columns.ignored.${notice.why}`, { letter: notice.letter, heading: notice.heading });
    case "merged-cells":
      return t("notice.merged-cells", { count: notice.count, ranges: notice.ranges.join(", ") });
    case "other-sheets-ignored":
      return t("notice.other-sheets-ignored", { names: notice.names.join(", ") });
    case "formulas-read-as-values":
    case "hidden-rows-read":
      return t(`notice.${notice.kind}`, { count: notice.count });
    default:
      return t("notice.macros-ignored");
  }
}
