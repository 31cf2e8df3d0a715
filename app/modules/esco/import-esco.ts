import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { escoPolicy } from "./esco-policy.ts";
import type { EscoProblem } from "./esco-problem.ts";
import { insertRelease, lockLibrary, markGone, type Written, writeOccupations, writeSkills } from "./library-table.ts";
import { type Esco, readEsco } from "./read-esco.ts";

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
export async function importEsco(actor: Actor, folder: string, step: Step = () => {}): Promise<Outcome<EscoImported, EscoProblem>> {
  if (!escoPolicy.manage(actor)) notAllowed();
  const read = await readEsco(folder);
  if (!read.ok) return refused(read.problem);
  return done(await writeLibrary(actor, read.esco, step));
}

function writeLibrary(actor: Actor, esco: Esco, step: Step): Promise<EscoImported> {
  const relations = esco.occupations.reduce((sum, each) => sum + each.skills.length, 0);
  const total = esco.skills.size + esco.occupations.length;
  return inTenant(actor, async (db) => {
    await lockLibrary(db);
    const release = await insertRelease(db, actor, { occupations: esco.occupations.length, skills: esco.skills.size, relations });
    const skills = await writeSkills(db, esco, (written) => step(written, total));
    const occupations = await writeOccupations(db, esco, (written) => step(esco.skills.size + written, total));
    const gone = await markGone(db, release, esco);
    await record(db, actor, "esco.imported", { kind: "esco_release", id: release }, { occupations: esco.occupations.length, skills: esco.skills.size });
    return {
      occupations: { ...occupations, gone: gone.occupations },
      skills: { ...skills, gone: gone.skills },
      relations,
      nameless: esco.nameless,
    };
  });
}
