import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { employmentsChanged } from "#modules/events.ts";
import { employmentColumns, type EmploymentFacts, type WhyNotEmployed, whyNotEmployed } from "./employment-change.ts";
import { findEmployment } from "./employments-of.ts";
import { isStale, mustBePlaceable, openPerson, touchPerson } from "./people-scope.ts";

export type WhyNotChanged = WhyNotEmployed | "changed-meanwhile";
type Place = { readonly personId: string; readonly employmentId: string; readonly mark?: string };

/** Changes an employment as it is written down. A new job from a day on is a new employment, so that the years before keep theirs. */
export function changeEmployment(actor: Actor, { personId, employmentId, mark }: Place, facts: EmploymentFacts): Promise<Outcome<void, WhyNotChanged>> {
  return inTenant(actor, async (db) => {
    const person = await openPerson(db, actor, personId);
    const before = await findEmployment(db, employmentId);
    if (!before || before.personId !== personId) notFound();
    if (isStale(person, mark)) return refused("changed-meanwhile");
    await mustBePlaceable(db, actor, facts, before);
    const problem = await whyNotEmployed(db, personId, facts, employmentId);
    if (problem) return refused(problem);
    await db.updateTable("employments").set(employmentColumns(facts)).where("id", "=", employmentId).execute();
    await touchPerson(db, personId);
    await tell(db, actor, employmentsChanged, { personIds: [personId as PersonId], from: earliest(before.startsOn, facts.startsOn) });
    await record(db, actor, "employment.changed", { kind: "employment", id: employmentId }, { personId });
    return done(undefined);
  });
}

/** Ends an employment after its last day. The person keeps access: they may have another one, or leave on another day. */
export function endEmployment(
  actor: Actor,
  { personId, employmentId, mark }: Place,
  lastDay: DateString,
): Promise<Outcome<void, "changed-meanwhile" | "ends-before-start">> {
  return inTenant(actor, async (db) => {
    const person = await openPerson(db, actor, personId);
    const before = await findEmployment(db, employmentId);
    if (!before || before.personId !== personId) notFound();
    if (isStale(person, mark)) return refused("changed-meanwhile");
    if (lastDay < before.startsOn) return refused("ends-before-start");
    await db.updateTable("employments").set({ ends_on: lastDay }).where("id", "=", employmentId).execute();
    await touchPerson(db, personId);
    await tell(db, actor, employmentsChanged, { personIds: [personId as PersonId], from: before.endsOn === null ? lastDay : earliest(before.endsOn, lastDay) });
    await record(db, actor, "employment.ended", { kind: "employment", id: employmentId }, { personId, lastDay });
    return done(undefined);
  });
}

function earliest(one: DateString, other: DateString): DateString {
  return one < other ? one : other;
}
