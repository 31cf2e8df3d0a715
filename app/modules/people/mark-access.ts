import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";

/** Remembers that these people were sent an invitation, for the list of people. Module signin calls it where it makes the links. */
export async function markInvited(db: TenantDb, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .updateTable("persons")
    .set({ invited_at: now() })
    .where((eb) => eb("id", "=", eb.fn.any(eb.val([...personIds]))))
    .execute();
}

/** Which of these people were ever invited, or came in another way. */
export async function listInvited(db: TenantDb, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("persons")
    .select("id")
    .where((eb) => eb("id", "=", eb.fn.any(eb.val([...personIds]))))
    .where((eb) => eb.or([eb("invited_at", "is not", null), eb("signed_in_at", "is not", null)]))
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Remembers that someone came in. Writes the first time and then at most once a day, so that signing in stays light. */
export async function markSignedIn(db: TenantDb, personId: string): Promise<void> {
  const moment = now();
  await db
    .updateTable("persons")
    .set({ signed_in_at: moment })
    .where("id", "=", personId)
    .where(sql<boolean>`(signed_in_at is null or signed_in_at < ${moment}::timestamptz - interval '1 day')`)
    .execute();
}
