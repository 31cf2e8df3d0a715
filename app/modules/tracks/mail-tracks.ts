import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listRoleHolders } from "#modules/people/public.ts";
import { mailReachable } from "#modules/signin/public.ts";
import { trackMailWords } from "./track-mail-words.ts";

type Kind = "invited" | "submitted" | "decided";

/** Managers and HR hear that a step was handed in, and not by whom. */
export async function tellSubmitted(db: TenantDb, portal: Portal, { id, managers }: { readonly id: string; readonly managers: readonly PersonId[] }) {
  const hr = await listRoleHolders(db, ["hr"]);
  await mail(db, portal, "submitted", [...new Set([...managers, ...hr.map((one) => one.id)])], `/groeipaden/ingediend/${id}`, id);
}

/** The person hears that there is a decision; what it is stands behind the door. */
export async function tellDecided(db: TenantDb, portal: Portal, { id, personId }: { readonly id: string; readonly personId: PersonId }) {
  await mail(db, portal, "decided", [personId], "/groeipaden", id);
}

export async function tellInvited(db: TenantDb, portal: Portal, { id, personId }: { readonly id: string; readonly personId: PersonId }) {
  await mail(db, portal, "invited", [personId], "/groeipaden", id);
}

async function mail(db: TenantDb, portal: Portal, kind: Kind, ids: readonly string[], link: string, subjectId: string): Promise<void> {
  await mailReachable(db, portal, ids, (reader, tone) => {
    const t = words(trackMailWords, tone);
    return {
      kind: `track-${kind}`,
      subject: t(`subject.${kind}`, { portal: portal.title }),
      body: [t("hello"), t(`text.${kind}`), "{{link}}"].join("\n\n"),
      link,
      onceKey: `track-${kind} ${subjectId} ${reader.id}`,
    };
  });
}
