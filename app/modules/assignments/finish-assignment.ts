import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { ownAssignment } from "./answer-assignment.ts";
import { stateOf, whyNotDone, type WhyNotDone } from "./assignment.ts";
import { insertSteps } from "./assignment-step-table.ts";
import { type Assignment, changeStanding } from "./assignment-table.ts";
import { bookForEmployer } from "./pay-assignment.ts";
import { assignmentInTeam } from "./withdraw-assignment.ts";

/** Says that it was done, and on which day. What the employer pays is booked with it; what the right paid was booked at the consent. */
export function finishAssignment(actor: Actor, id: string, doneOn: DateString): Promise<Outcome<void, WhyNotDone>> {
  return inTenant(actor, async (db) => finish(db, actor, await ownAssignment(db, actor, id), doneOn));
}

/**
 * The same by a manager, for a day on which everybody was there. Only where the employer pays: with it a consent could no longer be taken
 * back, or a question would be about something that is over, and both are for the employee to say.
 */
export function finishInTeam(actor: Actor, id: string, doneOn: DateString): Promise<Outcome<void, WhyNotDone | "theirs-to-say">> {
  return inTenant(actor, async (db) => {
    const assignment = await assignmentInTeam(db, actor, id, { lock: true });
    if (!assignment.doneOn && !assignment.withdrawnOn && stateOf(assignment, today()) !== "employer") return refused("theirs-to-say");
    return finish(db, actor, assignment, doneOn);
  });
}

async function finish(db: TenantDb, actor: Actor, assignment: Assignment, doneOn: DateString): Promise<Outcome<void, WhyNotDone>> {
  if (assignment.doneOn) return done(undefined);
  const reason = whyNotDone(assignment, doneOn, today());
  if (reason) return refused(reason);
  const pays = assignment.payer === "employer";
  await changeStanding(db, assignment.id, { doneOn, ...(pays ? { entryId: await bookForEmployer(db, actor, assignment, doneOn) } : {}) });
  await insertSteps(db, actor, [[assignment.id, "done"]]);
  await record(db, actor, "assignment.done", { kind: "assignment", id: assignment.id }, { personId: assignment.personId, doneOn });
  return done(undefined);
}
