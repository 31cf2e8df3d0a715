import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listPeople } from "#modules/people/public.ts";
import { type AssignmentId, stateOf } from "./assignment.ts";
import { assignmentSettings } from "./assignment-settings.ts";
import { insertSteps } from "./assignment-step-table.ts";
import { type Assignment, changeStanding, findAssignment, listWaiting } from "./assignment-table.ts";
import { mailAssignments } from "./mail-assignments.ts";
import { letEmployerPay } from "./pay-assignment.ts";

const atOnce = 200;

/**
 * Goes through everything that waits for an answer: reminds once, and lets the employer pay what nobody answered in time, or whose person has
 * left. Each in a transaction of its own, so that it may stop anywhere and run again.
 */
export async function followUpAssignments(actor: Actor): Promise<void> {
  for (let after: string | undefined; ;) {
    const { waiting, left } = await inTenant(actor, async (db) => {
      const page: Assignment[] = await listWaiting(db, after, atOnce);
      return { waiting: page, left: await whoLeft(db, page) };
    });
    for (const assignment of waiting) {
      if (left.has(assignment.personId) || stateOf(assignment, today()) === "employer") await expire(actor, assignment.id);
      else if (isToRemind(actor, assignment)) await remind(actor, assignment.id);
    }
    after = waiting.at(-1)?.id;
    if (waiting.length < atOnce) return;
  }
}

async function whoLeft(db: TenantDb, waiting: readonly Assignment[]): Promise<ReadonlySet<string>> {
  const people = await listPeople(db, [...new Set(waiting.map(({ personId }) => personId as string))]);
  return new Set(people.filter(({ leavesOn }) => leavesOn !== null && leavesOn < today()).map(({ id }) => id));
}

function isToRemind({ portal }: Actor, { remindedOn, assignedOn }: Assignment): boolean {
  return remindedOn === null && addDays(assignedOn, assignmentSettings(portal).remindAfterDays) <= today();
}

/** Asked again under the lock: somebody may have answered since the list was read. */
function onWaiting(actor: Actor, id: AssignmentId, work: (db: TenantDb, assignment: Assignment) => Promise<void>): Promise<void> {
  return inTenant(actor, async (db) => {
    const assignment = await findAssignment(db, id, { lock: true });
    if (assignment?.payer === "waiting") await work(db, assignment);
  });
}

function expire(actor: Actor, id: AssignmentId): Promise<void> {
  return onWaiting(actor, id, async (db, assignment) => {
    await letEmployerPay(db, actor, assignment);
    await insertSteps(db, actor, [[id, "expired"]]);
    await record(db, actor, "assignment.expired", { kind: "assignment", id }, { personId: assignment.personId });
  });
}

function remind(actor: Actor, id: AssignmentId): Promise<void> {
  return onWaiting(actor, id, async (db, assignment) => {
    if (assignment.remindedOn) return;
    await changeStanding(db, id, { remindedOn: today() });
    await insertSteps(db, actor, [[id, "reminded"]]);
    await mailAssignments(db, actor.portal, "reminder", new Map([[assignment.personId, id]]));
    await record(db, actor, "assignment.reminded", { kind: "assignment", id }, { personId: assignment.personId });
  });
}
