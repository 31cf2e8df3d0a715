import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { checkUpload, type WhyNotUpload } from "#platform/files/check-upload.ts";
import { findStoredFile, removeStoredFile, storeFile, type StoredFile } from "#platform/files/stored-file.ts";
import type { Actor } from "#platform/web/actor.ts";
import { maySee, recordLook } from "#modules/sharing/public.ts";
import { addEvidence } from "./add-evidence.ts";
import { ownerOf } from "./change-own-plan.ts";
import type { EvidenceInput } from "./evidence-form.ts";
import { findEvidence, markEvidenceRemoved } from "./evidence-table.ts";
import { findOwnActivity } from "./activity-table.ts";

/** Keeps what shows that an activity of one's own was done. Nobody else sees it until it is shared. */
export async function keepEvidence(actor: Actor, activityId: string, input: EvidenceInput): Promise<Outcome<null, WhyNotUpload>> {
  const owner = ownerOf(actor);
  const checked = input.file
    ? checkUpload({ name: input.file.name, mediaType: input.file.type, bytes: Buffer.from(await input.file.arrayBuffer()) })
    : undefined;
  return inTenant<Outcome<null, WhyNotUpload>>(actor, async (db) => {
    const activity = (await findOwnActivity(db, owner, activityId)) ?? notFound();
    if (checked && !checked.ok) return refused(checked.reason);
    const place = { activityId: activity.id, ledgerEntryId: null };
    const { evidenceTitle: title, link, text } = input;
    if (checked)
      await addEvidence(db, actor, {
        kind: "file",
        title: title || checked.upload.name,
        content: "",
        fileId: await storeFile(db, actor, checked.upload),
        ...place,
      });
    if (link) await addEvidence(db, actor, { kind: "link", title: title || new URL(link).hostname, content: link, ...place });
    if (text) await addEvidence(db, actor, { kind: "text", title: title || firstLine(text), content: text, ...place });
    return done(null);
  });
}

/** Takes one's own evidence away, with its file. */
export function removeEvidence(actor: Actor, id: string): Promise<{ readonly activityId: string | null }> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const evidence = await findEvidence(db, id);
    if (evidence?.ownerId !== owner) notFound();
    await markEvidenceRemoved(db, evidence.id);
    if (evidence.fileId) await removeStoredFile(db, evidence.fileId);
    await record(db, actor, "evidence.removed", { kind: "evidence", id: evidence.id });
    return { activityId: evidence.activityId };
  });
}

/** The file of a piece of evidence, for its owner and for whom its activity is shared with. */
export function openEvidenceFile(actor: Actor, id: string): Promise<StoredFile> {
  return inTenant(actor, async (db) => {
    const evidence = (await findEvidence(db, id)) ?? notFound();
    const subject = { kind: "activity", id: evidence.activityId ?? evidence.id } as const;
    if (!(await maySee(db, actor, evidence.ownerId, subject))) notFound();
    await recordLook(db, actor, evidence.ownerId, subject);
    return (evidence.fileId ? await findStoredFile(db, evidence.fileId) : undefined) ?? notFound();
  });
}

function firstLine(text: string): string {
  const line = text.split("\n")[0]?.trim() ?? "";
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}
