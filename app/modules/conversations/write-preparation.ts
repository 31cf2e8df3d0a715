import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { now, today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { whyNotWritable } from "./conversation.ts";
import { questionsFor } from "./cycle.ts";
import { openConversation, type OpenConversation } from "./open-conversation.ts";
import { keepPreparation, keepRevealed, readReadiness, revealFacts, type SavedPreparation, setReady } from "./preparation-table.ts";
import { isRevealed } from "./reveal.ts";

export type WhyNotPrepared = "closed" | "signed" | "revealed" | "ready" | "saved-in-another-tab" | "nothing-written";

/**
 * Keeps what somebody prepares, for their eyes only. No audit line: what is still a thought is no deed. Once it was called ready it stands
 * still, and once the other could read it it never changes again: what both read must stay the same text.
 */
export function savePreparation(actor: Actor, id: string, text: SavedPreparation): Promise<Outcome<number, WhyNotPrepared>> {
  return inTenant<Outcome<number, WhyNotPrepared>>(actor, async (db) => save(db, await openConversation(db, actor, id, { lock: true }), text));
}

async function save(db: TenantDb, open: OpenConversation, text: SavedPreparation): Promise<Outcome<number, WhyNotPrepared>> {
  const problem = await whyNotSavable(db, open);
  if (problem) return refused(problem);
  const asked = new Set(questionsFor(open.conversation.questions, open.side).map((question) => question.id));
  const answers = Object.fromEntries(Object.entries(text.answers).filter(([question, answer]) => asked.has(question) && answer.trim() !== ""));
  const learningQuestion = open.side === "employee" ? text.learningQuestion : "";
  const revision = await keepPreparation(db, open.conversation.id, open.me, { ...text, answers, learningQuestion });
  return revision === undefined ? refused("saved-in-another-tab") : done(revision);
}

/** Saves and says: I am ready. From the agreed moment on the other reads it. */
export function sayReady(actor: Actor, id: string, text: SavedPreparation): Promise<Outcome<null, WhyNotPrepared>> {
  return inTenant<Outcome<null, WhyNotPrepared>>(actor, async (db) => {
    const open = await openConversation(db, actor, id, { lock: true });
    if (isEmpty(text)) return refused((await whyNotSavable(db, open)) ?? "nothing-written");
    const saved = await save(db, open, text);
    if ("refused" in saved) return saved;
    await setReady(db, open.conversation.id, open.me, now());
    await keepRevealed(db, open.conversation, today());
    await record(db, actor, "conversation.prepared", { kind: "conversation", id });
    return done(null);
  });
}

/** Not ready after all. Only as long as the other could not read it. */
export function takeBackReady(actor: Actor, id: string): Promise<Outcome<null, WhyNotPrepared>> {
  return inTenant<Outcome<null, WhyNotPrepared>>(actor, async (db) => {
    const open = await openConversation(db, actor, id, { lock: true });
    const problem = await whyNotSavable(db, open);
    if (problem !== undefined && problem !== "ready") return refused(problem);
    await setReady(db, open.conversation.id, open.me, null);
    return done(null);
  });
}

async function whyNotSavable(db: TenantDb, { conversation, side }: OpenConversation): Promise<WhyNotPrepared | undefined> {
  const closed = whyNotWritable(conversation);
  if (closed) return closed;
  const readiness = await readReadiness(db, conversation);
  if (isRevealed(revealFacts(conversation, readiness), side, today())) return "revealed";
  return readiness[side].isReady ? "ready" : undefined;
}

function isEmpty({ answers, givers, drains }: SavedPreparation): boolean {
  return [...Object.values(answers), givers, drains].every((text) => text.trim() === "");
}
