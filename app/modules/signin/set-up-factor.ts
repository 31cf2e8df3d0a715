import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import { hasRole, type SignedIn } from "#platform/web/actor.ts";
import { takeAttempt } from "#platform/web/take-attempt.ts";
import { getPerson } from "#modules/people/public.ts";
import { isIdentityFresh } from "./confirm-identity.ts";
import { noteSignin } from "./note-signin.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { confirmSecret, deleteFactor, findFactor, putSecretReady } from "./second-factor-table.ts";
import { endSessionsOf, renewSession } from "./session-table.ts";
import { signinMail } from "./signin-mails.ts";
import { signinLimits, type TooMany } from "./signin-limits.ts";

/** Puts a secret ready to be read by an app. Nothing changes at the door until a code of it was given. */
export function beginFactor(me: SignedIn): Promise<Outcome<void, "not-fresh">> {
  return inTenant(me, async (db) => {
    if (!(await isIdentityFresh(db, me))) return refused("not-fresh");
    await putSecretReady(db, me.personId);
    return done(undefined);
  });
}

export type FactorOn = { readonly token: string; readonly codes: readonly string[] };

/** Takes the secret into use by a first code of it. Answers the recovery codes, which are shown this once, and the new token of the session. */
export async function confirmFactor(me: SignedIn, code: string): Promise<Outcome<FactorOn, "not-fresh" | "wrong-code" | TooMany>> {
  const waitSeconds = await takeAttempt(me.portal, "factor set-up", me.personId, { max: 20, seconds: signinLimits.factor.seconds });
  if (waitSeconds) return refused({ waitSeconds });
  return inTenant(me, async (db) => {
    if (!(await isIdentityFresh(db, me))) return refused("not-fresh");
    if (!(await confirmSecret(db, me.personId, code))) return refused("wrong-code");
    const codes = await makeRecoveryCodes(db, me.personId);
    // The other sessions never gave a code.
    const ended = await endSessionsOf(db, me.personId, { except: me.sessionId });
    const token = (await renewSession(db, me.sessionId, { factor: true })) as string;
    await sendMail(db, signinMail(me.portal, await getPerson(db, me.personId), "factor-set-up"));
    await noteSignin(db, me, "signin.factor-set-up", me.personId, { endedSessions: ended });
    return done({ token, codes });
  });
}

/** Why someone can not do without a second factor. Who decides over everybody's account keeps it (ASVS 6.3.3); the demo asks it of nobody. */
export function whyFactorStays(me: SignedIn): "administrator" | undefined {
  return hasRole(me, "tenantAdmin") && !me.portal.isDemo ? "administrator" : undefined;
}

/** Switches one's own second factor off. */
export function switchFactorOff(me: SignedIn): Promise<Outcome<void, "not-fresh" | "administrator">> {
  return inTenant(me, async (db) => {
    if (!(await isIdentityFresh(db, me))) return refused("not-fresh");
    const stays = whyFactorStays(me);
    if (stays) return refused(stays);
    if (await deleteFactor(db, me.personId)) {
      await sendMail(db, signinMail(me.portal, await getPerson(db, me.personId), "factor-off"));
      await noteSignin(db, me, "signin.factor-off", me.personId);
    }
    return done(undefined);
  });
}

/** Ten new recovery codes; the ones before stop working. */
export function renewRecoveryCodes(me: SignedIn): Promise<Outcome<readonly string[], "not-fresh" | "no-factor">> {
  return inTenant(me, async (db) => {
    if (!(await isIdentityFresh(db, me))) return refused("not-fresh");
    if (!(await findFactor(db, me.personId)).isOn) return refused("no-factor");
    const codes = await makeRecoveryCodes(db, me.personId);
    await noteSignin(db, me, "signin.recovery-codes-made", me.personId);
    return done(codes);
  });
}
