import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { findMail, listMails, type MailState, type OutboxMail, type ReadableMail, retryMail } from "#platform/mail/outbox.ts";
import type { Actor } from "#platform/web/actor.ts";
import { signinPolicy } from "./signin-policy.ts";

const perPage = 50;
type Listed = { readonly mails: readonly OutboxMail[]; readonly hasMore: boolean };

/** The mail of the portal, newest first, for its administrator. */
export async function readOutbox(actor: Actor, wanted: { state?: MailState | undefined; page: number }): Promise<Listed> {
  if (!signinPolicy.readOutbox(actor)) notAllowed();
  return inTenant(actor, (db) => listMails(db, { ...wanted, size: perPage }));
}

/** One mail, without a working link except in demo and development. */
export async function getOutboxMail(actor: Actor, id: string): Promise<ReadableMail> {
  if (!signinPolicy.readOutbox(actor)) notAllowed();
  return (await inTenant(actor, (db) => findMail(db, id))) ?? notFound();
}

/** Tries a mail again. False when it was sent already or is still waiting. */
export async function retryOutboxMail(actor: Actor, id: string): Promise<boolean> {
  if (!signinPolicy.readOutbox(actor)) notAllowed();
  return inTenant(actor, async (db) => ((await findMail(db, id)) ? retryMail(db, id) : notFound()));
}

/** The last mails, for whoever tries a demo. Only routes marked `demoOnly` may ask: anybody reads everybody's links here. */
export async function readDemoMailbox(visitor: Actor): Promise<readonly OutboxMail[]> {
  return (await inTenant(visitor, (db) => listMails(db, { page: 1, size: 20 }))).mails;
}

/** One of those. */
export async function getDemoMail(visitor: Actor, id: string): Promise<ReadableMail> {
  return (await inTenant(visitor, (db) => findMail(db, id))) ?? notFound();
}
