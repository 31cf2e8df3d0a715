import { z } from "zod";
import { unseal } from "../config/secrets.ts";
import { inTenant } from "../database/in-tenant.ts";
import { defineJob } from "../jobs/job.ts";
import { errorFields, log } from "../log/log.ts";
import { now } from "../time/clock.ts";
import type { Actor, Portal } from "../web/actor.ts";
import { mailWayOut, type WayOut, wholeLink } from "./mail-settings.ts";

/** What stands in a text where its link comes. */
export const linkMark = "{{link}}";

/**
 * Sends one mail of the outbox. A second run finds it sent and does nothing; a failure is thrown, so that the queue tries again.
 *
 * The row stays locked while the mail goes out, so two processes never send it both. A process that is killed after the mail server
 * took the mail and before this was written leaves it waiting: it then goes out a second time, with the same Message-ID. The other
 * order would lose mail instead.
 */
export const sendMailJob = defineJob({ name: "mail.send", payload: z.object({ mailId: z.string() }), run: deliver });

async function deliver(actor: Actor, payload: { mailId: string }): Promise<void> {
  const problem = await inTenant(actor, async (db) => {
    const mail = await db.selectFrom("outbox_mails").selectAll().where("id", "=", payload.mailId).forUpdate().executeTakeFirst();
    if (!mail || mail.state === "sent") return undefined;
    const way = mailWayOut();
    const failed = way && (await whyNotSent(way, actor.portal, mail));
    const change = !way
      ? { state: "kept" }
      : failed
        ? { state: "failed", problem: failed }
        : { state: "sent", sent_at: now(), sealed_link: null, problem: null };
    await db
      .updateTable("outbox_mails")
      .set({ ...change, attempts: mail.attempts + (way ? 1 : 0) })
      .where("id", "=", mail.id)
      .execute();
    return failed;
  });
  if (problem) throw new Error(`mail not accepted: ${problem}`);
}

type Row = {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly body: string;
  readonly sealed_link: string | null;
  readonly language: string;
};

async function whyNotSent(way: WayOut, portal: Portal, mail: Row): Promise<string | undefined> {
  try {
    await way.sender.sendMail({
      from: way.from,
      // As an object, because a text would be read as a list: one mail has one reader.
      to: { name: "", address: mail.to_address },
      subject: mail.subject,
      text: textWithLink(portal, mail),
      messageId: `<${mail.id}@windroos>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.language },
    });
    return undefined;
  } catch (error) {
    log.warn("mail.failed", { mailId: mail.id, ...errorFields(error), message: undefined });
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    return String(responseCode ?? code ?? "unknown");
  }
}

/** The text with its working link: for the recipient, and for the outbox of demo and development only. */
export function textWithLink(portal: Pick<Portal, "name" | "ownDomain">, mail: Pick<Row, "body" | "sealed_link">): string {
  const link = mail.sealed_link === null ? undefined : wholeLink(portal, unseal(mail.sealed_link, "mail link"));
  return link === undefined ? mail.body : mail.body.replaceAll(linkMark, () => link);
}
