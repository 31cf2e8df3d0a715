import { nothing, plusBoth, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { findRulesOfToday, yearOfRight } from "#modules/entitlements/public.ts";
import { getPerson, listManagedPeople, listPeople, type ManagedPerson } from "#modules/people/public.ts";
import { goalsInSight, readGoalWorld, type SeenGoal } from "#modules/plans/public.ts";
import { assignmentPolicy } from "./assignment-policy.ts";
import { listAssignmentsAround } from "./assignment-table.ts";
import { seen, type SeenAssignment } from "./read-own.ts";
import { assignmentInTeam } from "./withdraw-assignment.ts";

export type TeamAssignment = SeenAssignment & { readonly name: string; readonly yearLabel: string };
export type TeamAssignments = {
  readonly hasPeople: boolean;
  /** Whether anybody here has a right that something could come from. */
  readonly hasRights: boolean;
  readonly yearLabel: string;
  /** Newest first, with the running year. */
  readonly years: readonly string[];
  readonly assignments: readonly TeamAssignment[];
  readonly costs: TeamCosts;
};
/** Exact sums of one year. What was withdrawn costs nothing. */
export type TeamCosts = { readonly done: HoursAndMoney; readonly toDo: HoursAndMoney; readonly waiting: HoursAndMoney; readonly right: HoursAndMoney };

/** What was assigned in the team of the actor in a year, whoever assigned it, and what it costs the employer. */
export function readTeamAssignments(actor: Actor, wantedYear: string | undefined): Promise<TeamAssignments> {
  const me = assignmentPolicy.assign(actor) && actor.personId ? actor.personId : notAllowed();
  return inTenant(actor, async (db) => {
    const people = await listManagedPeople(db, me);
    const around = await listAssignmentsAround(
      db,
      me,
      people.map(({ id }) => id),
    );
    const names = await namesOf(db, people, around);
    const all = around.flatMap((one) => {
      const name = names.get(one.personId);
      return name === undefined ? [] : [{ ...seen(one), name, yearLabel: yearLabelOf(actor.portal, one) }];
    });
    const running = yearOfRight(actor.portal, today()).label;
    const years = [...new Set([running, ...all.map((one) => one.yearLabel)])].toSorted().toReversed();
    const yearLabel = wantedYear && years.includes(wantedYear) ? wantedYear : running;
    const assignments = all.filter((one) => one.yearLabel === yearLabel);
    const hasRights = findRulesOfToday(actor.portal) !== undefined;
    return { hasPeople: people.length > 0, hasRights, yearLabel, years, assignments, costs: costsOf(assignments) };
  });
}

// The people of today, and who left while the actor was the one who assigned. Of somebody who works for another manager nothing is shown.
async function namesOf(db: TenantDb, people: readonly ManagedPerson[], around: readonly { readonly personId: string }[]): Promise<ReadonlyMap<string, string>> {
  const mine = new Map(people.map(({ id, name }) => [id as string, name]));
  const others = [...new Set(around.map(({ personId }) => personId))].filter((id) => !mine.has(id));
  const left = others.length > 0 ? (await listPeople(db, others)).filter(({ leavesOn }) => leavesOn !== null && leavesOn < today()) : [];
  return new Map([...mine, ...left.map(({ id, name }) => [id as string, name] as const)]);
}

function yearLabelOf(portal: Portal, { doneOn, startsOn }: { readonly doneOn: DateString | null; readonly startsOn: DateString }): string {
  return yearOfRight(portal, doneOn ?? startsOn).label;
}

export function costsOf(assignments: readonly Pick<SeenAssignment, "state" | "doneOn" | "hours" | "money">[]): TeamCosts {
  const sum = (which: (one: (typeof assignments)[number]) => boolean) => assignments.filter(which).reduce<HoursAndMoney>(plusBoth, nothing);
  return {
    done: sum(({ state, doneOn }) => state === "employer" && doneOn !== null),
    toDo: sum(({ state, doneOn }) => state === "employer" && doneOn === null),
    waiting: sum(({ state }) => state === "waiting"),
    right: sum(({ state }) => state === "right"),
  };
}

/** One assignment of somebody in the team, with the name of its person. */
export function readAssignmentInTeam(actor: Actor, id: string): Promise<TeamAssignment> {
  return inTenant(actor, async (db) => {
    const assignment = await assignmentInTeam(db, actor, id);
    const person = await getPerson(db, assignment.personId);
    return { ...seen(assignment), name: person.name, yearLabel: yearLabelOf(actor.portal, assignment) };
  });
}

export type AssignChoices = {
  readonly people: readonly ManagedPerson[];
  readonly goals: readonly SeenGoal[];
  /** Whether anybody here has a right in hours or money that could be asked for. */
  readonly hasRights: boolean;
};

/** What the form to assign with offers. */
export function readAssignChoices(actor: Actor): Promise<AssignChoices> {
  const me = assignmentPolicy.assign(actor) && actor.personId ? actor.personId : notAllowed();
  return inTenant(actor, async (db) => {
    const [people, world] = await Promise.all([listManagedPeople(db, me), readGoalWorld(db, actor)]);
    return { people, goals: goalsInSight(world), hasRights: findRulesOfToday(actor.portal) !== undefined };
  });
}
