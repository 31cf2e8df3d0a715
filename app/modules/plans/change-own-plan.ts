import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { refused, type Outcome } from "#platform/errors/outcome.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { getPerson } from "#modules/people/public.ts";
import { insertStep } from "./plan-step-table.ts";
import { lockOwnPlan, updatePlan, type PlanRow } from "./plan-table.ts";

/** A submitted plan stands still until it is taken back, or the manager would agree to something else than they read. */
export type WhyNotChangeable = "already-submitted";

/**
 * Opens the actor's own plan to change something in it. H-45: a change after agreement begins the next version;
 * what was agreed on stays as it was and keeps counting.
 */
export function changeOwnPlan<Value, Reason>(
  actor: Actor,
  change: (db: TenantDb, plan: PlanRow, owner: PersonId) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | WhyNotChangeable>> {
  return inTenant<Outcome<Value, Reason | WhyNotChangeable>>(actor, (db) => changeOwnPlanWithin(db, actor, change));
}

/** The same within a transaction that does more. */
export async function changeOwnPlanWithin<Value, Reason>(
  db: TenantDb,
  actor: Actor,
  change: (db: TenantDb, plan: PlanRow, owner: PersonId) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | WhyNotChangeable>> {
  const owner = ownerOf(actor);
  const plan = await lockOwnPlan(db, owner);
  if (plan.state === "submitted") return refused("already-submitted");
  const outcome = await change(db, plan, owner);
  if (plan.state !== "agreed" || "refused" in outcome) return outcome;
  await updatePlan(db, plan.id, { state: "draft", version: plan.version + 1, submitted_on: null, submitted_name: null, submitted_at: null });
  const { name } = await getPerson(db, owner);
  await insertStep(db, plan.id, { number: plan.version + 1, step: "reopened", by: { personId: owner, name } });
  await record(db, actor, "plan.reopened", { kind: "personal_plan", id: plan.id }, { version: plan.version + 1 });
  return outcome;
}

/** The person an actor is; jobs and commands have no plan. */
export function ownerOf(actor: Actor): PersonId {
  return actor.kind === "person" && actor.personId ? actor.personId : notAllowed();
}
