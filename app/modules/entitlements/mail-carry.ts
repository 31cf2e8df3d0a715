import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { mailReachable } from "#modules/signin/public.ts";
import { yearEndWords } from "./year-end-words.ts";

/** Tells the managers that a wish waits, or the employee what the answer is. Nothing of the wish itself stands in the mail. */
export async function mailCarry(db: TenantDb, actor: Actor, step: "asked" | "agreed" | "declined", to: readonly string[], requestId: string): Promise<void> {
  await mailReachable(db, actor.portal, to, (reader, tone) => {
    const t = words(yearEndWords, tone);
    return {
      kind: `carry-${step}`,
      subject: t(`mail.${step}.subject`, { portal: actor.portal.title }),
      body: [t("mail.hello"), t(`mail.${step}`), "{{link}}"].join("\n\n"),
      link: step === "asked" ? "/rechten/meenemen" : "/mijn-recht",
      onceKey: `carry-${step} ${requestId} ${reader.id}`,
    };
  });
}
