import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { now, today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peopleNames } from "#modules/people/public.ts";
import { ownerOf } from "./change-own-plan.ts";
import { findPlanRow, lockPlan, updatePlan } from "./plan-table.ts";
import { whyNotSubmittable, whyNotTakenBack, type PlanState, type WhyNotSubmittable, type WhyNotTakenBack } from "./plan.ts";
import { readPlan } from "./read-plan.ts";

/** Without a manager nobody could ever agree, so that is said before and not after. */
export type WhyNotSubmitted = WhyNotSubmittable | { readonly reason: "no-manager" };

/** Gives the own plan to the manager to agree on. H-44: refused while one of the three agreements is missing, naming which and where. */
export function submitPlan(actor: Actor): Promise<Outcome<null, WhyNotSubmitted>> {
  const owner = ownerOf(actor);
  return inTenant<Outcome<null, WhyNotSubmitted>>(actor, async (db) => {
    const row = (await findPlanRow(db, owner)) ?? notFound();
    await lockPlan(db, row.id);
    const plan = await readPlan(db, owner);
    const problem = whyNotSubmittable(plan.version);
    if (problem) return refused(problem);
    if (!plan.manager) return refused({ reason: "no-manager" });
    const names = await peopleNames(db, [owner]);
    await updatePlan(db, row.id, { state: "submitted", submitted_on: today(), submitted_name: names.get(owner) ?? "", submitted_at: now(), returned_note: "" });
    await record(db, actor, "plan.submitted", { kind: "personal_plan", id: row.id }, { version: plan.version.number });
    return done(null);
  });
}

/** Takes the own submitted plan back to change something in it. */
export function takeBackPlan(actor: Actor): Promise<Outcome<null, WhyNotTakenBack>> {
  const owner = ownerOf(actor);
  return inTenant<Outcome<null, WhyNotTakenBack>>(actor, async (db) => {
    const row = (await findPlanRow(db, owner)) ?? notFound();
    const locked = (await lockPlan(db, row.id)) ?? notFound();
    const problem = whyNotTakenBack({ state: locked.state as PlanState });
    if (problem) return refused(problem);
    await updatePlan(db, row.id, { state: "draft", submitted_on: null, submitted_name: null, submitted_at: null });
    await record(db, actor, "plan.taken-back", { kind: "personal_plan", id: row.id }, { version: locked.version });
    return done(null);
  });
}
