import nodemailer, { type Transporter } from "nodemailer";
import { z } from "zod";
import { seal, unseal } from "../config/secrets.ts";
import { inTenant, type TenantDb } from "../database/in-tenant.ts";
import { defineJob, enqueue } from "../jobs/job.ts";
import { errorFields, log } from "../log/log.ts";
import { now } from "../time/clock.ts";
import type { Actor } from "../web/actor.ts";
import type { Language } from "../words/words.ts";

/** A mail to one person. The text has `{{link}}` where its link comes; subjects hold nothing personal. */
export type Mail = {
  readonly kind: string;
  readonly personId?: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly link?: string;
  /** Two mails with the same key are one mail: for reminders that a job may try twice. */
  readonly onceKey?: string;
};

let transport: { sender: Transporter; from: string } | undefined;

/** Opens the way out. Without SMTP_URL mail stays in the outbox, where demo and development can read it. */
export function openMail(config: { SMTP_URL?: string | undefined; MAIL_FROM: string }): void {
  transport = config.SMTP_URL
    ? { sender: nodemailer.createTransport(config.SMTP_URL, { disableFileAccess: true, disableUrlAccess: true }), from: config.MAIL_FROM }
    : undefined;
}

/** Whether mail leaves this server at all, to tell an administrator. */
export function mailLeaves(): boolean {
  return transport !== undefined;
}

/**
 * Puts a mail in the outbox within this transaction and asks for it to be sent once the transaction commits.
 * A link is sealed: nobody who reads the table can use it.
 *
 * @example await sendMail(db, { kind: "invitation", personId, to, language: "nl", subject, body: "…{{link}}…", link });
 */
export async function sendMail(db: TenantDb, mail: Mail): Promise<void> {
  const made = await db
    .insertInto("outbox_mails")
    .values({
      kind: mail.kind,
      person_id: mail.personId ?? null,
      to_address: oneLine(mail.to),
      language: mail.language,
      subject: oneLine(mail.subject),
      body: mail.body,
      sealed_link: mail.link ? seal(mail.link, "mail link") : null,
      once_key: mail.onceKey ?? null,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "once_key"]).where("once_key", "is not", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) await enqueue(db, sendMailJob, { mailId: made.id });
}

// A line end in an address or subject would start a header of the writer's choice (T32).
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\0]+/g, " ").trim();
}

/** The text with its working link: for the recipient, and for the outbox of demo and development only. */
export function openMailText(mail: { body: string; sealed_link: string | null }): string {
  return mail.sealed_link ? mail.body.replaceAll("{{link}}", unseal(mail.sealed_link, "mail link")) : mail.body;
}

/** Sends one mail of the outbox. A second run finds it sent and does nothing; a failure is thrown, so that the queue tries again. */
export const sendMailJob = defineJob({ name: "mail.send", payload: z.object({ mailId: z.string() }), run: deliver });

async function deliver(actor: Actor, payload: { mailId: string }): Promise<void> {
  await inTenant(actor, async (db) => {
    const mail = await db.selectFrom("outbox_mails").selectAll().where("id", "=", payload.mailId).forUpdate().executeTakeFirst();
    if (!mail || mail.state === "sent" || mail.state === "kept") return;
    if (!transport) {
      await db.updateTable("outbox_mails").set({ state: "kept" }).where("id", "=", mail.id).execute();
      return;
    }
    const problem = await trySending(transport, mail);
    await db
      .updateTable("outbox_mails")
      .set(problem ? { state: "failed", attempts: mail.attempts + 1, problem } : { state: "sent", attempts: mail.attempts + 1, sent_at: now(), sealed_link: null, problem: null })
      .where("id", "=", mail.id)
      .execute();
    return problem;
  }).then((problem) => {
    if (problem) throw new Error(`mail not accepted: ${problem}`);
  });
}

type Row = { id: string; to_address: string; subject: string; body: string; sealed_link: string | null; language: string };

async function trySending(way: { sender: Transporter; from: string }, mail: Row): Promise<string | undefined> {
  try {
    await way.sender.sendMail({
      from: way.from,
      to: { name: "", address: mail.to_address },
      subject: mail.subject,
      text: openMailText(mail),
      messageId: `<${mail.id}@windroos>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.language },
    });
    return undefined;
  } catch (error) {
    log.warn("mail.failed", { mailId: mail.id, ...errorFields(error) });
    return (error as { code?: string }).code ?? "unknown";
  }
}
