import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { sendMails } from "#platform/mail/send-mail.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { listPeople, markInvited, type Person } from "#modules/people/public.ts";
import { linkPath, makeLinks } from "./access-link.ts";
import { noteSigninOfAll } from "./note-signin.ts";
import { hasLeft } from "./sign-in-block.ts";
import { signinMail } from "./signin-mails.ts";
import { signinPolicy } from "./signin-policy.ts";

export type WhyNotInvited = "has-left" | "has-password" | "is-blocked";
export type Invited = { readonly invited: number; readonly skipped: readonly { readonly personId: PersonId; readonly reason: WhyNotInvited }[] };

/** Sends one person a link to choose their password; a link they had before stops working. */
export async function invitePerson(actor: Actor, personId: string): Promise<Outcome<void, WhyNotInvited>> {
  const { invited, skipped } = await invitePeople(actor, [personId]);
  const reason = skipped[0]?.reason;
  if (reason) return refused(reason);
  return invited === 1 ? done(undefined) : notFound();
}

/** Invites many people, each by a mail of their own. Who already has a password, left or is blocked is skipped and named. */
export function invitePeople(actor: Actor, personIds: readonly string[]): Promise<Invited> {
  return inTenant(actor, (db) => invitePeopleWithin(db, actor, personIds));
}

/** The same within the transaction of whoever brings these people in, so that they are all there and invited, or none is. */
export async function invitePeopleWithin(db: TenantDb, actor: Actor, personIds: readonly string[]): Promise<Invited> {
  if (!signinPolicy.invite(actor)) notAllowed();
  const [people, withPassword, blocked] = await Promise.all([
    listPeople(db, personIds),
    idsIn(db, "credentials", personIds),
    idsIn(db, "sign_in_blocks", personIds),
  ]);
  const reasonOf = (person: Person): WhyNotInvited | undefined =>
    hasLeft(person) ? "has-left" : blocked.has(person.id) ? "is-blocked" : withPassword.has(person.id) ? "has-password" : undefined;
  const skipped = people.flatMap((person) => {
    const reason = reasonOf(person);
    return reason ? [{ personId: person.id, reason }] : [];
  });
  const invited = people.filter((person) => !reasonOf(person));
  if (invited.length > 0) await send(db, actor, invited);
  return { invited: invited.length, skipped };
}

async function send(db: TenantDb, actor: Actor, people: readonly Person[]): Promise<void> {
  const ids = people.map((person) => person.id);
  const tokens = await makeLinks(
    db,
    "invitation",
    ids.map((personId) => ({ personId })),
  );
  await sendMails(
    db,
    people.map((person) => signinMail(actor.portal, person, "invitation", { link: linkPath("invitation", tokens.get(person.id) as string) })),
  );
  await markInvited(db, ids);
  await noteSigninOfAll(db, actor, "signin.invited", ids);
}

async function idsIn(db: TenantDb, table: "credentials" | "sign_in_blocks", personIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom(table)
    .select("person_id")
    .where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...personIds]))))
    .execute();
  return new Set(rows.map((row) => row.person_id));
}
