import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { now } from "#platform/time/clock.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { forgetAttempts, takeAttempt } from "#platform/web/take-attempt.ts";
import { findCredential } from "./credential-table.ts";
import { noteSignin } from "./note-signin.ts";
import { verifyPassword } from "./password-hash.ts";
import { findFactor, takeFactorCode } from "./second-factor-table.ts";
import { isFresh } from "./session-policy.ts";
import { renewSession } from "./session-table.ts";
import { signinLimits, type TooMany } from "./signin-limits.ts";

/** Whether this session gave its password lately: what guards the account is changed only then (T10). */
export async function isIdentityFresh(db: TenantDb, me: SignedIn): Promise<boolean> {
  const row = await db.selectFrom("sessions").select("password_at").where("id", "=", me.sessionId).executeTakeFirst();
  return isFresh(row?.password_at ?? null, now());
}

/** What someone must give again to be sure it is them: a password, and a code where they have a second factor. */
export function findProofs(me: SignedIn): Promise<{ password: boolean; factor: boolean }> {
  return inTenant(me, async (db) => {
    const [credential, factor] = await Promise.all([findCredential(db, me.personId), findFactor(db, me.personId)]);
    return { password: credential !== undefined, factor: factor.isOn };
  });
}

/** Gives the password once more, and the code where there is one. The session gets a new token, which is answered. */
export async function confirmIdentity(me: SignedIn, given: { password: string; code: string }): Promise<Outcome<string, "wrong" | TooMany>> {
  const waitSeconds = await takeAttempt(me.portal, "identity", me.personId, signinLimits.identity);
  if (waitSeconds) return refused({ waitSeconds });
  const { hash, needsCode } = await inTenant(me, async (db) => ({
    hash: (await findCredential(db, me.personId))?.passwordHash,
    needsCode: (await findFactor(db, me.personId)).isOn,
  }));
  const isRight = await verifyPassword(hash, given.password);
  const token = await inTenant(me, async (db) => {
    const passed = isRight && (!needsCode || (await takeFactorCode(db, me.personId, given.code)) !== undefined);
    const renewed = passed ? await renewSession(db, me.sessionId, { password: true, factor: needsCode }) : undefined;
    await noteSignin(db, me, renewed ? "signin.identity-confirmed" : "signin.identity-refused", me.personId);
    return renewed;
  });
  if (!token) return refused("wrong");
  await forgetAttempts(me.portal, "identity", me.personId);
  return done(token);
}
