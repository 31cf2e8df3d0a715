import { seal, unseal } from "#platform/config/secrets.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import { takeRecoveryCode } from "./recovery-codes.ts";
import { newFactorSecret, stepOfCode } from "./second-factor.ts";

export type Factor = { readonly isOn: boolean; readonly confirmedAt: Date | null; readonly pendingSecret: string | undefined };

// The person is part of the purpose, so that a sealed secret moved to another row opens nothing.
const purpose = (personId: string): string => `second factor of ${personId}`;

/** The state of someone's second factor; `pendingSecret` while one is being set up. */
export async function findFactor(db: TenantDb, personId: string): Promise<Factor> {
  const row = await db.selectFrom("second_factors").select(["confirmed_at", "pending_secret"]).where("person_id", "=", personId).executeTakeFirst();
  return {
    isOn: row?.confirmed_at != null,
    confirmedAt: row?.confirmed_at ?? null,
    pendingSecret: row?.pending_secret ? unseal(row.pending_secret, purpose(personId)) : undefined,
  };
}

/** Puts a new secret ready, until a code of it is given. Another that was ready is replaced; one in use stays in use. */
export async function putSecretReady(db: TenantDb, personId: string): Promise<void> {
  const pending_secret = seal(newFactorSecret(), purpose(personId));
  await db
    .insertInto("second_factors")
    .values({ person_id: personId, pending_secret })
    .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doUpdateSet({ pending_secret }))
    .execute();
}

/** Takes the secret that is ready into use when the code is one of it. */
export async function confirmSecret(db: TenantDb, personId: string, code: string): Promise<boolean> {
  const row = await db.selectFrom("second_factors").select("pending_secret").where("person_id", "=", personId).forUpdate().executeTakeFirst();
  if (!row?.pending_secret) return false;
  const step = stepOfCode(unseal(row.pending_secret, purpose(personId)), code, now());
  if (step === undefined) return false;
  await db
    .updateTable("second_factors")
    .set({ sealed_secret: row.pending_secret, pending_secret: null, confirmed_at: now(), last_step: step })
    .where("person_id", "=", personId)
    .execute();
  return true;
}

/** Takes a code: of the app, once and not one from before (T20), or a recovery code, once. Answers which it was. */
export async function takeFactorCode(db: TenantDb, personId: string, code: string): Promise<"app" | "recovery" | undefined> {
  const row = await db
    .selectFrom("second_factors")
    .select(["sealed_secret", "last_step"])
    .where("person_id", "=", personId)
    .where("confirmed_at", "is not", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row?.sealed_secret) return undefined;
  const step = stepOfCode(unseal(row.sealed_secret, purpose(personId)), code, now());
  if (step === undefined) return (await takeRecoveryCode(db, personId, code)) ? "recovery" : undefined;
  if (step <= row.last_step) return undefined;
  await db.updateTable("second_factors").set({ last_step: step }).where("person_id", "=", personId).execute();
  return "app";
}

/** Takes the second factor and its recovery codes away. Answers whether there was one in use. */
export async function deleteFactor(db: TenantDb, personId: string): Promise<boolean> {
  await db.deleteFrom("recovery_codes").where("person_id", "=", personId).execute();
  const gone = await db.deleteFrom("second_factors").where("person_id", "=", personId).returning("confirmed_at").executeTakeFirst();
  return gone?.confirmed_at != null;
}
