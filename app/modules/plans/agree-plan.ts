import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { planAgreed } from "#modules/events.ts";
import { getPerson, listManagersOf } from "#modules/people/public.ts";
import { goalLines } from "./goal-lines.ts";
import { mailPlanStep } from "./mail-plan-step.ts";
import { planPolicy } from "./plan-policy.ts";
import { insertStep } from "./plan-step-table.ts";
import { findPlanRow, lockPlan, updatePlan, type PlanRow } from "./plan-table.ts";
import { agree, whyNotAgreeable, whyNotTakenBack, type PlanState, type Signature, type WhyNotAgreeable, type WhyNotTakenBack } from "./plan.ts";
import { setAgreedTerm } from "./plan-term-table.ts";
import { readPlan, type StandingPlan } from "./read-plan.ts";
import { insertAgreement, type AgreedContent } from "./version-table.ts";

/** Nobody agrees any more with who left. */
export type WhyNotAgreed = WhyNotAgreeable | "has-left";

/**
 * A manager of today agrees on a submitted plan: both names and days, and the text word for word, kept for ever (H-45).
 * `submissionRead` is what the manager had on the screen; after a take-back it is another one.
 */
export function agreePlan(actor: Actor, id: string, submissionRead: string): Promise<Outcome<string, WhyNotAgreed>> {
  return inTenant<Outcome<string, WhyNotAgreed>>(actor, async (db) => {
    const { row, manager } = await lockAsManager(db, actor, id);
    const [plan, person] = await Promise.all([readPlan(db, row.person_id), getPerson(db, row.person_id)]);
    const problem = whyNotAgreeable(plan, plan.version, manager.personId, submissionRead);
    if (problem) return refused(problem);
    if (person.leavesOn !== null && person.leavesOn < today()) return refused("has-left");
    const employee = plan.version.submitted ?? notFound();
    const { number } = plan.version;
    const agreementId = await insertAgreement(db, row.id, contentOf(plan, manager), employee, manager);
    await updatePlan(db, row.id, { state: "agreed" });
    await insertStep(db, row.id, { number, step: "agreed", by: manager });
    await setAgreedTerm(db, row.person_id, manager.on);
    await tell(db, actor, planAgreed, { personId: row.person_id, managerId: manager.personId, version: number });
    await mailPlanStep(db, actor, "agreed", [row.person_id], { planId: row.id, submission: submissionRead, link: "/plan" });
    await record(db, actor, "plan.agreed", { kind: "personal_plan", id: row.id }, { version: number, personId: row.person_id });
    return done(agreementId);
  });
}

/** The same for who names the person and not the submission: demo worlds and tests, in which nobody writes meanwhile. */
export async function agreeSubmittedPlan(actor: Actor, personId: PersonId): Promise<Outcome<string, WhyNotAgreed>> {
  const row = (await inTenant(actor, (db) => findPlanRow(db, personId))) ?? notFound();
  return agreePlan(actor, row.id, row.submitted_at?.toISOString() ?? "");
}

/** The manager sends a submitted plan back to draft and says why; the employee reads the note above the plan. */
export function giveBackPlan(actor: Actor, id: string, note: string): Promise<Outcome<null, WhyNotTakenBack>> {
  return inTenant<Outcome<null, WhyNotTakenBack>>(actor, async (db) => {
    const { row, manager } = await lockAsManager(db, actor, id);
    const problem = whyNotTakenBack({ state: row.state as PlanState });
    if (problem) return refused(problem);
    await updatePlan(db, row.id, { state: "draft", submitted_on: null, submitted_name: null, submitted_at: null });
    await insertStep(db, row.id, { number: row.version, step: "returned", by: manager, note });
    const submission = row.submitted_at?.toISOString() ?? "";
    await mailPlanStep(db, actor, "returned", [row.person_id], { planId: row.id, submission, link: "/plan" });
    await record(db, actor, "plan.returned", { kind: "personal_plan", id: row.id }, { version: row.version, personId: row.person_id });
    return done(null);
  });
}

// Not there for a stranger, not allowed for the employee: who may not know of a plan does not learn that it exists.
async function lockAsManager(db: TenantDb, actor: Actor, id: string): Promise<{ row: PlanRow; manager: Signature }> {
  const row = (await lockPlan(db, id)) ?? notFound();
  const managers = await listManagersOf(db, row.person_id);
  const manager = managers.find(({ id }) => id === actor.personId);
  const whose = { personId: row.person_id, managerIds: managers.map(({ id }) => id) };
  if (!planPolicy.seeDueDate(actor, whose)) notFound();
  if (!manager || !planPolicy.agree(actor, whose)) notAllowed();
  return { row, manager: { personId: manager.id, name: manager.name, on: today() } };
}

// Evidence is not part of an agreement, and stays the owner's to show or remove.
function contentOf(plan: StandingPlan, manager: Signature): AgreedContent {
  const version = { ...plan.version, activities: plan.version.activities.map((activity) => ({ ...activity, evidence: [] })) };
  return { ...agree(version, manager), lines: goalLines(version.goals, plan.unitGoals, plan.unitNames) };
}
