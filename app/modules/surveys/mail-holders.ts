import type { TenantDb } from "#platform/database/in-tenant.ts";
import { type Mail, sendMails } from "#platform/mail/send-mail.ts";
import type { Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listReachable } from "#modules/signin/public.ts";
import { surveyMailWords } from "./survey-mail-words.ts";

/** Mails who is invited, each in their own language. Who was never invited to the portal finds it on Start later. */
export async function mailHolders(db: TenantDb, portal: Portal, invitations: ReadonlyMap<string, string>): Promise<void> {
  const readers = await listReachable(db, [...invitations.keys()]);
  await sendMails(
    db,
    readers.map((reader): Mail => {
      const t = words(surveyMailWords, { language: reader.language, sector: portal.sector });
      const invitation = invitations.get(reader.id) as string;
      return {
        kind: "survey",
        personId: reader.id,
        to: reader.email,
        language: reader.language,
        subject: t("subject", { portal: portal.title }),
        body: [t("hello"), t("text"), t("private"), t("link"), "{{link}}"].join("\n\n"),
        link: `/werk-in-beeld/${invitation}`,
        onceKey: `survey ${invitation}`,
      };
    }),
  );
}
