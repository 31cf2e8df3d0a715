import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { ownerOf } from "./change-own-plan.ts";
import { findPlanRow, lockOwnPlan } from "./plan-table.ts";

/** Opens the own plan, empty and for three years from today. Who has one already keeps it. */
export function startPlan(actor: Actor): Promise<void> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    if (await findPlanRow(db, owner)) return;
    const plan = await lockOwnPlan(db, owner);
    await record(db, actor, "plan.started", { kind: "personal_plan", id: plan.id });
  });
}
