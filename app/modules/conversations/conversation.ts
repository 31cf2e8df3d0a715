import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";

export const conversationKinds = ["development", "performance", "review", "career", "employability"] as const;
export type ConversationKind = (typeof conversationKinds)[number];

/** Both prepare, then they speak, then each signs what was written down. */
export const conversationStates = ["prepare", "held", "signed-by-one", "signed"] as const;
export type ConversationState = (typeof conversationStates)[number];

/** The two of a conversation. `manager` is who leads it: the own manager, or whom the cycle names. */
export const sides = ["employee", "manager"] as const;
export type Side = (typeof sides)[number];
export const otherSide: Readonly<Record<Side, Side>> = { employee: "manager", manager: "employee" };

export type WhyClosed = "employee-left" | "manager-left" | "no-manager";

export type Conversation = {
  readonly id: string;
  readonly employeeId: PersonId;
  readonly managerId: PersonId;
  readonly state: ConversationState;
  readonly closedBecause: WhyClosed | null;
  readonly revision: number;
};

/** Why nothing can be written: what both signed stays as it is until one of them begins a new version. */
export type WhyNotWritable = "closed" | "signed";
export function whyNotWritable({ state, closedBecause }: Pick<Conversation, "state" | "closedBecause">): WhyNotWritable | undefined {
  if (closedBecause !== null) return "closed";
  return state === "signed" ? "signed" : undefined;
}

/** What a change of the text does to the state: a signature under other words is none. */
export function stateAfterChange(state: ConversationState): ConversationState {
  return state === "signed-by-one" ? "held" : state;
}

export type WhyNotSigned = "closed" | "not-held" | "already-signed" | "changed-since-read";

/** Nobody signs text that changed between reading and pressing: who signs names the revision on their screen. */
export function whyNotSigned(
  conversation: Pick<Conversation, "state" | "closedBecause" | "revision">,
  { side, signed, revisionRead }: { readonly side: Side; readonly signed: readonly Side[]; readonly revisionRead: number },
): WhyNotSigned | undefined {
  if (conversation.closedBecause !== null) return "closed";
  if (conversation.state === "prepare") return "not-held";
  if (conversation.state === "signed" || signed.includes(side)) return "already-signed";
  return conversation.revision === revisionRead ? undefined : "changed-since-read";
}

export type Moment = { readonly plannedOn: DateString | null; readonly isMomentAccepted: boolean };
export type WhyNotBegun = "closed" | "already-begun" | "before-first-day" | "in-the-future" | "moment-not-agreed" | "too-early";

/**
 * Either may say that the conversation begins, or on which day it was held. Where a day opens the preparations, it must be the day on which
 * both agreed, or one of the two could read what the other wrote weeks before.
 */
export function whyNotBegun(
  conversation: Pick<Conversation, "state" | "closedBecause"> & Moment & { readonly reveal: Reveal; readonly firstDay: DateString },
  heldOn: DateString,
  today: DateString,
): WhyNotBegun | undefined {
  if (conversation.closedBecause !== null) return "closed";
  if (conversation.state !== "prepare") return "already-begun";
  if (heldOn < conversation.firstDay) return "before-first-day";
  if (heldOn > today) return "in-the-future";
  if (conversation.reveal === "bothReady") return undefined;
  if (conversation.plannedOn === null || !conversation.isMomentAccepted) return "moment-not-agreed";
  return heldOn < conversation.plannedOn ? "too-early" : undefined;
}

/** Who signs says when they speak again: a day to come, or none. */
export function whyNotNext(nextOn: DateString | null, today: DateString): "next-not-later" | undefined {
  return nextOn !== null && nextOn <= today ? "next-not-later" : undefined;
}

/** When preparations become readable for the other: once both say they are ready, so many days before the agreed day, or when it begins. */
export const reveals = ["bothReady", "daysBefore", "atStart"] as const;
export type Reveal = (typeof reveals)[number];
