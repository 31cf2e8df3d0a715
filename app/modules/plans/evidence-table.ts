import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";

/** One thing that shows what somebody did, as it is kept. */
export type KeptEvidence = {
  readonly id: string;
  readonly kind: "file" | "link" | "text";
  readonly title: string;
  readonly content: string;
  readonly fileId: string | null;
};

const columns = ["id", "kind", "title", "content", "file_id as fileId"] as const;

/** What shows that an activity was done, in the order in which it was added. Also what was added when hours were booked on it. */
export async function listEvidence(db: TenantDb, activityId: string): Promise<KeptEvidence[]> {
  return (await db
    .selectFrom("evidence")
    .select(columns)
    .where("activity_id", "=", activityId)
    .where("removed_at", "is", null)
    .orderBy("added_at")
    .orderBy("id")
    .execute()) as KeptEvidence[];
}

/** What somebody kept with bookings of their own, by the booking. Says nothing about who may see it: ask it for the actor only. */
export async function listEvidenceOfBookings(db: TenantDb, personId: string): Promise<ReadonlyMap<string, readonly KeptEvidence[]>> {
  const rows = await db
    .selectFrom("evidence")
    .select([...columns, "ledger_entry_id"])
    .where("person_id", "=", personId)
    .where("ledger_entry_id", "is not", null)
    .where("removed_at", "is", null)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return Map.groupBy(rows as (KeptEvidence & { readonly ledger_entry_id: string })[], (row) => row.ledger_entry_id);
}

/** All that somebody kept as evidence, the last first. For the owner only: it is a part of their plan. */
export async function listOwnEvidence(db: TenantDb, personId: string): Promise<KeptEvidence[]> {
  return (await db
    .selectFrom("evidence")
    .select(columns)
    .where("person_id", "=", personId)
    .where("removed_at", "is", null)
    .orderBy("added_at", "desc")
    .orderBy("id")
    .execute()) as KeptEvidence[];
}

export type OwnedEvidence = KeptEvidence & { readonly ownerId: string; readonly activityId: string | null };

export async function findEvidence(db: TenantDb, id: string): Promise<OwnedEvidence | undefined> {
  const row = await db
    .selectFrom("evidence")
    .select([...columns, "person_id as ownerId", "activity_id as activityId"])
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row as OwnedEvidence | undefined;
}

export async function markEvidenceRemoved(db: TenantDb, id: string): Promise<void> {
  await db.updateTable("evidence").set({ removed_at: now() }).where("id", "=", id).execute();
}
