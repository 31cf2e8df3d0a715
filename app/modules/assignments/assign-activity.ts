import { recordAll } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { freeOfRight, yearOfRight } from "#modules/entitlements/public.ts";
import { getPerson, listEmployments, listManagedPeople, type ManagedPerson } from "#modules/people/public.ts";
import { goalsInSight, readGoalWorld } from "#modules/plans/public.ts";
import { type AssignmentId, lastDayForConsent, whyNotAsked, type WhyNotAsked } from "./assignment.ts";
import type { AssignmentInput } from "./assignment-form.ts";
import { assignmentPolicy } from "./assignment-policy.ts";
import { assignmentSettings } from "./assignment-settings.ts";
import { insertSteps } from "./assignment-step-table.ts";
import { type Assignment, findSentAssignment, insertAssignments } from "./assignment-table.ts";
import { mailAssignments } from "./mail-assignments.ts";

export type WhyNotAssigned = WhyNotAsked | "before-this-year" | "not-your-team" | "goal-gone" | "not-employed-then" | "no-right" | "sent-before";
/** With the people it is about, where it is about some of them. */
export type AssignRefusal = { readonly reason: WhyNotAssigned; readonly names: readonly string[]; readonly yearStart: DateString };

/**
 * Assigns one activity to people of the actor's team, for each of them the whole of its hours and costs: 17.7 paragraph 3, no part of it goes
 * by fte. The employer pays (17.7 paragraph 2); when the right is asked for, nobody pays until its person answers.
 */
export function assignActivity(actor: Actor, input: AssignmentInput): Promise<Outcome<readonly AssignmentId[], AssignRefusal>> {
  const me = assignmentPolicy.assign(actor) && actor.personId ? actor.personId : notAllowed();
  const year = yearOfRight(actor.portal, today());
  const no = (reason: WhyNotAssigned, people: readonly ManagedPerson[] = []) =>
    refused({ reason, names: people.map(({ name }) => name), yearStart: year.start });
  return inTenant(actor, async (db) => {
    const team = await listManagedPeople(db, me);
    const people = team.filter(({ id }) => input.people.includes(id));
    if (people.length < input.people.length) return no("not-your-team");
    const goal = input.goalId ? goalsInSight(await readGoalWorld(db, actor)).find(({ id }) => id === input.goalId) : null;
    if (goal === undefined) return no("goal-gone");
    if (input.startsOn < year.start) return no(input.asksRight ? "year-over" : "before-this-year");
    const reason = input.asksRight ? whyNotAsked(input, year) : undefined;
    if (reason) return no(reason);
    const absent = await notEmployed(db, people, input.startsOn);
    if (absent.length > 0) return no("not-employed-then", absent);
    const without = input.asksRight ? await withoutRight(db, actor, people) : [];
    if (without.length > 0) return no("no-right", without);
    const sent = await findSentAssignment(db, me, input.once);
    if (sent && !isTheSame(sent, input)) return no("sent-before");
    const given = { ...input, goalTitle: goal?.title ?? "", assignedBy: me, assignedByName: (await getPerson(db, me)).name, onceKey: input.once };
    return done(await assign(db, actor, { ...given, ...payerOf(actor, input, year) }, people));
  });
}

/** Sent again with other people it is assigned to them too; with something else in it nothing would come of that without a word. */
function isTheSame(sent: Assignment, input: AssignmentInput): boolean {
  // Only what was asked of the right has a last day for an answer, whoever pays since.
  if ((sent.expiresOn !== null) !== input.asksRight) return false;
  return (["title", "purpose", "goalId", "startsOn", "endsOn", "hours", "money", "category", "isRegistered"] as const).every(
    (part) => sent[part] === input[part],
  );
}

type Given = Parameters<typeof insertAssignments>[1];

async function assign(db: TenantDb, actor: Actor, given: Given, people: readonly ManagedPerson[]): Promise<readonly AssignmentId[]> {
  const made = await insertAssignments(db, given, people);
  const ids = [...made.values()];
  const asks = given.payer === "waiting";
  await insertSteps(
    db,
    actor,
    ids.flatMap((id) => [[id, "assigned"] as const, ...(asks ? [[id, "asked"] as const] : [])]),
  );
  await mailAssignments(db, actor.portal, asks ? "asked" : "assigned", made);
  await recordAll(
    db,
    actor,
    "assignment.assigned",
    [...made].map(([personId, id]) => ({ kind: "assignment", id, detail: { personId, hundredthHours: given.hours, cents: given.money, asksRight: asks } })),
  );
  return ids;
}

function payerOf({ portal }: Actor, { asksRight }: AssignmentInput, year: { readonly start: DateString; readonly end: DateString }) {
  if (!asksRight) return { payer: "employer", expiresOn: null } as const;
  return { payer: "waiting", expiresOn: lastDayForConsent(addDays(today(), assignmentSettings(portal).expireAfterDays), year) } as const;
}

async function notEmployed(db: TenantDb, people: readonly ManagedPerson[], on: DateString): Promise<ManagedPerson[]> {
  const ids = people.map(({ id }) => id);
  const employed = new Set((await listEmployments(db, ids, on, on)).map(({ personId }) => personId));
  return people.filter(({ id }) => !employed.has(id));
}

async function withoutRight(db: TenantDb, actor: Actor, people: readonly ManagedPerson[]): Promise<ManagedPerson[]> {
  const without: ManagedPerson[] = [];
  for (const person of people) if ((await freeOfRight(db, actor, person.id, today())) === undefined) without.push(person);
  return without;
}
