import type { DateString } from "#platform/time/date-string.ts";
import type { ConversationKind, Reveal, Side } from "./conversation.ts";

/** A question as the cycle asks it, in both languages; `side` says who prepares it. */
export type AskedQuestion = { readonly id: string; readonly side: Side | "both"; readonly dutch: string; readonly english: string };

export type Cycle = {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly name: string;
  /** With whom everybody speaks; null is one's own manager. */
  readonly partnerId: string | null;
  readonly startsOn: DateString;
  readonly endsOn: DateString;
  readonly reveal: Reveal;
  readonly revealDays: number | null;
  readonly questions: readonly AskedQuestion[];
};

export const consentOutcomes = ["consented", "refused", "withdrawn"] as const;
export type ConsentOutcome = (typeof consentOutcomes)[number];

export type WhyNotStartable = "review-needs-consent" | "period-over";

/** H-36: a decision is written down once it was made; a day to come would say what nobody decided yet. */
export function whyNotRecorded(decidedOn: DateString, today: DateString): "in-the-future" | undefined {
  return decidedOn > today ? "in-the-future" : undefined;
}

/**
 * H-36: conversations that assess people need the consent of the works council (art. 27 WOR; in schools the council's own law), and the
 * word that was recorded last counts: a consent that was withdrawn stops the next start. What was begun under it stays.
 */
export function whyNotStartable(cycle: Pick<Cycle, "kind" | "endsOn">, consent: ConsentOutcome | undefined, today: DateString): WhyNotStartable | undefined {
  if (cycle.kind === "review" && consent !== "consented") return "review-needs-consent";
  return cycle.endsOn < today ? "period-over" : undefined;
}

/** The questions that a side prepares, in the order of the bank. */
export function questionsFor(questions: readonly AskedQuestion[], side: Side): readonly AskedQuestion[] {
  return questions.filter((question) => question.side === side || question.side === "both");
}
