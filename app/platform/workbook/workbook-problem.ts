/** What a file that is no workbook seems to be, so that the message can say what to do. */
export type LooksLike = "old-excel" | "binary-excel" | "opendocument" | "other-office" | "pdf" | "web-page" | "text" | "zip" | "nothing" | "unknown";

/** Why a workbook was not read. Every reason has a sentence with the screen that shows it. */
export type WorkbookProblem =
  | { readonly reason: "not-a-workbook"; readonly looksLike: LooksLike }
  | { readonly reason: "password-protected" }
  | { readonly reason: "file-too-large"; readonly limit: number }
  | { readonly reason: "too-large-unpacked"; readonly limit: number }
  | { readonly reason: "too-many-entries"; readonly limit: number }
  | { readonly reason: "too-many-columns"; readonly limit: number; readonly sheet: string }
  | { readonly reason: "too-many-rows"; readonly limit: number; readonly sheet: string }
  | { readonly reason: "took-too-long"; readonly limit: number }
  | { readonly reason: "damaged" }
  | { readonly reason: "no-sheet" }
  | { readonly reason: "empty" };

/** Carries a problem out of the depth of the reader; `readWorkbook` turns it into a value. */
export class UnreadableWorkbook extends Error {
  readonly problem: WorkbookProblem;
  constructor(problem: WorkbookProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}

export function refuseWorkbook(problem: WorkbookProblem): never {
  throw new UnreadableWorkbook(problem);
}

/** The file does not keep the rules of its own format. */
export function damaged(): never {
  throw new UnreadableWorkbook({ reason: "damaged" });
}
