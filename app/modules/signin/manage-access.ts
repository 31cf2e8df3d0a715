import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, type Person } from "#modules/people/public.ts";
import { withdrawLinks } from "./access-link.ts";
import { findCredential } from "./credential-table.ts";
import { noteSignin } from "./note-signin.ts";
import { deleteFactor, findFactor } from "./second-factor-table.ts";
import { endSessionsOf, listOpenSessions } from "./session-table.ts";
import { isBlocked } from "./sign-in-block.ts";
import { signinMail } from "./signin-mails.ts";
import { signinPolicy } from "./signin-policy.ts";

export type Access = {
  readonly person: Person;
  readonly hasPassword: boolean;
  readonly hasFactor: boolean;
  readonly isBlocked: boolean;
  readonly openSessions: number;
  readonly may: { readonly invite: boolean; readonly manage: boolean };
};

/** How somebody gets in, for an administrator or HR, with what the reader may do about it. */
export function getAccess(actor: Actor, personId: string): Promise<Access> {
  return inTenant(actor, async (db) => {
    if (!signinPolicy.seeAccess(actor)) notAllowed();
    const person = await getPerson(db, personId);
    const [credential, factor, blocked, sessions] = await Promise.all([
      findCredential(db, personId),
      findFactor(db, personId),
      isBlocked(db, personId),
      listOpenSessions(db, personId),
    ]);
    const may = { invite: signinPolicy.invite(actor), manage: signinPolicy.manageAccess(actor, personId) };
    return { person, hasPassword: credential !== undefined, hasFactor: factor.isOn, isBlocked: blocked, openSessions: sessions.length, may };
  });
}

/** Signs somebody out everywhere. */
export function endAllSessions(actor: Actor, personId: string): Promise<number> {
  return manage(actor, personId, async (db) => {
    const ended = await endSessionsOf(db, personId);
    await noteSignin(db, actor, "signin.sessions-ended", personId, { endedSessions: ended });
    return ended;
  });
}

/** Closes the door for somebody, at once and in every session (T09). Their data stays as it is. */
export function blockPerson(actor: Actor, personId: string): Promise<void> {
  return manage(actor, personId, async (db) => {
    const made = await db
      .insertInto("sign_in_blocks")
      .values({ person_id: personId, blocked_by: actor.personId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("person_id")
      .executeTakeFirst();
    await endSessionsOf(db, personId);
    await withdrawLinks(db, [personId], ["invitation", "reset", "new-email"]);
    if (made) await noteSignin(db, actor, "signin.blocked", personId);
  });
}

/** Opens the door again. */
export function unblockPerson(actor: Actor, personId: string): Promise<void> {
  return manage(actor, personId, async (db) => {
    const gone = await db.deleteFrom("sign_in_blocks").where("person_id", "=", personId).returning("person_id").executeTakeFirst();
    if (gone) await noteSignin(db, actor, "signin.unblocked", personId);
  });
}

/** Takes away a second factor whose telephone is lost. Its owner is told, and signs in anew everywhere. */
export function removeLostFactor(actor: Actor, personId: string): Promise<void> {
  return manage(actor, personId, async (db, person) => {
    if (!(await deleteFactor(db, personId))) return;
    await endSessionsOf(db, personId);
    await sendMail(db, signinMail(actor.portal, person, "factor-removed"));
    await noteSignin(db, actor, "signin.factor-removed", personId);
  });
}

function manage<T>(actor: Actor, personId: string, work: (db: TenantDb, person: Person) => Promise<T>): Promise<T> {
  return inTenant(actor, async (db) => {
    const person = await getPerson(db, personId);
    if (!signinPolicy.manageAccess(actor, personId)) notAllowed();
    return work(db, person);
  });
}
