import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import type { Actor } from "#platform/web/actor.ts";
import { forgetAttempts } from "#platform/web/take-attempt.ts";
import { findPerson, type Person } from "#modules/people/public.ts";
import { type AccessLink, findLink, useUpLink, type WhyNotLink, withdrawLinks } from "./access-link.ts";
import { findCredential, storePassword } from "./credential-table.ts";
import { type Door, letIn, type LetIn } from "./let-in.ts";
import { noteSignin } from "./note-signin.ts";
import { hashPassword } from "./password-hash.ts";
import { passwordContext, type WhyNotPassword, whyNotPassword } from "./password-rules.ts";
import { endSessionsOf } from "./session-table.ts";
import { hasLeft, isBlocked } from "./sign-in-block.ts";
import { signinMail } from "./signin-mails.ts";

export type PasswordLinkKind = "invitation" | "reset";
export type WhyNoPasswordByLink = WhyNotPassword | WhyNotLink | "no-access";
export type OpenLink = { readonly link: AccessLink; readonly person: Person };

/** Whose link this is, or why it opens nothing. Changes nothing. */
export function openPasswordLink(visitor: Actor, kind: PasswordLinkKind, token: string): Promise<Outcome<OpenLink, WhyNotLink | "no-access">> {
  return inTenant(visitor, async (db) => {
    const link = await findLink(db, kind, token);
    if (!link) return refused("link-unknown");
    if (link.problem) return refused(link.problem);
    const person = await findPerson(db, link.personId);
    if (!person || hasLeft(person) || (await isBlocked(db, person.id))) return refused("no-access");
    return done({ link, person });
  });
}

/**
 * Chooses a password by a link from the mail and lets its owner in. Ends every session there was, and every other link.
 * A second factor is asked for as at every sign-in: having someone's mail is not having their telephone (T20).
 */
export async function choosePassword(
  visitor: Actor,
  kind: PasswordLinkKind,
  given: { token: string; password: string },
  door: Door,
): Promise<Outcome<LetIn, WhyNoPasswordByLink>> {
  const opened = await openPasswordLink(visitor, kind, given.token);
  if ("refused" in opened) return opened;
  const { link, person } = opened.done;
  const problem = await whyNotPassword(given.password, passwordContext(visitor.portal, person));
  if (problem) return refused(problem);
  const hash = await hashPassword(given.password);
  const outcome = await inTenant(visitor, async (db) =>
    (await useUpLink(db, link.id)) ? done(await replacePassword(db, visitor, kind, person, hash, door)) : refused("link-used"),
  );
  if ("done" in outcome) await forgetAttempts(visitor.portal, "sign-in", person.email);
  return outcome;
}

async function replacePassword(db: TenantDb, visitor: Actor, kind: PasswordLinkKind, person: Person, hash: string, door: Door): Promise<LetIn> {
  const hadPassword = (await findCredential(db, person.id)) !== undefined;
  await storePassword(db, person.id, hash);
  await withdrawLinks(db, [person.id], ["invitation", "reset", "new-email"]);
  const ended = await endSessionsOf(db, person.id);
  if (hadPassword) await sendMail(db, signinMail(visitor.portal, person, "password-changed"));
  await noteSignin(db, { kind: "person", personId: person.id }, kind === "reset" ? "signin.password-reset" : "signin.invitation-used", person.id, {
    endedSessions: ended,
  });
  return letIn(db, visitor, person.id, door, "link");
}
