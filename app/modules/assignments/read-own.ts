import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { freeOfRight, yearOfRight } from "#modules/entitlements/public.ts";
import { type AssignmentState, stateOf } from "./assignment.ts";
import { type AssignmentStep, listSteps } from "./assignment-step-table.ts";
import { type Assignment, findAssignment, listAssignmentsOf } from "./assignment-table.ts";

export type SeenAssignment = Assignment & { readonly state: AssignmentState };
export type OwnAssignments = {
  readonly assignments: readonly SeenAssignment[];
  /** What is free of the own right now; undefined for who has none. */
  readonly free: HoursAndMoney | undefined;
};

/** Everything that was assigned to the actor, with what a yes would be taken from. */
export function readOwnAssignments(me: SignedIn): Promise<OwnAssignments> {
  return inTenant(me, async (db) => {
    const [assignments, free] = await Promise.all([listAssignmentsOf(db, me.personId), freeOfRight(db, me, me.personId, today())]);
    return { assignments: assignments.map(seen), free };
  });
}

export type OwnAssignment = {
  readonly assignment: SeenAssignment;
  readonly steps: readonly AssignmentStep[];
  readonly free: HoursAndMoney | undefined;
  /** The year of rights in which it falls. */
  readonly year: { readonly start: DateString; readonly end: DateString };
};

/** One of them, with everything that happened to it. */
export function readOwnAssignment(me: SignedIn, id: string): Promise<OwnAssignment> {
  return inTenant(me, async (db) => {
    const [assignment, steps, free] = await Promise.all([findAssignment(db, id), listSteps(db, id), freeOfRight(db, me, me.personId, today())]);
    if (!assignment || assignment.personId !== me.personId) notFound();
    return { assignment: seen(assignment), steps, free, year: yearOfRight(me.portal, assignment.startsOn) };
  });
}

export function seen(assignment: Assignment): SeenAssignment {
  return { ...assignment, state: stateOf(assignment, today()) };
}
