import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { now, today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { planSubmitted } from "#modules/events.ts";
import { getPerson } from "#modules/people/public.ts";
import { ownerOf } from "./change-own-plan.ts";
import { mailPlanStep } from "./mail-plan-step.ts";
import { insertStep } from "./plan-step-table.ts";
import { findPlanRow, lockPlan, updatePlan, type PlanRow } from "./plan-table.ts";
import { whyNotSubmittable, whyNotTakenBack, type PlanState, type WhyNotSubmittable, type WhyNotTakenBack } from "./plan.ts";
import { readPlan } from "./read-plan.ts";

/** Without a manager nobody could ever agree, so that is said before and not after. */
export type WhyNotSubmitted = WhyNotSubmittable | { readonly reason: "no-manager" };

/** Gives the own plan to the manager to agree on. H-44: refused while one of the three agreements is missing, naming which and where. */
export function submitPlan(actor: Actor): Promise<Outcome<null, WhyNotSubmitted>> {
  const owner = ownerOf(actor);
  return inTenant<Outcome<null, WhyNotSubmitted>>(actor, async (db) => {
    const row = await lockOwn(db, owner);
    const [plan, person] = await Promise.all([readPlan(db, owner), getPerson(db, owner)]);
    const problem = whyNotSubmittable(plan.version);
    if (problem) return refused(problem);
    if (plan.managers.length === 0) return refused({ reason: "no-manager" });
    const { number } = plan.version;
    const managerIds = plan.managers.map(({ id }) => id);
    const at = now();
    await updatePlan(db, row.id, { state: "submitted", submitted_on: today(), submitted_name: person.name, submitted_at: at });
    await insertStep(db, row.id, { number, step: "submitted", by: { personId: owner, name: person.name } });
    await tell(db, actor, planSubmitted, { personId: owner, managerIds, version: number });
    await mailPlanStep(db, actor, "submitted", managerIds, { planId: row.id, submission: at.toISOString(), link: `/team/${owner}/plan` });
    await record(db, actor, "plan.submitted", { kind: "personal_plan", id: row.id }, { version: number });
    return done(null);
  });
}

/** Takes the own submitted plan back to change something in it. */
export function takeBackPlan(actor: Actor): Promise<Outcome<null, WhyNotTakenBack>> {
  const owner = ownerOf(actor);
  return inTenant<Outcome<null, WhyNotTakenBack>>(actor, async (db) => {
    const row = await lockOwn(db, owner);
    const problem = whyNotTakenBack({ state: row.state as PlanState });
    if (problem) return refused(problem);
    const { name } = await getPerson(db, owner);
    await updatePlan(db, row.id, { state: "draft", submitted_on: null, submitted_name: null, submitted_at: null });
    await insertStep(db, row.id, { number: row.version, step: "taken-back", by: { personId: owner, name } });
    await record(db, actor, "plan.taken-back", { kind: "personal_plan", id: row.id }, { version: row.version });
    return done(null);
  });
}

// Read again under the lock: between finding and locking the manager may have agreed.
async function lockOwn(db: TenantDb, owner: PersonId): Promise<PlanRow> {
  const { id } = (await findPlanRow(db, owner)) ?? notFound();
  return (await lockPlan(db, id)) ?? notFound();
}
