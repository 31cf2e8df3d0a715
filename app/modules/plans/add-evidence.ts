import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";

export type NewEvidence = { readonly kind: "file" | "link" | "text"; readonly title: string; readonly content: string; readonly fileId?: string | null };
export type EvidencePlace = { readonly activityId: string | null; readonly ledgerEntryId: string | null };

/** Keeps one thing that shows what the actor did, within the use case that it belongs to. It exists once, whoever points to it. */
export async function addEvidence(db: TenantDb, actor: Actor, evidence: NewEvidence & EvidencePlace): Promise<string> {
  const owner = actor.personId ?? notAllowed();
  const made = await db
    .insertInto("evidence")
    .values({
      person_id: owner,
      activity_id: evidence.activityId,
      ledger_entry_id: evidence.ledgerEntryId,
      kind: evidence.kind,
      title: evidence.title,
      content: evidence.content,
      file_id: evidence.fileId ?? null,
      added_at: now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(db, actor, "evidence.added", { kind: "evidence", id: made.id }, { evidenceKind: evidence.kind });
  return made.id;
}
