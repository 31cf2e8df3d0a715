import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { mailReachable } from "#modules/signin/public.ts";
import type { AssignmentId } from "./assignment.ts";
import { assignmentMailWords } from "./assignment-mail-words.ts";

export type AssignmentMail = "assigned" | "asked" | "reminder" | "withdrawn";

/** Mails each of these people about theirs, once of a kind, in their own language. Who can not come in finds it on Start later. */
export async function mailAssignments(db: TenantDb, portal: Portal, kind: AssignmentMail, about: ReadonlyMap<PersonId, AssignmentId>): Promise<void> {
  await mailReachable(db, portal, [...about.keys()], (reader, tone) => {
    const t = words(assignmentMailWords, tone);
    const id = about.get(reader.id) as AssignmentId;
    return {
      kind: `assignment-${kind}`,
      subject: t(`subject.${kind}`, { portal: portal.title }),
      body: [t("hello"), t(`text.${kind}`), t("link"), "{{link}}"].join("\n\n"),
      link: `/opgedragen/${id}`,
      onceKey: `assignment-${kind} ${id}`,
    };
  });
}
