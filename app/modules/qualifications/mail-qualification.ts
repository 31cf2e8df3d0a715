import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listRoleHolders } from "#modules/people/public.ts";
import { mailReachable } from "#modules/signin/public.ts";
import { qualificationMailWords } from "./qualification-mail-words.ts";
import type { Request } from "./request-table.ts";

/** HR hears that there is a request, and not from whom: who reads a mailbox along need not know what somebody's schooling is. */
export async function tellHr(db: TenantDb, portal: Portal, requestId: string): Promise<void> {
  const hr = await listRoleHolders(db, ["hr"]);
  await mail(
    db,
    portal,
    hr.map(({ id }) => id),
    "asked",
    `/erkenning/aanvragen/${requestId}`,
    requestId,
  );
}

/** The person hears that there is a decision; what it is stands behind the door. */
export async function tellDecided(db: TenantDb, portal: Portal, { id, personId }: Pick<Request, "id" | "personId">): Promise<void> {
  await mail(db, portal, [personId], "decided", "/erkenning", id);
}

async function mail(db: TenantDb, portal: Portal, ids: readonly string[], kind: "asked" | "decided", link: string, requestId: string): Promise<void> {
  await mailReachable(db, portal, ids, (reader, tone) => {
    const t = words(qualificationMailWords, tone);
    return {
      kind: `qualification-${kind}`,
      subject: t(`subject.${kind}`, { portal: portal.title }),
      body: [t("hello"), t(`text.${kind}`), "{{link}}"].join("\n\n"),
      link,
      onceKey: `qualification-${kind} ${requestId} ${reader.id}`,
    };
  });
}
