import { addMonths, type DateString } from "#platform/time/date-string.ts";
import type { Tone } from "#platform/words/words.ts";
import type { TermRule } from "./term-rules.ts";

export const termStates = ["late", "soon", "later", "done"] as const;
export type TermState = (typeof termStates)[number];

/** A kind of term as this portal has it: its rule, and how it is spoken of. */
export type TermKind = TermRule & {
  /** What must be done, to who must do it: a verb with its object. */
  readonly what: (tone: Tone) => string;
  /** What it is about, in a list of other people. */
  readonly ofThem: (tone: Tone) => string;
  /** What stands in a calendar elsewhere, which its provider can read: nothing of anybody. Without it only that there is a term. */
  readonly inFeed?: (tone: Tone) => string;
  /** Where somebody does it for themselves, and where a manager does it with one of their people. */
  readonly own: string;
  readonly ofOther?: (personId: string) => string;
  /** The words of a link to `own` for who has no day yet, where nothing else leads there. */
  readonly begin?: (tone: Tone) => string;
};

export type Due = {
  /** Before this day. Of what was done: until when that counts. */
  readonly dueBefore: DateString;
  readonly doneOn: DateString | null;
  /** What nobody recorded may have been done on paper, and is not called late. */
  readonly mayBeLate: boolean;
};

/** Where a term stands on a day. "Before" is strict: on the day itself it is late. `person-term-table.ts` says the same in SQL. */
export function termState({ dueBefore, doneOn, mayBeLate }: Due, soonMonths: number, today: DateString): TermState {
  if (doneOn !== null) return "done";
  if (dueBefore <= today) return mayBeLate ? "late" : "soon";
  return dueBefore <= addMonths(today, soonMonths) ? "soon" : "later";
}
