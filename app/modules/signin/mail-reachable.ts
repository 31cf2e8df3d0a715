import type { TenantDb } from "#platform/database/in-tenant.ts";
import { type Mail, sendMails } from "#platform/mail/send-mail.ts";
import type { Portal } from "#platform/web/actor.ts";
import type { Tone } from "#platform/words/words.ts";
import type { Person } from "#modules/people/public.ts";
import { listReachable } from "./list-reachable.ts";

/** What one of many is told; to whom and in which language follows from the reader. */
export type MailText = Omit<Mail, "personId" | "to" | "language">;

/**
 * Mails those of these people who can come in, each in their own language, within the transaction of what happened.
 *
 * @example await mailReachable(db, portal, managers, (reader, tone) => ({ kind: "carry-asked", subject: words(list, tone)("subject"), body: "…{{link}}", link: "/team" }));
 */
export async function mailReachable(db: TenantDb, portal: Portal, to: readonly string[], write: (reader: Person, tone: Tone) => MailText): Promise<void> {
  const readers = await listReachable(db, to);
  await sendMails(
    db,
    readers.map((reader): Mail => {
      const { language } = reader;
      return { ...write(reader, { language, sector: portal.sector }), personId: reader.id, to: reader.email, language };
    }),
  );
}
