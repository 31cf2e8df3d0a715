import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { Agreement } from "./agreement.ts";
import type { AgreementInput } from "./agreement-form.ts";

const columns = [
  "id",
  "what",
  "seen_by as seenBy",
  "until_on as untilOn",
  "who",
  "needs",
  "becomes",
  "learning_class as learningClass",
  "revision",
  "placed_id as placedId",
] as const;

export async function listAgreements(db: TenantDb, conversationId: string): Promise<Agreement[]> {
  const rows = await db
    .selectFrom("conversation_agreements")
    .select(columns)
    .where("conversation_id", "=", conversationId)
    .where("removed_at", "is", null)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows as Agreement[];
}

export async function insertAgreement(db: TenantDb, conversationId: string, input: AgreementInput, once: string | undefined): Promise<string | undefined> {
  const made = await db
    .insertInto("conversation_agreements")
    .values({ ...written(input), conversation_id: conversationId, made_at: now(), once_key: once ?? null })
    .onConflict((conflict) => conflict.columns(["tenant_id", "conversation_id", "once_key"]).where("once_key", "is not", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}

export async function updateAgreement(db: TenantDb, id: string, input: AgreementInput): Promise<void> {
  await db
    .updateTable("conversation_agreements")
    .set((eb) => ({ ...written(input), revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export async function removeAgreementRow(db: TenantDb, id: string): Promise<void> {
  await db.updateTable("conversation_agreements").set({ removed_at: now() }).where("id", "=", id).execute();
}

export async function markPlaced(db: TenantDb, id: string, placedId: string): Promise<void> {
  await db.updateTable("conversation_agreements").set({ placed_id: placedId, placed_at: now() }).where("id", "=", id).execute();
}

function written({ what, seenBy, untilOn, who, needs, becomes, learningClass }: AgreementInput) {
  return { what, seen_by: seenBy, until_on: untilOn, who, needs, becomes, learning_class: learningClass };
}
