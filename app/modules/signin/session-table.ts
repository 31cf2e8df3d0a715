import { newToken, tokenHash } from "#platform/config/secrets.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import { sessionPolicy } from "./session-policy.ts";

/** What was given anew in a session. */
export type Given = { readonly password?: boolean; readonly factor?: boolean };

/**
 * Gives a session another token and forgets the old one (T08): a token that someone else knew before the person proved more opens nothing.
 * A session that passed its second factor lives as long as any other, counted from its beginning.
 */
export async function renewSession(db: TenantDb, sessionId: string, given: Given = {}): Promise<string | undefined> {
  const token = newToken();
  const moment = now();
  const session = await db
    .selectFrom("sessions")
    .select(["id", "made_at"])
    .where("id", "=", sessionId)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!session) return undefined;
  await db
    .updateTable("sessions")
    .set({
      token_hash: tokenHash(token),
      seen_at: moment,
      ...(given.password ? { password_at: moment } : {}),
      ...(given.factor ? { factor_at: moment, expires_at: new Date(session.made_at.getTime() + sessionPolicy.absoluteSeconds * 1000) } : {}),
    })
    .where("id", "=", sessionId)
    .execute();
  return token;
}

/** Ends the session of a token, whoever it is of. Answers whose it was. */
export async function endSessionByToken(db: TenantDb, token: string): Promise<string | undefined> {
  const ended = await db
    .updateTable("sessions")
    .set({ ended_at: now() })
    .where("token_hash", "=", tokenHash(token))
    .where("ended_at", "is", null)
    .returning("person_id")
    .executeTakeFirst();
  return ended?.person_id;
}

/** Ends sessions of a person: all, all but one, or one. Answers how many there were. */
export async function endSessionsOf(db: TenantDb, personId: string, which: { except?: string | undefined; only?: string | undefined } = {}): Promise<number> {
  let query = db.updateTable("sessions").set({ ended_at: now() }).where("person_id", "=", personId).where("ended_at", "is", null);
  if (which.except) query = query.where("id", "!=", which.except);
  if (which.only) query = query.where("id", "=", which.only);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

export type OpenSession = { readonly id: string; readonly device: string; readonly madeAt: Date; readonly seenAt: Date };

/** The sessions of a person that still open something, last used first. */
export async function listOpenSessions(db: TenantDb, personId: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom("sessions")
    .select(["id", "device", "made_at", "seen_at"])
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now())
    .where("seen_at", ">", new Date(now().getTime() - sessionPolicy.idleSeconds * 1000))
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map((row) => ({ id: row.id, device: row.device, madeAt: row.made_at, seenAt: row.seen_at }));
}
