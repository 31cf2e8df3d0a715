import type { EscoProblem } from "./esco-problem.ts";
import type { EscoTranslate } from "./esco-words.ts";

/** What is wrong with a set of files, in one sentence with the file and the line. */
export function escoProblemSentence(t: EscoTranslate, problem: EscoProblem): string {
  const place = problem.line === undefined ? problem.file : t("place", { file: problem.file, line: problem.line });
  return `${place}: ${whatIsWrong(t, problem)}`;
}

function whatIsWrong(t: EscoTranslate, problem: EscoProblem): string {
  switch (problem.reason) {
    case "file-missing":
      return t("file-missing", { wanted: problem.wanted });
    case "column-missing":
      return t("column-missing", { columns: problem.columns.join(", "), count: problem.columns.length });
    case "other-number-of-fields":
      return t("other-number-of-fields", { wanted: problem.wanted, found: problem.found });
    case "file-twice":
      return t("file-twice", { name: problem.name });
    case "cut-short":
      return t("cut-short", { without: problem.without, total: problem.total });
    case "unknown-uri":
      return t("unknown-uri", { uri: problem.uri.slice(0, 200) });
    default:
      return t(problem.reason);
  }
}
