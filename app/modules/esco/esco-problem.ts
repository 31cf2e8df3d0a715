/** Why a set of ESCO files can not be read: always with the file, and with the line where there is one. */
export type EscoProblem = { readonly file: string; readonly line?: number } & (
  | { readonly reason: "file-missing"; readonly wanted: string }
  | { readonly reason: "column-missing"; readonly columns: readonly string[] }
  | { readonly reason: "broken-off" }
  | { readonly reason: "other-number-of-fields"; readonly wanted: number; readonly found: number }
  | { readonly reason: "no-text" }
  | { readonly reason: "unknown-uri"; readonly uri: string }
  | { readonly reason: "cut-short"; readonly without: number; readonly total: number }
  | { readonly reason: "empty" }
  | { readonly reason: "zip-damaged" | "zip-too-large" | "zip-has-password" }
  | { readonly reason: "file-twice"; readonly name: string }
);

/** Carries the problem up from inside a stream; never leaves this module. */
export class EscoUnreadable extends Error {
  readonly problem: EscoProblem;
  constructor(problem: EscoProblem) {
    super(`${problem.file}: ${problem.reason}`);
    this.problem = problem;
  }
}
