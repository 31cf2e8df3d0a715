import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { peoplePolicy } from "./people-policy.ts";
import { insertPersons, type NewPerson } from "./person-table.ts";

/** Adds one person. The address is theirs to sign in with, so it is unique within the portal. */
export function addPerson(actor: Actor, person: NewPerson): Promise<Outcome<PersonId, "email-taken" | "personnel-number-taken">> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    if (await db.selectFrom("persons").select("id").where("email", "=", person.email).executeTakeFirst()) return refused("email-taken");
    const number = person.personnelNumber;
    if (number && (await db.selectFrom("persons").select("id").where("personnel_number", "=", number).executeTakeFirst())) return refused("personnel-number-taken");
    const [id] = await insertPersons(db, [person]);
    await record(db, actor, "person.added", { kind: "person", id: id as PersonId });
    return done(id as PersonId);
  });
}
