import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import type { Actor, SignedIn } from "#platform/web/actor.ts";
import { takeAttempt } from "#platform/web/take-attempt.ts";
import { changeOwnEmail, findPerson, findPersonByEmail, getPerson } from "#modules/people/public.ts";
import { findLink, linkPath, makeLinks, useUpLink, type WhyNotLink, withdrawLinks } from "./access-link.ts";
import { isIdentityFresh } from "./confirm-identity.ts";
import { noteSignin } from "./note-signin.ts";
import { hasLeft, isBlocked } from "./sign-in-block.ts";
import { signinMail } from "./signin-mails.ts";
import { signinLimits, type TooMany } from "./signin-limits.ts";

/** Asks to sign in with another address from now on: its link proves that its mail arrives. Nothing changes yet. */
export async function askNewEmail(me: SignedIn, email: string): Promise<Outcome<void, "not-fresh" | "email-same" | "email-taken" | TooMany>> {
  const waitSeconds = await takeAttempt(me.portal, "new email", me.personId, signinLimits.emailChange);
  if (waitSeconds) return refused({ waitSeconds });
  return inTenant(me, async (db) => {
    if (!(await isIdentityFresh(db, me))) return refused("not-fresh");
    const person = await getPerson(db, me.personId);
    if (person.email === email) return refused("email-same");
    if (await findPersonByEmail(db, email)) return refused("email-taken");
    const tokens = await makeLinks(db, "new-email", [{ personId: me.personId, newEmail: email }]);
    await sendMail(db, signinMail(me.portal, person, "new-email", { to: email, link: linkPath("new-email", tokens.get(me.personId) as string) }));
    await noteSignin(db, me, "signin.email-asked", me.personId);
    return done(undefined);
  });
}

export type WhyNoNewEmail = WhyNotLink | "no-access" | "email-taken";

/** The address that a link would make someone's own, or why it does not work. Changes nothing. */
export function openEmailLink(visitor: Actor, token: string): Promise<Outcome<string, WhyNoNewEmail>> {
  return inTenant(visitor, async (db) => {
    const link = await findLink(db, "new-email", token);
    return link?.newEmail ? (link.problem ? refused(link.problem) : done(link.newEmail)) : refused("link-unknown");
  });
}

/** Makes the new address someone's own, and tells the old one. Links that were mailed to the old address stop working. */
export function confirmNewEmail(visitor: Actor, token: string): Promise<Outcome<void, WhyNoNewEmail>> {
  return inTenant(visitor, async (db) => {
    const link = await findLink(db, "new-email", token);
    if (!link?.newEmail) return refused("link-unknown");
    if (link.problem) return refused(link.problem);
    const person = await findPerson(db, link.personId);
    if (!person || hasLeft(person) || (await isBlocked(db, person.id))) return refused("no-access");
    const actor: Actor = { ...visitor, kind: "person", personId: person.id };
    if (!(await useUpLink(db, link.id))) return refused("link-used");
    const changed = await changeOwnEmail(db, actor, person.id, link.newEmail);
    if ("refused" in changed) return changed;
    await withdrawLinks(db, [person.id], ["reset", "invitation"]);
    await sendMail(db, signinMail(visitor.portal, person, "email-changed"));
    await noteSignin(db, actor, "signin.email-changed", person.id);
    return done(undefined);
  });
}
