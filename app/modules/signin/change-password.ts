import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { forgetAttempts, takeAttempt } from "#platform/web/take-attempt.ts";
import { getPerson } from "#modules/people/public.ts";
import { withdrawLinks } from "./access-link.ts";
import { isIdentityFresh } from "./confirm-identity.ts";
import { findCredential, lockPasswordHash, storePassword } from "./credential-table.ts";
import { noteSignin } from "./note-signin.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { passwordContext, type WhyNotPassword, whyNotPassword } from "./password-rules.ts";
import { endSessionsOf, renewSession } from "./session-table.ts";
import { signinMail } from "./signin-mails.ts";
import { signinLimits, type TooMany } from "./signin-limits.ts";

export type WhyNotChanged = WhyNotPassword | "current-wrong" | "not-fresh" | TooMany;

/**
 * Changes one's own password by giving the one there is. Every other session ends and this one gets a new token, which is answered:
 * whoever looked along is out. Who has no password yet (signed in by a demo door) needs a fresh session instead.
 */
export async function changePassword(me: SignedIn, given: { current: string; wanted: string }): Promise<Outcome<string, WhyNotChanged>> {
  const waitSeconds = await takeAttempt(me.portal, "identity", me.personId, signinLimits.identity);
  if (waitSeconds) return refused({ waitSeconds });
  const before = await inTenant(me, async (db) => ({
    person: await getPerson(db, me.personId),
    hash: (await findCredential(db, me.personId))?.passwordHash,
    isFresh: await isIdentityFresh(db, me),
  }));
  if (before.hash !== undefined && !(await verifyPassword(before.hash, given.current))) {
    await inTenant(me, (db) => noteSignin(db, me, "signin.identity-refused", me.personId));
    return refused("current-wrong");
  }
  if (before.hash === undefined && !before.isFresh) return refused("not-fresh");
  const problem = await whyNotPassword(given.wanted, passwordContext(me.portal, before.person));
  if (problem) return refused(problem);
  const hash = await hashPassword(given.wanted);
  const token = await inTenant(me, async (db) => {
    if ((await lockPasswordHash(db, me.personId)) !== before.hash) return undefined;
    await storePassword(db, me.personId, hash);
    await withdrawLinks(db, [me.personId], ["invitation", "reset", "new-email"]);
    const ended = await endSessionsOf(db, me.personId, { except: me.sessionId });
    await sendMail(db, signinMail(me.portal, before.person, "password-changed"));
    await noteSignin(db, me, "signin.password-changed", me.personId, { endedSessions: ended });
    return renewSession(db, me.sessionId, { password: true });
  });
  if (!token) return refused("current-wrong");
  await forgetAttempts(me.portal, "identity", me.personId);
  return done(token);
}
