import path from "node:path";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { escoPolicy } from "./esco-policy.ts";
import type { EscoProblem } from "./esco-problem.ts";
import { insertRelease, lockLibrary, markGone, type Written, writeOccupations, writeSkills } from "./library-table.ts";
import type { LibraryRows } from "./library-rows.ts";
import { readRows } from "./read-rows.ts";
import { insertUpload } from "./upload-table.ts";

export type EscoImported = {
  readonly occupations: Written;
  readonly skills: Written;
  readonly relations: number;
  /** Occupations without a name in the language of the files, left out. */
  readonly nameless: readonly string[];
};
/** Told after each part, with how many of the rows are written. */
export type Step = (done: number, total: number) => Promise<void> | void;

/**
 * Reads a release of ESCO into the library of a portal: all of it, or nothing. Reading newer files changes what they changed and
 * keeps what they dropped, marked as gone, because passports may come from it. The same files twice change nothing.
 */
export async function importEsco(actor: Actor, folder: string): Promise<Outcome<EscoImported, EscoProblem>> {
  if (!escoPolicy.manage(actor)) notAllowed();
  const read = await readRows({ folder });
  if (!read.ok) return refused(read.problem);
  return inTenant(actor, async (db) => {
    const imported = await writeLibrary(db, actor, read.rows, () => {});
    await insertUpload(db, actor, { fileNames: [path.basename(folder)], fileIds: null, runId: null, outcome: imported });
    return done(imported);
  });
}

/** Writes the rows of a release within the transaction of whoever calls. */
export async function writeLibrary(db: TenantDb, actor: Actor, rows: LibraryRows, step: Step): Promise<EscoImported> {
  const counts = { occupations: rows.occupations.length, skills: rows.skills.length };
  const total = counts.skills + counts.occupations;
  await lockLibrary(db);
  const release = await insertRelease(db, actor, { ...counts, relations: rows.relations });
  const skills = await writeSkills(db, rows.skills, (written) => step(written, total));
  const occupations = await writeOccupations(db, rows.occupations, (written) => step(counts.skills + written, total));
  const gone = await markGone(db, release, rows);
  await record(db, actor, "esco.imported", { kind: "esco_release", id: release }, counts);
  return {
    occupations: { ...occupations, gone: gone.occupations },
    skills: { ...skills, gone: gone.skills },
    relations: rows.relations,
    nameless: rows.nameless,
  };
}
