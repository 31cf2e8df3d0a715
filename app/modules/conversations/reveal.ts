import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Moment, Reveal, Side } from "./conversation.ts";
import { otherSide } from "./conversation.ts";

/** How one of the two stands: whether they said they are ready, and whether the other could read it before. */
export type Readiness = { readonly isReady: boolean; readonly wasRevealed: boolean };
export const notReady: Readiness = { isReady: false, wasRevealed: false };

export type RevealFacts = Moment & {
  readonly reveal: Reveal;
  readonly revealDays: number | null;
  readonly hasBegun: boolean;
  readonly employee: Readiness;
  readonly manager: Readiness;
};

/**
 * Whether the preparation of a side is open to the other. What somebody did not call ready is never read by anybody, whatever the moment;
 * what was open once stays open, also when the day moves. Only a day on which both agreed counts, also once somebody said that they began.
 */
export function isRevealed(facts: RevealFacts, of: Side, today: DateString): boolean {
  if (!facts[of].isReady) return false;
  if (facts[of].wasRevealed) return true;
  if (facts.reveal === "bothReady") return facts[otherSide[of]].isReady;
  if (facts.reveal === "atStart") return facts.hasBegun;
  return facts.plannedOn !== null && facts.isMomentAccepted && today >= addDays(facts.plannedOn, -(facts.revealDays ?? 0));
}

/** Whether somebody may read a preparation: the writer always, the other of the two once it is revealed, nobody else ever. */
export function mayReadPreparation(facts: RevealFacts, reader: Side | undefined, of: Side, today: DateString): boolean {
  if (reader === undefined) return false;
  return reader === of || isRevealed(facts, of, today);
}

export type WhyNotPrepared = "closed" | "signed" | "revealed";
