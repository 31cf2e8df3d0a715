import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { startEmployment } from "./employ-person.ts";
import type { EmploymentFacts, WhyNotEmployed } from "./employment-change.ts";
import { peoplePolicy } from "./people-policy.ts";
import { insertPersons, type NewPerson } from "./person-table.ts";

export type WhyNotAdded = "email-taken" | "personnel-number-taken";

/** Adds one person. The address is theirs to sign in with, so it is unique within the portal. */
export function addPerson(actor: Actor, person: NewPerson): Promise<Outcome<PersonId, WhyNotAdded>> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    return makePerson(db, actor, person);
  });
}

/** Adds a person with the employment they begin with: both or neither. Who works for one school adds people there. */
export async function hirePerson(actor: Actor, person: NewPerson, facts: EmploymentFacts): Promise<Outcome<PersonId, WhyNotAdded | WhyNotEmployed>> {
  try {
    return await inTenant(actor, async (db) => {
      if (!peoplePolicy.change(actor)) notAllowed();
      const made = await makePerson(db, actor, person);
      if ("refused" in made) return made;
      const employed = await startEmployment(db, actor, { id: made.done, leavesOn: null }, facts);
      // The person was written already and has to go again, which only an error does.
      if ("refused" in employed) throw new NotHired(employed.refused);
      return made;
    });
  } catch (error) {
    if (error instanceof NotHired) return refused(error.reason);
    throw error;
  }
}

class NotHired extends Error {
  readonly reason: WhyNotEmployed;
  constructor(reason: WhyNotEmployed) {
    super("not hired");
    this.reason = reason;
  }
}

async function makePerson(db: TenantDb, actor: Actor, person: NewPerson): Promise<Outcome<PersonId, WhyNotAdded>> {
  const taken = await whatIsTaken(db, person);
  if (taken) return refused(taken);
  const [id] = await insertPersons(db, [person]);
  await record(db, actor, "person.added", { kind: "person", id: id as PersonId });
  return done(id as PersonId);
}

/** Which of a person's own signs somebody else has already. */
export async function whatIsTaken(db: TenantDb, person: Pick<NewPerson, "email" | "personnelNumber">, except?: string): Promise<WhyNotAdded | undefined> {
  // Two forms sent at the same moment wait here for each other; otherwise the second would break on the unique index.
  await sql`select pg_advisory_xact_lock(hashtextextended('people ' || current_setting('app.tenant_id'), 0))`.execute(db);
  const number = person.personnelNumber ?? null;
  const rows = await db
    .selectFrom("persons")
    .select(["id", "email"])
    .where((eb) => eb.or([eb("email", "=", person.email), ...(number === null ? [] : [eb("personnel_number", "=", number)])]))
    .execute();
  const others = rows.filter((row) => row.id !== except);
  if (others.length === 0) return undefined;
  return others.some((row) => row.email === person.email) ? "email-taken" : "personnel-number-taken";
}
