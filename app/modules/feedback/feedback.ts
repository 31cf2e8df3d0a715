import { addDays, type DateString } from "#platform/time/date-string.ts";

export type RequestId = string & { readonly __brand: "FeedbackRequestId" };

export const mostPeople = 10;
export const mostQuestions = 3;
export const longest = { topic: 120, question: 200, answer: 1500 } as const;
/** Questions of ours; their words are in `ask-words.ts`. */
export const bankQuestions = ["goes-well", "would-help", "notice", "come-for", "see-more", "one-step"] as const;
export type BankQuestion = (typeof bankQuestions)[number];

const usualDays = 10;
const longestDays = 42;
const remindDaysBefore = 2;
/** A year after it ended; the page of what is kept promises the same. */
export const yearsKept = 1;

export type Span = { readonly askedOn: DateString; readonly until: DateString; readonly closedOn: DateString | null };

/** On its last day as well. */
export function isOpen({ until, closedOn }: Pick<Span, "until" | "closedOn">, today: DateString): boolean {
  return closedOn === null && until >= today;
}

export function usualUntil(today: DateString): DateString {
  return addDays(today, usualDays);
}

export type WhyNotUntil = "until-too-early" | "until-too-late";
export function whyNotUntil(until: DateString, today: DateString): WhyNotUntil | undefined {
  if (until <= today) return "until-too-early";
  return until > addDays(today, longestDays) ? "until-too-late" : undefined;
}

export type WhyNotAnswered = "closed" | "read";
/** What was read stays as it was said: who read it has it in mind, and may have brought it further. */
export function whyNotAnswered(span: Pick<Span, "until" | "closedOn">, readAt: Date | null, today: DateString): WhyNotAnswered | undefined {
  if (readAt !== null) return "read";
  return isOpen(span, today) ? undefined : "closed";
}

/** Once, two days before the last one, and never to who was asked only just now. */
export function isToRemind({ askedOn, until, closedOn }: Span, today: DateString): boolean {
  return isOpen({ until, closedOn }, today) && addDays(until, -remindDaysBefore) <= today && addDays(askedOn, remindDaysBefore) <= today;
}

/** How who asked sees one of the asked. A no looks like no answer: nobody has to explain one. */
export type SeenState = "new" | "read" | "waiting" | "none";
export function seenState(invitation: { readonly answeredAt: Date | null; readonly readAt: Date | null }, isOpen: boolean): SeenState {
  if (invitation.readAt !== null) return "read";
  if (invitation.answeredAt !== null) return "new";
  return isOpen ? "waiting" : "none";
}
