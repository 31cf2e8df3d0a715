import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { ImportPlan } from "./import-plan.ts";
import { peoplePolicy } from "./people-policy.ts";
import { writePlan } from "./write-import.ts";

/** People with their jobs and teams, and the units these are in: what an import would make, without a workbook. */
export type Staff = Pick<ImportPlan, "create" | "newUnits">;

/** Adds a whole staff at once, for worlds of size. Answers the id of each by the row it was given. The staff must be right already: nothing is judged here. */
export function addStaff(actor: Actor, staff: Staff): Promise<ReadonlyMap<number, string>> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    const { personIds } = await writePlan(db, actor, "none", { ...staff, update: [], unchanged: [], refused: [], remarks: [] }, async () => {});
    return personIds;
  });
}
