import type { TenantDb } from "#platform/database/in-tenant.ts";
import { type Mail, sendMails } from "#platform/mail/send-mail.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listReachable } from "#modules/signin/public.ts";
import { feedbackMailWords } from "./feedback-mail-words.ts";

type Invited = { readonly id: string; readonly personId: PersonId };

/** Mails people about each of their invitations, once of a kind. Who can not come in yet finds it on Start later. */
export async function mailFeedback(db: TenantDb, portal: Portal, kind: "asked" | "reminder", invitations: readonly Invited[]): Promise<void> {
  const found = await listReachable(db, [...new Set(invitations.map(({ personId }) => personId))]);
  const readers = new Map(found.map((reader) => [reader.id, reader]));
  await sendMails(
    db,
    invitations.flatMap(({ id, personId }): Mail[] => {
      const reader = readers.get(personId);
      if (!reader) return [];
      const t = words(feedbackMailWords, { language: reader.language, sector: portal.sector });
      const mail: Mail = {
        kind: `feedback-${kind}`,
        personId,
        to: reader.email,
        language: reader.language,
        subject: t(`subject.${kind}`, { portal: portal.title }),
        body: [t("hello"), t(`text.${kind}`), t("no"), t("link"), "{{link}}"].join("\n\n"),
        link: `/feedback/antwoord/${id}`,
        onceKey: `feedback-${kind} ${id}`,
      };
      return [mail];
    }),
  );
}
