import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import type { Language } from "#platform/words/words.ts";
import { changeOwnLanguage, getPerson, type Person } from "#modules/people/public.ts";
import { findCredential } from "./credential-table.ts";
import { isIdentityFresh } from "./confirm-identity.ts";
import { noteSignin } from "./note-signin.ts";
import { countRecoveryCodes } from "./recovery-codes.ts";
import { type Factor, findFactor } from "./second-factor-table.ts";
import { endSessionsOf, listOpenSessions, type OpenSession } from "./session-table.ts";

export type OwnAccount = {
  readonly person: Person;
  readonly passwordChangedAt: Date | undefined;
  readonly factor: Factor;
  readonly codesLeft: number;
  readonly sessions: readonly OpenSession[];
  /** Whether the password was given so lately that what guards the account may be changed now. */
  readonly isFresh: boolean;
};

/** Everything of one's own account, in one flight. */
export function getOwnAccount(me: SignedIn): Promise<OwnAccount> {
  return inTenant(me, async (db) => {
    const [person, credential, factor, codesLeft, sessions, isFresh] = await Promise.all([
      getPerson(db, me.personId),
      findCredential(db, me.personId),
      findFactor(db, me.personId),
      countRecoveryCodes(db, me.personId),
      listOpenSessions(db, me.personId),
      isIdentityFresh(db, me),
    ]);
    return { person, passwordChangedAt: credential?.changedAt, factor, codesLeft, sessions, isFresh };
  });
}

/** Changes the language in which someone is spoken to. */
export function chooseLanguage(me: SignedIn, language: Language): Promise<void> {
  return inTenant(me, async (db) => {
    await changeOwnLanguage(db, me.personId, language);
    await noteSignin(db, me, "signin.language-changed", me.personId, { language });
  });
}

/** Ends one of one's own sessions. Somebody else's is not there. */
export function endOwnSession(me: SignedIn, sessionId: string): Promise<void> {
  return inTenant(me, async (db) => {
    if ((await endSessionsOf(db, me.personId, { only: sessionId })) === 0) notFound();
    await noteSignin(db, me, "signin.sessions-ended", me.personId, { endedSessions: 1 });
  });
}

/** Ends all one's sessions but this one. Answers how many there were. */
export function endOtherSessions(me: SignedIn): Promise<number> {
  return inTenant(me, async (db) => {
    const ended = await endSessionsOf(db, me.personId, { except: me.sessionId });
    if (ended > 0) await noteSignin(db, me, "signin.sessions-ended", me.personId, { endedSessions: ended });
    return ended;
  });
}
