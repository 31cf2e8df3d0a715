import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, SignedIn } from "#platform/web/actor.ts";
import { getPerson, peopleNames } from "#modules/people/public.ts";
import { answersOf, type BroughtLine, type GivenAnswer, listBrought, listReadAnswers } from "./answer-table.ts";
import { isOpen, seenState, type SeenState, whyNotAnswered } from "./feedback.ts";
import { findOwnInvitation, type Invitation, listInvitations, listOpenInvitations, type OpenInvitation, type OwnInvitation } from "./invitation-table.ts";
import { ownRequest } from "./own-request.ts";
import { type FeedbackRequest, listQuestions, listRequestsOf, type ListedRequest, type Question } from "./request-table.ts";

export type OwnFeedback = {
  readonly asked: readonly (OpenInvitation & { readonly name: string })[];
  readonly requests: readonly (ListedRequest & { readonly isOpen: boolean })[];
  readonly brought: readonly FeedbackLine[];
};

/** Everything on somebody's own page: what they are asked, what they asked, and what they bring along. */
export function readOwnFeedback(me: SignedIn): Promise<OwnFeedback> {
  return inTenant(me, async (db) => {
    const [asked, requests, brought] = await Promise.all([
      listOpenInvitations(db, me.personId, today()),
      listRequestsOf(db, me.personId),
      listBrought(db, me.personId),
    ]);
    const names = await peopleNames(db, [...asked.map(({ askedBy }) => askedBy), ...brought.map(({ saidBy }) => saidBy)]);
    return {
      asked: asked.map((one) => ({ ...one, name: names.get(one.askedBy) ?? "" })),
      requests: requests.map((one) => ({ ...one, isOpen: isOpen(one, today()) })),
      brought: brought.map((line) => ({ ...line, name: names.get(line.saidBy) ?? "" })),
    };
  });
}

export type FeedbackLine = BroughtLine & { readonly name: string };

/**
 * The lines that the actor chose to bring along, for a page of their own such as the preparation of a conversation. Of the actor and nobody
 * else: what a manager reads of it is what its owner writes down there.
 *
 * @example const lines = await ownFeedback(db, visit.me);
 */
export async function ownFeedback(db: TenantDb, actor: Actor): Promise<FeedbackLine[]> {
  if (actor.kind !== "person" || !actor.personId) return [];
  const lines = await listBrought(db, actor.personId);
  const names = await peopleNames(
    db,
    lines.map(({ saidBy }) => saidBy),
  );
  return lines.map((line) => ({ ...line, name: names.get(line.saidBy) ?? "" }));
}

export type FeedbackToDo = { readonly asked: readonly Pick<OpenInvitation, "id" | "until">[]; readonly toRead: readonly { readonly id: string }[] };

/** For Start: whom to answer, and where something new came in. */
export async function feedbackToDo(db: TenantDb, personId: SignedIn["personId"]): Promise<FeedbackToDo> {
  const [asked, requests] = await Promise.all([listOpenInvitations(db, personId, today()), listRequestsOf(db, personId)]);
  return { asked, toRead: requests.filter(({ unread }) => unread > 0) };
}

export type SeenInvitation = Invitation & { readonly name: string; readonly state: SeenState };
export type SeenRequest = {
  readonly request: FeedbackRequest;
  readonly isOpen: boolean;
  readonly questions: readonly Question[];
  readonly invitations: readonly SeenInvitation[];
  readonly answers: readonly (GivenAnswer & { readonly name: string })[];
};

/** One request as who asked sees it. */
export function readRequest(me: SignedIn, id: string): Promise<SeenRequest> {
  return inTenant(me, async (db) => {
    const [request, questions, invitations, answers] = await Promise.all([
      ownRequest(db, me, id),
      listQuestions(db, id),
      listInvitations(db, id),
      listReadAnswers(db, id),
    ]);
    const names = await peopleNames(
      db,
      invitations.map(({ personId }) => personId),
    );
    const open = isOpen(request, today());
    const named = <Item extends { personId: string }>(item: Item) => ({ ...item, name: names.get(item.personId) ?? "" });
    return {
      request,
      isOpen: open,
      questions,
      invitations: invitations.map((each) => ({ ...named(each), state: seenState(each, open) })).toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
      answers: answers.map(named),
    };
  });
}

export type AskedFeedback = {
  readonly invitation: OwnInvitation;
  readonly name: string;
  readonly questions: readonly Question[];
  readonly kept: ReadonlyMap<string, string>;
  readonly state: "open" | "read" | "closed" | "withdrawn";
  readonly until: DateString;
};

/** What a colleague asks the actor, with what the actor said before. */
export function readAsked(me: SignedIn, id: string): Promise<AskedFeedback> {
  return inTenant(me, async (db) => {
    const invitation = (await findOwnInvitation(db, id, me.personId)) ?? notFound();
    const [questions, kept, { name }] = await Promise.all([listQuestions(db, invitation.requestId), answersOf(db, id), getPerson(db, invitation.askedBy)]);
    const state = invitation.closedBecause === "withdrawn" ? "withdrawn" : (whyNotAnswered(invitation, invitation.readAt, today()) ?? "open");
    return { invitation, name, questions, kept, state, until: invitation.until };
  });
}
