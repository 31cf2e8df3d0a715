import { readFile } from "node:fs/promises";
import path from "node:path";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { safeFileName } from "#platform/files/safe-file-name.ts";
import type { Actor } from "#platform/web/actor.ts";
import { carryOutImport, planImport } from "./carry-out-import.ts";
import type { ImportPlan } from "./import-plan.ts";
import { insertImport } from "./import-table.ts";
import { peoplePolicy } from "./people-policy.ts";
import { type FileProblem, readImportFile } from "./read-import-file.ts";

/**
 * Reads and carries out a staff workbook at once, for the command line: the good rows, all of them or none.
 * It leaves the same report behind as an import through the pages.
 */
export async function importFromPath(actor: Actor, file: string, options: { readonly dryRun: boolean }): Promise<Outcome<ImportPlan, FileProblem>> {
  if (!peoplePolicy.manage(actor)) notAllowed();
  const read = await readImportFile(file);
  if (!read.ok) return refused(read.problem);
  return inTenant(actor, async (db) => {
    if (options.dryRun) return done(await planImport(db, actor, read));
    const wanted = { fileId: null, fileName: safeFileName(path.basename(file)), bytes: await readFile(file), runId: null, state: "confirmed" } as const;
    const importId = await insertImport(db, actor, wanted);
    const outcome = await carryOutImport(db, actor, importId, read);
    return done("plan" in outcome ? outcome.plan : outcome.changed);
  });
}
