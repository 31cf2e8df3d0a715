import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { employmentsChanged, personLeaves } from "#modules/events.ts";
import { employmentColumns, type EmploymentFacts, type WhyNotEmployed, whyNotEmployed } from "./employment-change.ts";
import { type LockedPerson, mustBePlaceable, openPerson, touchPerson } from "./people-scope.ts";

export type NewEmployment = EmploymentFacts & { readonly personId: PersonId };

/** Records an employment. A person may have several at the same time, each with its own manager. */
export function employPerson(actor: Actor, employment: NewEmployment): Promise<Outcome<string, WhyNotEmployed>> {
  return inTenant(actor, async (db) => {
    const person = await openPerson(db, actor, employment.personId);
    return startEmployment(db, actor, person, employment);
  });
}

/** The same within a use case that made or opened the person already. */
export async function startEmployment(
  db: TenantDb,
  actor: Actor,
  person: Pick<LockedPerson, "id" | "leavesOn">,
  facts: EmploymentFacts,
): Promise<Outcome<string, WhyNotEmployed>> {
  const personId = person.id as PersonId;
  await mustBePlaceable(db, actor, facts);
  const problem = await whyNotEmployed(db, personId, facts);
  if (problem) return refused(problem);
  if (person.leavesOn !== null && person.leavesOn < facts.startsOn) await comeBack(db, actor, personId, person.leavesOn);
  const made = await db
    .insertInto("employments")
    .values({ person_id: personId, ...employmentColumns(facts) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await touchPerson(db, personId);
  await tell(db, actor, employmentsChanged, { personIds: [personId], from: facts.startsOn });
  await record(db, actor, "employment.started", { kind: "employment", id: made.id }, { personId });
  return done(made.id);
}

// Someone who left and starts again: their old employments end for good on their last day, or they would run again.
async function comeBack(db: TenantDb, actor: Actor, personId: PersonId, lastDay: string): Promise<void> {
  await db
    .updateTable("employments")
    .set({ ends_on: lastDay })
    .where("person_id", "=", personId)
    .where("starts_on", "<=", lastDay)
    .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">", lastDay)]))
    .execute();
  await db.updateTable("persons").set({ leaves_on: null }).where("id", "=", personId).execute();
  await tell(db, actor, personLeaves, { personId, lastDay: null });
  await record(db, actor, "person.came-back", { kind: "person", id: personId });
}
