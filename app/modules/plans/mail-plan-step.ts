import type { TenantDb } from "#platform/database/in-tenant.ts";
import { sendMails, type Mail } from "#platform/mail/send-mail.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import type { Person } from "#modules/people/public.ts";
import { listReachable } from "#modules/signin/public.ts";
import type { PlanId } from "./plan.ts";
import { stepMailWords } from "./step-mail-words.ts";

/** What is told by mail at once: to the managers that a plan waits, to the employee what became of it. */
export type MailedStep = "submitted" | "returned" | "agreed";
/** `submission` tells two submissions of one version apart, so that each is mailed once. */
type About = { readonly planId: PlanId; readonly submission: string; readonly link: string };

/**
 * Mails these people, each in their own language, within the transaction of the step. Who was never invited or is blocked gets nothing:
 * a mail about a page they can not open only worries.
 */
export async function mailPlanStep(db: TenantDb, actor: Actor, step: MailedStep, to: readonly string[], about: About): Promise<void> {
  const readers = await listReachable(db, to);
  await sendMails(
    db,
    readers.map((reader) => mailOf(actor.portal, step, reader, about)),
  );
}

function mailOf(portal: Portal, step: MailedStep, reader: Person, { planId, submission, link }: About): Mail {
  const t = words(stepMailWords, { language: reader.language, sector: portal.sector });
  return {
    kind: `plan-${step}`,
    personId: reader.id,
    to: reader.email,
    language: reader.language,
    subject: t(`subject.${step}`, { portal: portal.title }),
    body: [t("hello"), t(`text.${step}`), t(`link.${step}`), "{{link}}"].join("\n\n"),
    link,
    onceKey: `plan-${step} ${planId} ${submission} ${reader.id}`,
  };
}
