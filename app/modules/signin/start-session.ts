import { newToken, tokenHash } from "#platform/config/secrets.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import { sessionPolicy } from "./session-policy.ts";

export type NewSession = {
  readonly personId: string;
  readonly device: string;
  readonly needsFactor: boolean;
  readonly passwordGiven: boolean;
  readonly factorGiven?: boolean;
};

/** Starts a session with a token that was never used before, and gives that token: the only place where it is known. */
export async function startSession(db: TenantDb, session: NewSession): Promise<string> {
  const token = newToken();
  const moment = now();
  await db
    .insertInto("sessions")
    .values({
      token_hash: tokenHash(token),
      person_id: session.personId,
      device: session.device.slice(0, 120),
      made_at: moment,
      seen_at: moment,
      needs_factor: session.needsFactor,
      password_at: session.passwordGiven ? moment : null,
      factor_at: session.factorGiven ? moment : null,
      expires_at: new Date(moment.getTime() + lifeSeconds(session) * 1000),
    })
    .execute();
  return token;
}

function lifeSeconds(session: NewSession): number {
  return session.needsFactor && !session.factorGiven ? sessionPolicy.halfSeconds : sessionPolicy.absoluteSeconds;
}
