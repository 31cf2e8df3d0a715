import type { ImportColumn } from "./import-columns.ts";
import type { WhyNotEmail } from "./email-address.ts";
import type { WhyNotFte } from "./fte.ts";
import type { WhyNotImportDate } from "./read-import-date.ts";

/** Why one cell can not be taken in. Every reason has one sentence in import-words.ts. */
export type ImportReason =
  | "required"
  | "too-long"
  | "impossible-character"
  | "cell-error"
  | "not-calculated"
  | "date-in-text"
  | WhyNotEmail
  | "category-unknown"
  | "category-missing"
  | WhyNotFte
  | "fte-missing"
  | "education-unknown"
  | "contract-unknown"
  | WhyNotImportDate
  | "ends-before-start"
  | "email-twice-in-file"
  | "personnel-number-twice-in-file"
  | "person-twice-in-file"
  | "email-of-someone-else"
  | "other-personnel-number"
  | "several-employments"
  | "has-left"
  | "manager-unknown"
  | "manager-has-left"
  | "manager-is-self"
  | "manager-cycle"
  | "manager-row-refused"
  | "unit-unknown"
  | "unit-not-unique";

/** One bad cell: where it is, what stands there, and what the sentence needs to say what is expected. */
export type CellProblem = {
  readonly row: number;
  readonly column: ImportColumn;
  readonly value: string;
  readonly reason: ImportReason;
  readonly details: Readonly<Record<string, string>>;
};

/** Something that is taken in but may not be what was meant. */
export type ImportRemark = { readonly row: number; readonly column: ImportColumn; readonly value: string; readonly remark: ImportRemarkKind };
export type ImportRemarkKind = "infix-in-last-name" | "same-name-in-portal";
