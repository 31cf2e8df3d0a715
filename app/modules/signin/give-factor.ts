import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { log } from "#platform/log/log.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import { forgetAttempts, takeAttempt } from "#platform/web/take-attempt.ts";
import { getPerson, markSignedIn } from "#modules/people/public.ts";
import { findSession, isHalf } from "./find-signed-in.ts";
import { noteSignin } from "./note-signin.ts";
import { countRecoveryCodes } from "./recovery-codes.ts";
import { takeFactorCode } from "./second-factor-table.ts";
import { endSessionByToken, renewSession } from "./session-table.ts";
import { signinMail } from "./signin-mails.ts";
import { signinLimits, type TooMany } from "./signin-limits.ts";

export type WhyNoFactor = "no-half-session" | "wrong-code" | TooMany;
export type FactorGiven = { readonly token: string; readonly by: "app" | "recovery"; readonly codesLeft: number };

/** Whether this token is of someone who gave their password and still has to give a code. */
export async function findHalfSession(portal: Portal, token: string | undefined): Promise<{ id: string; personId: PersonId } | undefined> {
  const row = token ? await findSession(portal, token) : undefined;
  return row && isHalf(row) ? { id: row.id, personId: row.person_id as PersonId } : undefined;
}

/** The second step: a code of the app, or a recovery code. What opened nothing until now gets a new token that opens the portal. */
export async function giveFactor(visitor: Actor, token: string | undefined, code: string): Promise<Outcome<FactorGiven, WhyNoFactor>> {
  const half = await findHalfSession(visitor.portal, token);
  if (!half) return refused("no-half-session");
  // Per person and not per session: who has the password can start as many sessions as they like.
  const waitSeconds = await takeAttempt(visitor.portal, "factor", half.personId, signinLimits.factor);
  if (waitSeconds) {
    log.warn("signin.limited", { by: "factor", subjectId: half.personId });
    await inTenant(visitor, (db) => endSessionByToken(db, token as string));
    return refused({ waitSeconds });
  }
  const given = await inTenant(visitor, (db) => pass(db, visitor, half, code));
  if (!given) return refused("wrong-code");
  await forgetAttempts(visitor.portal, "factor", half.personId);
  return done(given);
}

async function pass(db: TenantDb, visitor: Actor, half: { id: string; personId: PersonId }, code: string): Promise<FactorGiven | undefined> {
  const actor = { ...visitor, kind: "person", personId: half.personId } as const;
  const by = await takeFactorCode(db, half.personId, code);
  const token = by && (await renewSession(db, half.id, { factor: true }));
  if (!by || !token) {
    await noteSignin(db, visitor, "signin.factor-failed", half.personId);
    return undefined;
  }
  await markSignedIn(db, half.personId);
  if (by === "recovery") {
    await sendMail(db, signinMail(visitor.portal, await getPerson(db, half.personId), "recovery-code-used"));
    await noteSignin(db, actor, "signin.recovery-code-used", half.personId);
  }
  await noteSignin(db, actor, "signin.factor-passed", half.personId, { by });
  return { token, by, codesLeft: await countRecoveryCodes(db, half.personId) };
}
