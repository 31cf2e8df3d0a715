import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { safeFileName } from "#platform/files/safe-file-name.ts";
import { storeFile } from "#platform/files/stored-file.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { startRun } from "#platform/jobs/job-run.ts";
import type { Actor } from "#platform/web/actor.ts";
import { UnreadableWorkbook } from "#platform/workbook/workbook-problem.ts";
import { readZipDirectory } from "#platform/workbook/zip-directory.ts";
import { importEscoJob } from "./esco-jobs.ts";
import { escoPolicy } from "./esco-policy.ts";
import { isEscoFile } from "./find-esco-files.ts";
import { escoZipLimits, isZip } from "./unpack-release.ts";
import { findLastUpload, insertUpload } from "./upload-table.ts";

export type EscoFile = { readonly name: string; readonly bytes: Buffer };
export type WhyNotUploaded = "nothing" | "too-large" | "not-esco" | "zip-and-more" | "zip-damaged" | "busy";

const megabyte = 1024 * 1024;
/** The CSV files of one language are 38 MB, their zip a quarter of that. */
export const largestRelease = 80 * megabyte;

/** Takes in the files of a release and asks for them to be read. What can be said at once is said at once. */
export async function uploadEsco(actor: Actor, files: readonly EscoFile[]): Promise<Outcome<string, WhyNotUploaded>> {
  if (!escoPolicy.manage(actor)) notAllowed();
  const problem = whyNotRelease(files);
  if (problem) return refused(problem);
  return inTenant(actor, async (db) => {
    const last = await findLastUpload(db);
    if (last && last.endedAt === null && last.run?.state !== "broken") return refused("busy");
    const fileIds: string[] = [];
    for (const { name, bytes } of files)
      fileIds.push(
        await storeFile(db, actor, { name: safeFileName(name), mediaType: isZip(bytes) ? "application/zip" : "text/csv", bytes, heldBecause: null }),
      );
    const runId = await startRun(db, actor, "esco.import");
    const uploadId = await insertUpload(db, actor, { fileNames: files.map((file) => safeFileName(file.name)), fileIds, runId });
    await enqueue(db, importEscoJob, { uploadId });
    await record(db, actor, "esco.uploaded", { kind: "esco_upload", id: uploadId });
    return done(uploadId);
  });
}

/** What the names and the first bytes tell; the rest is found while reading. */
export function whyNotRelease(files: readonly EscoFile[]): WhyNotUploaded | undefined {
  if (files.every((file) => file.bytes.length === 0)) return "nothing";
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > largestRelease) return "too-large";
  const [first] = files;
  if (files.some((file) => isZip(file.bytes))) return files.length > 1 || !first ? "zip-and-more" : whyNotZip(first.bytes);
  return files.some((file) => isEscoFile(safeFileName(file.name))) ? undefined : "not-esco";
}

function whyNotZip(bytes: Buffer): WhyNotUploaded | undefined {
  try {
    const names = readZipDirectory(bytes, escoZipLimits).map((entry) => entry.name.split(/[/\\]/).at(-1) ?? "");
    return names.some(isEscoFile) ? undefined : "not-esco";
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return error.problem.reason === "too-large-unpacked" || error.problem.reason === "too-many-entries" ? "too-large" : "zip-damaged";
  }
}
