import type { TenantDb } from "#platform/database/in-tenant.ts";
import { sendMails } from "#platform/mail/send-mail.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listRoleHolders } from "#modules/people/public.ts";
import { listReachable } from "#modules/signin/public.ts";
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
  const readers = await listReachable(db, ids);
  await sendMails(
    db,
    readers.map((reader) => {
      const t = words(trackMailWords, { language: reader.language, sector: portal.sector });
      return {
        kind: `track-${kind}`,
        personId: reader.id,
        to: reader.email,
        language: reader.language,
        subject: t(`subject.${kind}`, { portal: portal.title }),
        body: [t("hello"), t(`text.${kind}`), "{{link}}"].join("\n\n"),
        link,
        onceKey: `track-${kind} ${subjectId} ${reader.id}`,
      };
    }),
  );
}
