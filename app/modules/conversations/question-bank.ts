import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { type ConversationKind, conversationKinds } from "./conversation.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import type { AskedQuestion } from "./cycle.ts";
import { firstQuestions, firstQuestionWords } from "./first-questions-words.ts";

export type BankQuestion = AskedQuestion & { readonly kind: ConversationKind };

/** The bank of this portal. Empty when nobody used it yet: then the first questions are made by who opens it. */
export async function listQuestions(db: TenantDb, kind?: ConversationKind): Promise<BankQuestion[]> {
  const rows = await db
    .selectFrom("conversation_questions")
    .select(["id", "kind", "side", "dutch", "english"])
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind as string))
    .where("removed_at", "is", null)
    .orderBy("kind")
    .orderBy("place")
    .execute();
  return rows as BankQuestion[];
}

/** The bank for who organises, with questions of our own in it the first time. Pressing at the same moment makes no doubles. */
export function openBank(actor: Actor): Promise<BankQuestion[]> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const kept = await listQuestions(db);
    if (kept.length > 0) return kept;
    await fillBank(db, actor.portal);
    return listQuestions(db);
  });
}

/** Fills an empty bank. A kind whose questions were all taken away stays empty, because that was a choice. */
export async function fillBank(db: TenantDb, portal: Portal): Promise<void> {
  const [dutch, english] = [
    words(firstQuestionWords, { language: "nl", sector: portal.sector }),
    words(firstQuestionWords, { language: "en", sector: portal.sector }),
  ];
  const rows = conversationKinds.flatMap((kind) =>
    firstQuestions[kind].map(({ side, word }, index) => ({ kind, side, place: index + 1, dutch: dutch(word), english: english(word) })),
  );
  await db
    .insertInto("conversation_questions")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["tenant_id", "kind", "place"]).doNothing())
    .execute();
}

export type QuestionInput = { readonly side: BankQuestion["side"]; readonly dutch: string; readonly english: string };

export async function addQuestion(actor: Actor, kind: ConversationKind, { side, dutch, english }: QuestionInput): Promise<void> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  await inTenant(actor, async (db) => {
    // One at a time, or two would take the same place.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`conversation questions ${actor.portal.id}`}, 0))`.execute(db);
    await fillBank(db, actor.portal);
    const made = await sql<{ id: string }>`
      insert into conversation_questions (kind, side, place, dutch, english)
      select ${kind}, ${side}, coalesce(max(place), 0) + 1, ${dutch}, ${english} from conversation_questions where kind = ${kind} returning id`.execute(db);
    await record(db, actor, "conversations.question-added", { kind: "conversation_question", id: made.rows[0]?.id ?? null }, { kind, side });
  });
}

/** Cycles that were made keep the question as it was. */
export async function changeQuestion(actor: Actor, id: string, input: QuestionInput): Promise<void> {
  await onQuestion(actor, id, "conversations.question-changed", input);
}

export async function removeQuestion(actor: Actor, id: string): Promise<void> {
  await onQuestion(actor, id, "conversations.question-removed", { removed_at: now() });
}

async function onQuestion(actor: Actor, id: string, action: string, change: Partial<QuestionInput> & { readonly removed_at?: Date }): Promise<void> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  await inTenant(actor, async (db) => {
    const row = await db
      .updateTable("conversation_questions")
      .set(change)
      .where("id", "=", id)
      .where("removed_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!row) notFound();
    await record(db, actor, action, { kind: "conversation_question", id });
  });
}
