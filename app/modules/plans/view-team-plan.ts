import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findPerson, listManagersOf, type Person } from "#modules/people/public.ts";
import { recordLook } from "#modules/sharing/public.ts";
import { planPolicy } from "./plan-policy.ts";
import type { PlanId } from "./plan.ts";
import { type Manager, readPlan } from "./read-plan.ts";
import { seenByManager, type SeenPlan } from "./seen-plan.ts";
import { findAgreedContent, findLatestContent, listAgreements, type Agreement } from "./version-table.ts";
import { linesOf } from "./view-own-plan.ts";

export type TeamPlan = {
  readonly person: Person;
  /** Everybody who may agree on it today, the actor among them. */
  readonly managers: readonly Manager[];
  /** Null while the person never opened a plan, or nothing of it may be seen. */
  readonly planId: PlanId | null;
  readonly seen: SeenPlan | undefined;
  readonly agreements: readonly Agreement[];
};

/** The plan of somebody the actor manages now: what was submitted or agreed on. The person can read that it was looked at. */
export function viewTeamPlan(actor: Actor, personId: string): Promise<TeamPlan> {
  return inTenant(actor, async (db) => {
    const person = await findManaged(db, actor, personId);
    const [plan, latest] = await Promise.all([readPlan(db, person.id), findLatestContent(db, person.id)]);
    const seen = seenByManager({ version: plan.version, lines: linesOf(plan) }, latest);
    if (!seen || !plan.id) return { person, managers: plan.managers, planId: null, seen: undefined, agreements: [] };
    await recordLook(db, actor, person.id, { kind: "personal-plan", id: plan.id });
    return { person, managers: plan.managers, planId: plan.id, seen, agreements: plan.agreements };
  });
}

export type TeamAgreement = { readonly person: Person; readonly seen: SeenPlan; readonly agreements: readonly Agreement[] };

/** An older version that somebody the actor manages now agreed on, whoever was their manager then. */
export function viewTeamAgreement(actor: Actor, personId: string, id: string): Promise<TeamAgreement> {
  return inTenant(actor, async (db) => {
    const person = await findManaged(db, actor, personId);
    const [found, agreements] = await Promise.all([findAgreedContent(db, id), listAgreements(db, person.id)]);
    if (found?.agreement.employee.personId !== person.id) notFound();
    await recordLook(db, actor, person.id, { kind: "personal-plan", id: found.agreement.planId });
    return { person, seen: { version: found.content, lines: found.content.lines, agreement: found.agreement }, agreements };
  });
}

/** Whom the actor does not manage today does not exist here: not for a manager of another team, and not for the one of last month. */
export async function findManaged(db: TenantDb, actor: Actor, personId: string): Promise<Person> {
  const [person, managers] = await Promise.all([findPerson(db, personId), listManagersOf(db, personId)]);
  const hasLeft = person?.leavesOn !== undefined && person.leavesOn !== null && person.leavesOn < today();
  if (!person || hasLeft || !planPolicy.agree(actor, { personId: person.id, managerIds: managers.map(({ id }) => id) })) notFound();
  return person;
}
