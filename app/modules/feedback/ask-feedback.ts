import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { listManagersOf, listPeople } from "#modules/people/public.ts";
import { type RequestId, whyNotUntil, type WhyNotUntil } from "./feedback.ts";
import { whyNotPeople, type WhyNotPeople } from "./feedback-form.ts";
import { insertInvitations, type RaterGroup } from "./invitation-table.ts";
import { mailFeedback } from "./mail-feedback.ts";
import { findRequestOnce, insertQuestions, insertRequest } from "./request-table.ts";

export type FeedbackAsk = {
  readonly people: readonly string[];
  readonly topic: string;
  readonly questions: readonly string[];
  readonly until: DateString;
  readonly once: string;
};
export type WhyNotFeedbackAsked = WhyNotUntil | WhyNotPeople | "people-self" | "people-gone";

/**
 * Asks colleagues by name (H-50). The audit trail knows that somebody asked, and neither whom nor what: who gives feedback to whom says
 * something of both. Sent twice it is one request.
 */
export function askFeedback(actor: Actor, { people, topic, questions, until, once }: FeedbackAsk): Promise<Outcome<RequestId, WhyNotFeedbackAsked>> {
  const me = actor.kind === "person" && actor.personId ? actor.personId : notAllowed();
  return inTenant<Outcome<RequestId, WhyNotFeedbackAsked>>(actor, async (db) => {
    const before = await findRequestOnce(db, me, once);
    if (before) return done(before);
    const reason = whyNotPeople(people) ?? whyNotUntil(until, today());
    if (reason) return refused(reason);
    if (people.includes(me)) return refused("people-self");
    const groups = await groupsOf(db, me, people);
    if (groups.length < people.length) return refused("people-gone");
    const id = await insertRequest(db, { personId: me, topic, until, onceKey: once });
    // The other of two forms sent at the same moment was first.
    if (!id) return done((await findRequestOnce(db, me, once)) as RequestId);
    await insertQuestions(db, id, questions);
    await mailFeedback(db, actor.portal, "asked", await insertInvitations(db, id, groups));
    await record(db, actor, "feedback.asked", { kind: "feedback_request", id });
    return done(id);
  });
}

/** Those who work here, with what they are to who asks. */
async function groupsOf(db: TenantDb, me: PersonId, ids: readonly string[]): Promise<{ id: PersonId; group: RaterGroup }[]> {
  const [people, managers] = await Promise.all([listPeople(db, ids), listManagersOf(db, me)]);
  const managerIds = new Set(managers.map(({ id }) => id));
  return people
    .filter(({ leavesOn }) => leavesOn === null || leavesOn >= today())
    .map(({ id }) => ({ id, group: managerIds.has(id) ? "manager" : "colleague" }));
}
