import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { findStoredFile, type StoredFile } from "#platform/files/stored-file.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findEvidence } from "#modules/plans/public.ts";
import { recordLook } from "#modules/sharing/public.ts";
import { openSubmission } from "./judge-step.ts";

/** A file that was handed in with a step, for who reads that step. Taken out of the plan it is gone here too. */
export function openSubmittedFile(actor: Actor, submissionId: string, evidenceId: string): Promise<StoredFile> {
  return inTenant(actor, async (db) => {
    const { content, personId } = await openSubmission(db, actor, submissionId);
    const isHandedIn = content.conditions.some(({ evidence }) => evidence.some((one) => one.evidenceId === evidenceId));
    const found = isHandedIn ? await findEvidence(db, evidenceId) : undefined;
    if (!found?.fileId || found.ownerId !== personId) notFound();
    await recordLook(db, actor, personId, { kind: "track-step", id: submissionId });
    return (await findStoredFile(db, found.fileId)) ?? notFound();
  });
}
