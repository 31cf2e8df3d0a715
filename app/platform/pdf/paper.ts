import type { Language } from "../words/words.ts";

/** A cell: its text, and what stands smaller below it. */
export type PaperCell = string | { readonly text: string; readonly below: string };

export type PaperColumn = {
  readonly label: string;
  /** This cell names the row; one column of each table has it. */
  readonly isName?: boolean;
  /** Figures: at the end of the cell, below each other, and never broken. */
  readonly isNumber?: boolean;
};

export type PaperBlock =
  | { readonly kind: "text"; readonly text: string; readonly isSmall?: boolean }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: "table";
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly PaperCell[])[];
      /** The last row, with a sum for each column that has one. */
      readonly total?: { readonly label: string; readonly sums: readonly string[] };
    };

export type PaperPart = { readonly id: string; readonly title: string; readonly blocks: readonly PaperBlock[] };

/**
 * A document that people keep, hand over or print, without a word about how it looks. The page on the screen and the file are both made
 * from it, so that they can not say different things.
 */
export type Paper = {
  readonly language: Language;
  readonly title: string;
  readonly lead?: string;
  /** What stands below the title, before the first part. */
  readonly blocks?: readonly PaperBlock[];
  readonly parts: readonly PaperPart[];
  /** Stands at the foot of every page of the file, before the number of the page. */
  readonly foot: string;
};
