import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { checkImport } from "./check-import.ts";
import type { ImportPlan } from "./import-plan.ts";
import { importSettings } from "./import-settings.ts";
import { readSnapshot } from "./import-snapshot.ts";
import { countsOf, digestOf, type Shown, writeDone } from "./import-table.ts";
import type { ImportFile } from "./read-import-file.ts";
import { writePlan } from "./write-import.ts";

/** Judges a file against the portal as it is at this moment. */
export async function planImport(db: TenantDb, actor: Actor, file: ImportFile): Promise<ImportPlan> {
  return checkImport(file.reads, await readSnapshot(db), importSettings(actor.portal.sector, today()));
}

export type CarriedOut = { readonly plan: ImportPlan; readonly personIds: readonly string[] };

/**
 * Judges once more and writes all of it, within one transaction. With a digest it writes only when this is still
 * the plan that was confirmed; otherwise it answers the new plan and has written nothing.
 */
export async function carryOutImport(
  db: TenantDb,
  actor: Actor,
  importId: string,
  file: ImportFile,
  options: { readonly onlyIf?: Buffer | null; readonly step?: (done: number) => Promise<void> } = {},
): Promise<CarriedOut | { readonly changed: ImportPlan }> {
  await lockWhoChanges(db, await planImport(db, actor, file));
  // The lock of the managers, which every change of an employment takes: nobody closes a ring while we look.
  await sql`select pg_advisory_xact_lock(hashtextextended('managers ' || current_setting('app.tenant_id'), 0))`.execute(db);
  const plan = await planImport(db, actor, file);
  if (options.onlyIf && !digestOf(plan).equals(options.onlyIf)) return { changed: plan };
  const { personIds } = await writePlan(db, actor, importId, plan, options.step ?? (async () => {}));
  const shown: Shown = { sheetName: file.sheetName, notices: file.notices, plan };
  await writeDone(db, importId, shown, personIds);
  const { create, update, unchanged, refused } = countsOf(plan);
  await record(db, actor, "import.done", { kind: "people_import", id: importId }, { create, update, unchanged, refused });
  return { plan, personIds: plan.create.map((each) => personIds.get(each.row) ?? "") };
}

/**
 * Others lock the person first and the managers after that; in another order the two of us could wait for each other for
 * ever. Who changes is known only from a plan, so there is one before the locks and one that counts after them.
 */
async function lockWhoChanges(db: TenantDb, plan: ImportPlan): Promise<void> {
  const ids = plan.update.map((each) => each.personId);
  if (ids.length > 0) await sql`select from persons where id = any(${ids}::uuid[]) order by id for no key update`.execute(db);
}
