import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Agreement, OpenAgreement } from "./agreement.ts";
import type { ConversationKind, Side } from "./conversation.ts";

/** What is signed, word for word. */
export type SignedText = {
  readonly kind: ConversationKind;
  readonly cycleName: string;
  readonly employeeName: string;
  readonly managerName: string;
  readonly heldOn: DateString | null;
  readonly nextOn: DateString | null;
  readonly points: readonly { readonly text: string; readonly author: string }[];
  readonly agreements: readonly Omit<Agreement, "revision" | "placedId">[];
  readonly progress: readonly OpenAgreement[];
};
export type Signature = { readonly side: Side; readonly personId: PersonId; readonly name: string; readonly on: DateString };
export type Version = {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly signatures: readonly Signature[];
};

/** The versions of a conversation, newest first, with who signed each. */
export async function listVersions(db: TenantDb, conversationId: string): Promise<Version[]> {
  const answer = await sql<Omit<Version, "signatures"> & Partial<Signature>>`
    select v.id, v.number, v.revision, s.side, s.person_id as "personId", s.person_name as name, s.signed_on as "on"
    from conversation_versions v left join conversation_signatures s on s.tenant_id = v.tenant_id and s.version_id = v.id
    where v.conversation_id = ${conversationId} order by v.number desc, s.signed_at, s.side`.execute(db);
  return [...Map.groupBy(answer.rows, ({ id }) => id).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const signatures = rows.flatMap(({ side, personId, name, on }) => (side && personId && name !== undefined && on ? [{ side, personId, name, on }] : []));
    return [{ id: first.id, number: first.number, revision: first.revision, signatures }];
  });
}

export async function findVersionText(db: TenantDb, id: string): Promise<{ readonly conversationId: string; readonly text: SignedText } | undefined> {
  const row = await db.selectFrom("conversation_versions").select(["conversation_id", "content"]).where("id", "=", id).executeTakeFirst();
  return row && { conversationId: row.conversation_id, text: row.content as unknown as SignedText };
}

export async function insertVersion(db: TenantDb, conversationId: string, revision: number, text: SignedText): Promise<string> {
  const answer = await sql<{ id: string }>`
    insert into conversation_versions (conversation_id, number, revision, content, made_at)
    select ${conversationId}::uuid, coalesce(max(number), 0) + 1, ${revision}::integer, ${JSON.stringify(text)}::jsonb, ${now()}::timestamptz
    from conversation_versions where conversation_id = ${conversationId} returning id`.execute(db);
  return answer.rows[0]?.id ?? "";
}

export async function insertSignature(db: TenantDb, versionId: string, side: Side, personId: PersonId, name: string): Promise<void> {
  await db
    .insertInto("conversation_signatures")
    .values({ version_id: versionId, side, person_id: personId, person_name: name, signed_on: today(), signed_at: now() })
    .execute();
}
