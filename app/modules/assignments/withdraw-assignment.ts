import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { yearOfRight } from "#modules/entitlements/public.ts";
import { getPerson, relationTo } from "#modules/people/public.ts";
import { whyNotWithdrawn, type WhyNotWithdrawn } from "./assignment.ts";
import { assignmentPolicy } from "./assignment-policy.ts";
import { insertSteps } from "./assignment-step-table.ts";
import { type Assignment, changeStanding, findAssignment } from "./assignment-table.ts";
import { mailAssignments } from "./mail-assignments.ts";
import { giveBackRight } from "./pay-assignment.ts";

/** Takes an assignment back before it was done: nobody pays. What the right had paid goes back to it. Withdrawn twice is withdrawn once. */
export function withdrawAssignment(actor: Actor, id: string): Promise<Outcome<void, WhyNotWithdrawn>> {
  return inTenant(actor, async (db) => {
    const assignment = await assignmentInTeam(db, actor, id, { lock: true });
    if (assignment.withdrawnOn) return done(undefined);
    const reason = whyNotWithdrawn(assignment, yearOfRight(actor.portal, assignment.startsOn), today());
    if (reason) return refused(reason);
    if (assignment.payer === "right" && !(await giveBackRight(db, actor, assignment, "withdrawn"))) return refused("year-over");
    await changeStanding(db, assignment.id, { payer: "employer", consentedOn: null, entryId: null, withdrawnOn: today() });
    await insertSteps(db, actor, [[assignment.id, "withdrawn"]]);
    await mailAssignments(db, actor.portal, "withdrawn", new Map([[assignment.personId, assignment.id]]));
    await record(db, actor, "assignment.withdrawn", { kind: "assignment", id: assignment.id }, { personId: assignment.personId });
    return done(undefined);
  });
}

/**
 * What was assigned to somebody whom the actor manages today, whoever assigned it. Of who left, the manager who assigned it still sees it.
 * Anybody else's is not there: who manages somebody no longer, sees nothing any more of what becomes of it.
 */
export async function assignmentInTeam(db: TenantDb, actor: Actor, id: string, options: { readonly lock?: boolean } = {}): Promise<Assignment> {
  const me = assignmentPolicy.assign(actor) && actor.personId ? actor.personId : notAllowed();
  const assignment = (await findAssignment(db, id, options)) ?? notFound();
  return (await isMine(db, me, assignment)) ? assignment : notFound();
}

async function isMine(db: TenantDb, me: PersonId, { personId, assignedBy }: Assignment): Promise<boolean> {
  const [{ isManager }, person] = await Promise.all([relationTo(db, me, personId, today()), getPerson(db, personId)]);
  const hasLeft = person.leavesOn !== null && person.leavesOn < today();
  return hasLeft ? assignedBy === me : isManager;
}
