import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";

export const longestCase = { title: 120, situation: 3000, question: 400, reply: 2000, taken: 1000 } as const;

export type Case = {
  readonly id: string;
  readonly writtenBy: PersonId;
  readonly showsName: boolean;
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  readonly writtenOn: DateString;
  readonly taken: string;
  readonly takenOn: DateString | null;
};

type Written = { readonly writtenBy: PersonId };

/** Who may do what with cases (H-52): between managers, and nobody above, beside or below them reads along. */
export const casePolicy = {
  read: (actor: Actor): boolean => actor.kind === "person" && actor.personId !== null && actor.isManager,
  /** Take advice, and take it away. */
  own: (actor: Actor, written: Written): boolean => casePolicy.read(actor) && actor.personId === written.writtenBy,
};
