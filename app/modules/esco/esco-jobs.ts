import { z } from "zod";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { findStoredFile, readStoredFile, removeStoredFile } from "#platform/files/stored-file.ts";
import { sweepFiles } from "#platform/files/sweep-files.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { endRun, moveRun } from "#platform/jobs/job-run.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { type Step, writeLibrary } from "./import-esco.ts";
import { readRows } from "./read-rows.ts";
import type { RowsRead } from "./read-esco-worker.ts";
import type { HandedIn } from "./unpack-release.ts";
import { endUpload, type EscoUpload, lockUpload } from "./upload-table.ts";

/** Reads files that were handed in: all of it in one transaction, or nothing. */
export const importEscoJob = defineJob({
  name: "esco.import",
  payload: z.object({ uploadId: z.uuid() }),
  run: (actor, { uploadId }) => importUploadedEsco(actor, uploadId),
});

/** A process that dies leaves nothing behind, and the job starts anew. Once it has ended, a second run does nothing. */
export async function importUploadedEsco(actor: Actor, uploadId: string): Promise<void> {
  const waiting = await inTenant(actor, (db) => lockUpload(db, uploadId));
  if (waiting.endedAt !== null || waiting.runId === null) return;
  const { runId } = waiting;
  await moveRun(actor, runId, { done: 0, total: 0 });
  try {
    // Before the transaction, because reading takes seconds and a transaction holds locks.
    const read = await readRows({ files: await filesOf(actor, waiting) });
    await inTenant(actor, (db) => end(db, actor, uploadId, read, (done, total) => moveRun(actor, runId, { done, total })));
  } catch (error) {
    await inTenant(actor, (db) => endRun(db, runId, { state: "broken" }));
    throw error;
  }
  await sweepFiles(actor);
}

async function end(db: TenantDb, actor: Actor, uploadId: string, read: RowsRead, step: Step): Promise<void> {
  const upload = await lockUpload(db, uploadId);
  if (upload.endedAt !== null || upload.runId === null) return;
  if (read.ok) {
    await endUpload(db, uploadId, { outcome: await writeLibrary(db, uploaderOf(actor, upload), read.rows, step) });
    await endRun(db, upload.runId, { state: "done" });
  } else {
    await endUpload(db, uploadId, { problem: read.problem });
    await endRun(db, upload.runId, { state: "refused", problem: read.problem.reason });
  }
  for (const fileId of upload.fileIds ?? []) await removeStoredFile(db, fileId);
}

async function filesOf(actor: Actor, { fileIds }: EscoUpload): Promise<HandedIn[]> {
  const stored = await inTenant(actor, (db) => Promise.all((fileIds ?? []).map((fileId) => findStoredFile(db, fileId))));
  const files: HandedIn[] = [];
  for (const file of stored) {
    const bytes = file && (await readStoredFile(actor.portal, file));
    if (bytes) files.push({ name: file.name, bytes });
  }
  return files;
}

/** The audit trail names the person who handed it in, not the job. */
function uploaderOf(actor: Actor, { uploadedBy }: EscoUpload): Actor {
  return uploadedBy ? { ...actor, kind: "person", personId: uploadedBy as PersonId } : actor;
}
