import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { checkUpload, type Offered, type WhyNotUpload } from "#platform/files/check-upload.ts";
import { storeFile } from "#platform/files/stored-file.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { startRun } from "#platform/jobs/job-run.ts";
import type { Actor } from "#platform/web/actor.ts";
import { whyNotWorkbook } from "#platform/workbook/why-not-workbook.ts";
import { staffListLimits } from "#platform/workbook/workbook-limits.ts";
import type { WorkbookProblem } from "#platform/workbook/workbook-problem.ts";
import { checkImportJob } from "./import-jobs.ts";
import { insertImport } from "./import-table.ts";
import { peoplePolicy } from "./people-policy.ts";

export type WhyNotUploaded = WorkbookProblem | { readonly reason: Exclude<WhyNotUpload, "damaged"> };

/** Takes in a staff workbook and asks for its dry run. What can be said at once is said at once. */
export async function uploadImport(actor: Actor, offered: Offered): Promise<Outcome<string, WhyNotUploaded>> {
  if (!peoplePolicy.manage(actor)) notAllowed();
  const problem = whyNotWorkbook(offered.bytes, staffListLimits);
  if (problem) return refused(problem);
  const check = checkUpload(offered, ["xlsx", "xlsm"]);
  if (!check.ok) return refused({ reason: check.reason });
  return inTenant(actor, async (db) => {
    const fileId = await storeFile(db, actor, check.upload);
    const runId = await startRun(db, actor, "people.import.check");
    const importId = await insertImport(db, actor, { fileId, fileName: check.upload.name, bytes: check.upload.bytes, runId, state: "checking" });
    await enqueue(db, checkImportJob, { importId });
    await record(db, actor, "import.uploaded", { kind: "people_import", id: importId });
    return done(importId);
  });
}
