import type { TenantDb } from "#platform/database/in-tenant.ts";
import { sendMails, type Mail } from "#platform/mail/send-mail.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listReachable } from "#modules/signin/public.ts";
import type { AssignmentId } from "./assignment.ts";
import { assignmentMailWords } from "./assignment-mail-words.ts";

export type AssignmentMail = "assigned" | "asked" | "reminder" | "withdrawn";

/** Mails each of these people about theirs, once of a kind, in their own language. Who can not come in finds it on Start later. */
export async function mailAssignments(db: TenantDb, portal: Portal, kind: AssignmentMail, about: ReadonlyMap<PersonId, AssignmentId>): Promise<void> {
  const readers = await listReachable(db, [...about.keys()]);
  await sendMails(
    db,
    readers.map((reader): Mail => {
      const t = words(assignmentMailWords, { language: reader.language, sector: portal.sector });
      const id = about.get(reader.id) as AssignmentId;
      return {
        kind: `assignment-${kind}`,
        personId: reader.id,
        to: reader.email,
        language: reader.language,
        subject: t(`subject.${kind}`, { portal: portal.title }),
        body: [t("hello"), t(`text.${kind}`), t("link"), "{{link}}"].join("\n\n"),
        link: `/opgedragen/${id}`,
        onceKey: `assignment-${kind} ${id}`,
      };
    }),
  );
}
