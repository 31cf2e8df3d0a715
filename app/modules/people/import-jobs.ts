import { z } from "zod";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { tell } from "#platform/events/event.ts";
import { findStoredFile, readStoredFile, removeStoredFile } from "#platform/files/stored-file.ts";
import { sweepFiles } from "#platform/files/sweep-files.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { endRun, moveRun } from "#platform/jobs/job-run.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { invitationsAsked } from "#modules/events.ts";
import { type CarriedOut, carryOutImport, planImport } from "./carry-out-import.ts";
import type { ImportPlan } from "./import-plan.ts";
import { countsOf, lockImport, type LockedImport, writeChecked, writeRefused } from "./import-table.ts";
import { type ImportFile, type ImportFileRead, readImportFile } from "./read-import-file.ts";

const payload = z.object({ importId: z.uuid() });

/** The dry run of an uploaded workbook. */
export const checkImportJob = defineJob({ name: "people.import.check", payload, run: (actor, { importId }) => checkUploadedImport(actor, importId) });

/** The confirmed import: all of it in one transaction, or nothing. */
export const runImportJob = defineJob({ name: "people.import.run", payload, run: (actor, { importId }) => runConfirmedImport(actor, importId) });

/** Reads the file and writes down what confirming it would do. Once the state has moved on, a second run does nothing. */
export async function checkUploadedImport(actor: Actor, importId: string): Promise<void> {
  await aloud(actor, importId, async (waiting) => {
    if (waiting.state !== "checking") return;
    const file = await readFileOf(actor, waiting);
    await inTenant(actor, async (db) => {
      const locked = await lockImport(db, importId);
      if (locked.state !== "checking") return;
      if (!file.ok) return refuseFile(db, locked, file);
      const plan = await planImport(db, actor, file);
      await writeChecked(db, importId, { ...file, plan }, null);
      await endRunOf(db, locked, plan);
    });
  });
}

/** Carries out what was confirmed, as who confirmed it. A process that dies leaves nothing behind, and the job starts anew. */
export async function runConfirmedImport(actor: Actor, importId: string): Promise<void> {
  await aloud(actor, importId, async (waiting) => {
    if (waiting.state !== "confirmed") return;
    const file = await readFileOf(actor, waiting);
    await inTenant(actor, async (db) => {
      const locked = await lockImport(db, importId);
      if (locked.state !== "confirmed") return;
      if (!file.ok) return refuseFile(db, locked, file);
      await carryOut(db, actor, locked, file);
    });
    await sweepFiles(actor);
  });
}

async function carryOut(db: TenantDb, actor: Actor, locked: LockedImport, file: ImportFile): Promise<void> {
  const step = async (done: number) => (locked.runId ? moveRun(actor, locked.runId, { done }) : undefined);
  const outcome = await carryOutImport(db, confirmerOf(actor, locked), locked.id, file, { onlyIf: locked.planDigest, step });
  if ("changed" in outcome) {
    // Somebody changed people since the dry run. Nothing was written; the new outcome is there to be confirmed again.
    await writeChecked(db, locked.id, { ...file, plan: outcome.changed }, "changed-meanwhile");
    return endRunOf(db, locked, outcome.changed);
  }
  await inviteMade(db, actor, locked, outcome);
  if (locked.fileId) await removeStoredFile(db, locked.fileId);
  await endRunOf(db, locked, outcome.plan);
}

async function inviteMade(db: TenantDb, actor: Actor, locked: LockedImport, { personIds }: CarriedOut): Promise<void> {
  if (locked.invites && personIds.length > 0) await tell(db, actor, invitationsAsked, { personIds: personIds as PersonId[] });
}

/** Reads the import once to know its run, tells that it runs, and tells when it broke before the queue tries again. */
async function aloud(actor: Actor, importId: string, work: (waiting: LockedImport) => Promise<void>): Promise<void> {
  const waiting = await inTenant(actor, (db) => lockImport(db, importId));
  const { runId } = waiting;
  if (runId) await moveRun(actor, runId, { done: 0, total: waiting.counts.create + waiting.counts.update || 0 });
  try {
    await work(waiting);
  } catch (error) {
    if (runId) await inTenant(actor, (db) => endRun(db, runId, { state: "broken" }));
    throw error;
  }
}

/** Before the transaction, because reading takes a second and a transaction holds locks. */
async function readFileOf(actor: Actor, { fileId }: LockedImport): Promise<ImportFileRead> {
  const stored = fileId ? await inTenant(actor, (db) => findStoredFile(db, fileId)) : undefined;
  const bytes = stored && (await readStoredFile(actor.portal, stored));
  return bytes ? readImportFile(bytes) : { ok: false, problem: { reason: "damaged" } };
}

async function refuseFile(db: TenantDb, locked: LockedImport, file: ImportFileRead & { ok: false }): Promise<void> {
  await writeRefused(db, locked.id, file.problem);
  if (locked.fileId) await removeStoredFile(db, locked.fileId);
  if (locked.runId) await endRun(db, locked.runId, { state: "refused", problem: file.problem.reason });
}

async function endRunOf(db: TenantDb, { runId }: LockedImport, plan: ImportPlan): Promise<void> {
  if (runId) await endRun(db, runId, { state: "done", wrong: countsOf(plan).refused });
}

/** The audit trail names the person who confirmed, not the job. */
function confirmerOf(actor: Actor, { confirmedBy }: LockedImport): Actor {
  return confirmedBy ? { ...actor, kind: "person", personId: confirmedBy as PersonId } : actor;
}
