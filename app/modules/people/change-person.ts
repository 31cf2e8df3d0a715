import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { addressChanged } from "#modules/events.ts";
import { whatIsTaken, type WhyNotAdded } from "./add-person.ts";
import { isStale, openPerson } from "./people-scope.ts";
import { sortName } from "./person-name.ts";
import { type NewPerson, replaceSearchWords } from "./person-table.ts";

export type PersonFacts = Required<Pick<NewPerson, "firstName" | "infix" | "lastName" | "email" | "personnelNumber" | "language">>;

/** Changes somebody's facts. A page that was opened before the last change is refused: it would undo what it does not show. */
export function changePerson(actor: Actor, personId: string, facts: PersonFacts, mark?: string): Promise<Outcome<void, WhyNotAdded | "changed-meanwhile">> {
  return inTenant(actor, async (db) => {
    const before = await openPerson(db, actor, personId);
    if (isStale(before, mark)) return refused("changed-meanwhile");
    const taken = await whatIsTaken(db, facts, personId);
    if (taken) return refused(taken);
    await db
      .updateTable("persons")
      .set({
        first_name: facts.firstName,
        infix: facts.infix,
        last_name: facts.lastName,
        sort_name: sortName(facts),
        email: facts.email,
        personnel_number: facts.personnelNumber,
        language: facts.language,
        changed_at: sql<Date>`clock_timestamp()`,
      })
      .where("id", "=", personId)
      .execute();
    await replaceSearchWords(db, personId as PersonId, facts);
    if (before.email !== facts.email) await tell(db, actor, addressChanged, { personId: personId as PersonId, email: facts.email });
    await record(db, actor, "person.changed", { kind: "person", id: personId }, { address: before.email !== facts.email });
    return done(undefined);
  });
}
