import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { deriveSecret } from "../config/secrets.ts";
import { inTenant } from "../database/in-tenant.ts";
import type { Tenant } from "../database/tenant.ts";
import { now } from "../time/clock.ts";

export type Limit = { readonly max: number; readonly seconds: number };

/**
 * Counts one attempt under a name and a key, in Postgres, so that the limit holds over all web processes.
 * Answers how many seconds to wait when the limit was reached, else undefined. The key is stored as a keyed hash only.
 *
 * @example const wait = await takeAttempt(portal, "sign-in", email, { max: 10, seconds: 900 });
 */
export async function takeAttempt(portal: Tenant, name: string, key: string, limit: Limit): Promise<number | undefined> {
  const start = windowStart(limit);
  // A transaction of its own: a refused attempt counts even though the rest of the request is rolled back.
  const attempts = await inTenant({ portal }, async (db) => {
    const row = await db
      .insertInto("rate_limits")
      .values({ key: hashed(name, key), window_start: start, attempts: 1 })
      .onConflict((conflict) => conflict.columns(["tenant_id", "key", "window_start"]).doUpdateSet({ attempts: sql<number>`rate_limits.attempts + 1` }))
      .returning("attempts")
      .executeTakeFirstOrThrow();
    return row.attempts;
  });
  if (attempts <= limit.max) return undefined;
  return Math.max(1, Math.ceil((start.getTime() + limit.seconds * 1000 - now().getTime()) / 1000));
}

/**
 * Gives an attempt back that turned out well, where only failures should count. Counted first and given back after,
 * so that a hundred at once can not all slip through before the first has failed.
 */
export async function giveBackAttempt(portal: Tenant, name: string, key: string, limit: Limit): Promise<void> {
  await inTenant({ portal }, (db) =>
    db
      .updateTable("rate_limits")
      .set({ attempts: sql<number>`attempts - 1` })
      .where("key", "=", hashed(name, key))
      .where("window_start", "=", windowStart(limit))
      .where("attempts", ">", 0)
      .execute(),
  );
}

/** Forgets the attempts under a key, after a success. */
export async function forgetAttempts(portal: Tenant, name: string, key: string): Promise<void> {
  await inTenant({ portal }, (db) => db.deleteFrom("rate_limits").where("key", "=", hashed(name, key)).execute());
}

/** Removes the windows that have long passed. */
export async function tidyAttempts(portal: Tenant): Promise<void> {
  await inTenant({ portal }, (db) =>
    db
      .deleteFrom("rate_limits")
      .where("window_start", "<", new Date(now().getTime() - 24 * 60 * 60 * 1000))
      .execute(),
  );
}

function windowStart(limit: Limit): Date {
  const length = limit.seconds * 1000;
  return new Date(Math.floor(now().getTime() / length) * length);
}

function hashed(name: string, key: string): Buffer {
  return createHmac("sha256", deriveSecret("rate limits")).update(`${name}\n${key}`).digest();
}
