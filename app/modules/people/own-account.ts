import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import type { Language } from "#platform/words/words.ts";
import { addressChanged } from "#modules/events.ts";
import { findPerson, getPerson, type Person } from "./find-person.ts";
import { personName } from "./person-name.ts";
import { replaceSearchWords } from "./person-table.ts";

/** The person with this address, written as `readEmail` writes it. For signing in; says nothing about who may see them. */
export async function findPersonByEmail(db: TenantDb, email: string): Promise<Person | undefined> {
  const row = await db.selectFrom("persons").select("id").where("email", "=", email).executeTakeFirst();
  // Asked for nobody as well, so that an unknown address costs as many questions as a known one (T19).
  return findPerson(db, row?.id ?? "00000000-0000-0000-0000-000000000000");
}

/** Several people at once, for letters to them. In no particular order. */
export async function listPeople(db: TenantDb, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("persons")
    .select(["id", "first_name", "infix", "last_name", "email", "personnel_number", "language", "leaves_on", "changed_at"])
    .where((eb) => eb("id", "=", eb.fn.any(eb.val([...new Set(ids)]))))
    .execute();
  return rows.map((row) => {
    const name = { firstName: row.first_name, infix: row.infix, lastName: row.last_name };
    const rest = {
      email: row.email,
      personnelNumber: row.personnel_number,
      language: row.language as Language,
      leavesOn: row.leaves_on as DateString | null,
      changedAt: row.changed_at,
    };
    return { ...name, ...rest, id: row.id as PersonId, name: personName(name) };
  });
}

/** The language in which someone is spoken to, on screen and in mail. */
export async function changeOwnLanguage(db: TenantDb, personId: PersonId, language: Language): Promise<void> {
  await db
    .updateTable("persons")
    .set({ language, changed_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", personId)
    .execute();
}

/** Gives someone another address, after they showed that its mail reaches them. Module signin keeps that proof. */
export async function changeOwnEmail(db: TenantDb, actor: Actor, personId: PersonId, email: string): Promise<Outcome<void, "email-taken">> {
  const person = await getPerson(db, personId);
  const other = await findPersonByEmail(db, email);
  if (other && other.id !== personId) return refused("email-taken");
  await db
    .updateTable("persons")
    .set({ email, changed_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", personId)
    .execute();
  await replaceSearchWords(db, personId, {
    firstName: person.firstName,
    infix: person.infix,
    lastName: person.lastName,
    email,
    personnelNumber: person.personnelNumber,
  });
  await tell(db, actor, addressChanged, { personId, email });
  return done(undefined);
}
