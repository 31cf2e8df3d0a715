import { seal } from "../config/secrets.ts";
import type { TenantDb } from "../database/in-tenant.ts";
import { enqueueAll } from "../jobs/job.ts";
import type { Language } from "../words/words.ts";
import { sendMailJob } from "./deliver-mail.ts";

export { mailLeaves, openMail, wholeLink } from "./mail-settings.ts";

/** A mail to one person. The text has `{{link}}` where its link comes; subjects and texts hold nothing personal. */
export type Mail = {
  readonly kind: string;
  readonly personId?: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  /** A path of the portal, such as `/uitnodiging/…`; the host comes before it when the mail is sent. */
  readonly link?: string;
  /** Two mails with the same key are one mail: for reminders that a job may try twice. */
  readonly onceKey?: string;
};

/**
 * Puts a mail in the outbox within this transaction and asks for it to be sent once the transaction commits.
 * A link is sealed: nobody who reads the table can use it.
 *
 * @example await sendMail(db, { kind: "invitation", personId, to, language: "nl", subject, body: "…{{link}}…", link });
 */
export async function sendMail(db: TenantDb, mail: Mail): Promise<void> {
  await sendMails(db, [mail]);
}

/** The same for many people at once, each their own mail, as an import invites them. */
export async function sendMails(db: TenantDb, mails: readonly Mail[]): Promise<void> {
  // A statement carries 65,535 values at most.
  for (let from = 0; from < mails.length; from += 2000) {
    const made = await db
      .insertInto("outbox_mails")
      .values(mails.slice(from, from + 2000).map(rowOf))
      .onConflict((conflict) => conflict.columns(["tenant_id", "once_key"]).where("once_key", "is not", null).doNothing())
      .returning("id")
      .execute();
    await enqueueAll(
      db,
      sendMailJob,
      made.map(({ id }) => ({ mailId: id })),
    );
  }
}

function rowOf(mail: Mail) {
  return {
    kind: mail.kind,
    person_id: mail.personId ?? null,
    to_address: oneLine(mail.to),
    language: mail.language,
    subject: oneLine(mail.subject),
    body: mail.body,
    sealed_link: mail.link ? seal(mail.link, "mail link") : null,
    once_key: mail.onceKey ?? null,
  };
}

// A line end in an address or subject would start a header of the writer's choice (T32).
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
