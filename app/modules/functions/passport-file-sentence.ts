import type { Translate } from "#platform/words/words.ts";
import type { LineProblem } from "./passport-file-line.ts";
import { allSourceNames } from "./passport-file-names.ts";
import type { FileChange } from "./passport-file-plan.ts";
import type { FileNotice, FileProblem } from "./passport-file-read.ts";
import type { passportFileWords } from "./passport-file-words.ts";

type T = Translate<typeof passportFileWords.nl>;
const megabyte = 1024 * 1024;

/** Why nothing of a file can be read in. */
export function fileProblemSentence(t: T, problem: FileProblem): string {
  switch (problem.reason) {
    case "not-a-workbook":
      return t(`file.not-a-workbook.${isNamed(problem.looksLike) ? problem.looksLike : "other"}`);
    case "file-too-large":
      return t("file.too-large", { limit: problem.limit / megabyte });
    case "too-large":
      return t("file.too-large", { limit: 5 });
    case "too-many-columns":
    case "csv-too-many-columns":
      return t("file.too-many-columns", { limit: problem.limit });
    case "too-many-rows":
    case "csv-too-many-rows":
      return t("file.too-many-rows", { limit: problem.limit });
    case "too-many-functions":
    case "took-too-long":
      return t(`file.${problem.reason}`, { limit: problem.limit });
    case "csv-broken-off":
      return t("file.csv-broken-off", { line: problem.line });
    case "json-version":
      return t("file.json-version", { version: problem.version });
    case "title-column-missing":
      return t("file.title-column-missing", { found: problem.found.join(", ") });
    case "column-twice":
      return t("file.column-twice", { headings: problem.headings.join(", ") });
    case "too-many-entries":
      return t("file.too-large-unpacked");
    case "no-sheet":
      return t("file.empty");
    case "kind-not-allowed":
    case "active-content":
    case "has-macros":
      return t("file.not-a-workbook.other");
    default:
      return t(`file.${problem.reason}`);
  }
}

const named = ["old-excel", "binary-excel", "opendocument", "nothing", "web-page"] as const;
function isNamed(looksLike: string): looksLike is (typeof named)[number] {
  return (named as readonly string[]).includes(looksLike);
}

/** Why one row is refused. */
export function lineProblemSentence(t: T, { reason, details = {} }: LineProblem): string {
  if (reason === "unit-unknown" && details["closest"] === "") return t("reason.unit-unknown-none");
  return t(`reason.${reason}`, { ...details, sources: allSourceNames().join(", ") });
}

export function fileNoticeSentence(t: T, notice: FileNotice): string {
  switch (notice.kind) {
    case "column-dropped":
      return t(`notice.${notice.why}`, { heading: notice.heading });
    case "merged-cells":
      return t("notice.merged-cells", { count: notice.count, ranges: notice.ranges.join(", ") });
    case "other-sheets-ignored":
      return t("notice.other-sheets-ignored", { names: notice.names.join(", ") });
    case "macros-ignored":
      return t("notice.macros-ignored");
    default:
      return t(`notice.${notice.kind}`, { count: notice.count });
  }
}

const shownLabels = 8;

/** What changes, in one line. */
export function changeSentence(t: T, change: FileChange): string {
  if (change.what === "text")
    return t(change.from === "" ? "change.new" : "change.text", { column: change.column, from: change.from, to: change.to || t("nothing") });
  const { labels } = change;
  const shown = labels.slice(0, shownLabels).join(", ");
  return t(`change.${change.what}`, {
    count: labels.length,
    labels: labels.length > shownLabels ? t("more", { labels: shown, count: labels.length - shownLabels }) : shown,
  });
}
