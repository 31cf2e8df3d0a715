import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { answersOf, replaceAnswers } from "./answer-table.ts";
import { whyNotAnswered, type WhyNotAnswered } from "./feedback.ts";
import type { AnswerInput } from "./feedback-form.ts";
import { findOwnInvitation, markAnswered, type OwnInvitation } from "./invitation-table.ts";
import { listQuestions } from "./request-table.ts";

export type WhyNotSent = WhyNotAnswered | "changed-since-opened";

/**
 * Answers a colleague, under one's own name. It can be said anew until it was read. Nothing goes into the audit trail: who answered whom is
 * between the two. The same words sent again change nothing; other words from a window that does not know the last ones are refused.
 */
export function answerFeedback(actor: Actor, id: string, { answers, revision }: AnswerInput): Promise<Outcome<void, WhyNotSent>> {
  return inTenant<Outcome<void, WhyNotSent>>(actor, async (db) => {
    const invitation = await openInvitation(db, actor, id);
    const [questions, kept] = await Promise.all([listQuestions(db, invitation.requestId), answersOf(db, id)]);
    const said = new Map(
      questions.flatMap((question) => {
        const text = answers[question.position - 1] ?? "";
        return text === "" ? [] : [[question.id, text] as const];
      }),
    );
    if (kept.size > 0 && isSame(said, kept)) return done(undefined);
    const reason = whyNotAnswered(invitation, invitation.readAt, today());
    if (reason) return refused(reason);
    // Something was said, but to none of these questions: no form of ours sends that.
    if (said.size === 0) notFound();
    if (revision !== invitation.revision) return refused("changed-since-opened");
    await replaceAnswers(db, invitation, said);
    await markAnswered(db, id, "answered");
    return done(undefined);
  });
}

function isSame(said: ReadonlyMap<string, string>, kept: ReadonlyMap<string, string>): boolean {
  return said.size === kept.size && [...said].every(([question, text]) => kept.get(question) === text);
}

/** Would rather not, or takes back what was not read yet. No reason is asked, and who asked sees no more than that there is no answer. */
export function declineFeedback(actor: Actor, id: string): Promise<Outcome<void, WhyNotAnswered>> {
  return inTenant<Outcome<void, WhyNotAnswered>>(actor, async (db) => {
    const invitation = await openInvitation(db, actor, id);
    if (invitation.declinedAt !== null) return done(undefined);
    const reason = whyNotAnswered(invitation, invitation.readAt, today());
    if (reason) return refused(reason);
    await replaceAnswers(db, invitation, new Map());
    await markAnswered(db, id, "declined");
    return done(undefined);
  });
}

async function openInvitation(db: TenantDb, actor: Actor, id: string): Promise<OwnInvitation> {
  return (await findOwnInvitation(db, id, actor.personId, { lock: true })) ?? notFound();
}
