import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { mailReachable } from "#modules/signin/public.ts";
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
  await mailReachable(db, actor.portal, to, (reader, tone) => {
    const t = words(stepMailWords, tone);
    return {
      kind: `plan-${step}`,
      subject: t(`subject.${step}`, { portal: actor.portal.title }),
      body: [t("hello"), t(`text.${step}`), t(`link.${step}`), "{{link}}"].join("\n\n"),
      link: about.link,
      onceKey: `plan-${step} ${about.planId} ${about.submission} ${reader.id}`,
    };
  });
}
