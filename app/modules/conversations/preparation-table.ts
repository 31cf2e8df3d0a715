import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { Side } from "./conversation.ts";
import type { KeptConversation } from "./conversation-table.ts";
import { isRevealed, notReady, type Readiness, type RevealFacts } from "./reveal.ts";

/** What somebody wrote to prepare. `answers` by the id of the question. */
export type PreparationText = {
  readonly answers: Readonly<Record<string, string>>;
  readonly givers: string;
  readonly drains: string;
  readonly learningQuestion: string;
};
export type KeptPreparation = PreparationText & { readonly revision: number; readonly savedAt: Date; readonly readyAt: Date | null };

/** How both stand: that and no more leaves the database for who may not read. */
export async function readReadiness(db: TenantDb, conversation: Pick<KeptConversation, "id" | "employeeId" | "managerId">): Promise<Record<Side, Readiness>> {
  const rows = await db
    .selectFrom("conversation_preparations")
    .select(["person_id", "ready_at", "revealed_at"])
    .where("conversation_id", "=", conversation.id)
    .execute();
  const of = (personId: string): Readiness => {
    const row = rows.find((each) => each.person_id === personId);
    return row ? { isReady: row.ready_at !== null, wasRevealed: row.revealed_at !== null } : notReady;
  };
  return { employee: of(conversation.employeeId), manager: of(conversation.managerId) };
}

export function revealFacts(conversation: KeptConversation, readiness: Record<Side, Readiness>): RevealFacts {
  return { ...conversation, hasBegun: conversation.begunAt !== null, ...readiness };
}

/** The text of one of the two. Ask `mayReadPreparation` first: this says nothing about who may see it. */
export async function findPreparation(db: TenantDb, conversationId: string, personId: string): Promise<KeptPreparation | undefined> {
  const row = await db
    .selectFrom("conversation_preparations")
    .select(["answers", "givers", "drains", "learning_question as learningQuestion", "revision", "saved_at as savedAt", "ready_at as readyAt"])
    .where("conversation_id", "=", conversationId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row && { ...row, answers: row.answers as Record<string, string> };
}

export type SavedPreparation = PreparationText & { readonly tab: string; readonly known: number };

/**
 * Keeps what is typed when the tab that sends it wrote the newest, or knows it: `known` is the revision with which it was opened, 0 for
 * none. Undefined when another tab saved in between, or it is called ready already; nothing is overwritten then.
 */
export async function keepPreparation(db: TenantDb, conversationId: string, personId: string, text: SavedPreparation): Promise<number | undefined> {
  const answer = await sql<{ revision: number }>`
    insert into conversation_preparations as p (conversation_id, person_id, answers, givers, drains, learning_question, tab, saved_at)
    values (${conversationId}::uuid, ${personId}::uuid, ${JSON.stringify(text.answers)}::jsonb, ${text.givers}, ${text.drains}, ${text.learningQuestion},
      ${text.tab}, ${now()}::timestamptz)
    on conflict (tenant_id, conversation_id, person_id) do update set answers = excluded.answers, givers = excluded.givers, drains = excluded.drains,
      learning_question = excluded.learning_question, tab = excluded.tab, revision = p.revision + 1, saved_at = excluded.saved_at
      where p.ready_at is null and (p.revision = ${text.known} or (p.tab = excluded.tab and p.tab <> ''))
    returning p.revision`.execute(db);
  return answer.rows[0]?.revision;
}

export async function setReady(db: TenantDb, conversationId: string, personId: string, readyAt: Date | null): Promise<void> {
  await db
    .updateTable("conversation_preparations")
    .set({ ready_at: readyAt })
    .where("conversation_id", "=", conversationId)
    .where("person_id", "=", personId)
    .execute();
}

/**
 * Writes down what is open to the other by now, so that no later change of the day closes it again. Every use case that changes a
 * conversation calls it before and after, under its lock.
 */
export async function keepRevealed(db: TenantDb, conversation: KeptConversation, today: RevealDay): Promise<void> {
  const readiness = await readReadiness(db, conversation);
  const facts = revealFacts(conversation, readiness);
  const open = (["employee", "manager"] as const).filter((side) => isRevealed(facts, side, today) && !readiness[side].wasRevealed);
  if (open.length === 0) return;
  const people = open.map((side) => (side === "employee" ? conversation.employeeId : conversation.managerId));
  await sql`update conversation_preparations set revealed_at = ${now()}::timestamptz
    where conversation_id = ${conversation.id}::uuid and person_id = any(${people}::uuid[])`.execute(db);
}
type RevealDay = Parameters<typeof isRevealed>[2];
