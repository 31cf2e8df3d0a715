import type { PersonId } from "#platform/web/actor.ts";
import type { ConversationState, WhyClosed } from "./conversation.ts";

export type Becomes = { readonly stays: true } | { readonly movesTo: PersonId } | { readonly closes: WhyClosed };

type Facts = {
  readonly state: ConversationState;
  readonly isAnythingRevealed: boolean;
  readonly managerId: string;
  /** The cycle names one partner for everybody: then it does not matter who the manager is. */
  readonly hasPartner: boolean;
  readonly hasEmployeeLeft: boolean;
  readonly hasManagerLeft: boolean;
  /** Who manages the employee today. */
  readonly managerToday: PersonId | null;
};

/**
 * What becomes of a conversation when people move or leave. Before anything was shown it goes to the new manager, who begins with an empty
 * page. After that it is of the two who spoke: they end it together, unless one of them is gone; then it closes, and the employee can
 * have a new one. What both signed stays as it is.
 */
export function whatBecomes(facts: Facts): Becomes {
  if (facts.state === "signed") return { stays: true };
  if (facts.hasEmployeeLeft) return { closes: "employee-left" };
  const isShared = facts.state !== "prepare" || facts.isAnythingRevealed;
  if (isShared || facts.hasPartner) return facts.hasManagerLeft ? { closes: "manager-left" } : { stays: true };
  if (facts.managerToday === null) return { closes: "no-manager" };
  return facts.managerToday === facts.managerId ? { stays: true } : { movesTo: facts.managerToday };
}
