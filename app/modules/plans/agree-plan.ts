import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { managerOf, peopleNames } from "#modules/people/public.ts";
import { lineOfSight } from "./goal.ts";
import { planPolicy } from "./plan-policy.ts";
import { lockPlan, updatePlan, type PlanRow } from "./plan-table.ts";
import { agree, whyNotAgreeable, whyNotTakenBack, type PlanState, type Signature, type WhyNotAgreeable, type WhyNotTakenBack } from "./plan.ts";
import { setAgreedTerm } from "./plan-term-table.ts";
import { readPlan, type StandingPlan } from "./read-plan.ts";
import { insertAgreement, type AgreedContent } from "./version-table.ts";

/**
 * The manager agrees on a submitted plan: both names and days, and the text word for word, kept for ever (H-45).
 * `submissionRead` is what the manager had on the screen; after a take-back it is another one.
 */
export function agreePlan(actor: Actor, id: string, submissionRead: string): Promise<Outcome<string, WhyNotAgreeable>> {
  return inTenant<Outcome<string, WhyNotAgreeable>>(actor, async (db) => {
    const { row, agreeing } = await lockAsManager(db, actor, id);
    const plan = await readPlan(db, row.person_id);
    const problem = whyNotAgreeable(plan, plan.version, agreeing, submissionRead);
    if (problem) return refused(problem);
    const names = await peopleNames(db, [agreeing]);
    const manager: Signature = { personId: agreeing, name: names.get(agreeing) ?? "", on: today() };
    const employee = plan.version.submitted ?? notFound();
    const agreementId = await insertAgreement(db, row.id, contentOf(plan, manager), employee, manager);
    await updatePlan(db, row.id, { state: "agreed" });
    await setAgreedTerm(db, row.person_id, manager.on);
    await record(db, actor, "plan.agreed", { kind: "personal_plan", id: row.id }, { version: plan.version.number });
    return done(agreementId);
  });
}

/** The manager sends a submitted plan back to draft and says why; the employee reads the note above the plan. */
export function giveBackPlan(actor: Actor, id: string, note: string): Promise<Outcome<null, WhyNotTakenBack>> {
  return inTenant<Outcome<null, WhyNotTakenBack>>(actor, async (db) => {
    const { row } = await lockAsManager(db, actor, id);
    const problem = whyNotTakenBack({ state: row.state as PlanState });
    if (problem) return refused(problem);
    await updatePlan(db, row.id, { state: "draft", submitted_on: null, submitted_name: null, submitted_at: null, returned_note: note });
    await record(db, actor, "plan.given-back", { kind: "personal_plan", id: row.id }, { version: row.version });
    return done(null);
  });
}

// Not there for a stranger, not allowed for the employee: who may not know of a plan does not learn that it exists.
async function lockAsManager(db: TenantDb, actor: Actor, id: string): Promise<{ row: PlanRow; agreeing: PersonId }> {
  const row = (await lockPlan(db, id)) ?? notFound();
  const manager = await managerOf(db, row.person_id);
  const whose = { personId: row.person_id, managerId: manager?.id ?? null };
  if (!planPolicy.seeDueDate(actor, whose)) notFound();
  if (!planPolicy.agree(actor, whose)) notAllowed();
  return { row, agreeing: actor.personId ?? notAllowed() };
}

function contentOf(plan: StandingPlan, manager: Signature): AgreedContent {
  const goals = new Map([...plan.unitGoals, ...plan.version.goals].map((goal) => [goal.id, goal]));
  const servedGoals = Object.fromEntries(plan.version.goals.map((goal) => [goal.id, lineOfSight(goal, goals).slice(0, -1).map(({ title }) => title)]));
  return { ...agree(plan.version, manager), servedGoals };
}
