import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";

export type Credential = { readonly passwordHash: string; readonly changedAt: Date };

/** How someone signs in by password, or undefined for who never chose one. */
export async function findCredential(db: TenantDb, personId: string): Promise<Credential | undefined> {
  const row = await db.selectFrom("credentials").select(["password_hash", "changed_at"]).where("person_id", "=", personId).executeTakeFirst();
  return row && { passwordHash: row.password_hash, changedAt: row.changed_at };
}

/** The same, locked until the transaction ends: for acting on a password that was found right before. */
export async function lockPasswordHash(db: TenantDb, personId: string): Promise<string | undefined> {
  const row = await db.selectFrom("credentials").select("password_hash").where("person_id", "=", personId).forUpdate().executeTakeFirst();
  return row?.password_hash;
}

/** Stores a new password. */
export async function storePassword(db: TenantDb, personId: string, passwordHash: string): Promise<void> {
  await db
    .insertInto("credentials")
    .values({ person_id: personId, password_hash: passwordHash, changed_at: now() })
    .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doUpdateSet({ password_hash: passwordHash, changed_at: now() }))
    .execute();
}

/** Stores the same password with more work in it (T17); its owner changed nothing. */
export async function strengthenHash(db: TenantDb, personId: string, passwordHash: string): Promise<void> {
  await db.updateTable("credentials").set({ password_hash: passwordHash }).where("person_id", "=", personId).execute();
}
