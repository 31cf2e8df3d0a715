import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { type PersonName, personName } from "./person-name.ts";

export type Person = PersonName & {
  readonly id: PersonId;
  /** First name, infix and last name, as on screen. */
  readonly name: string;
  readonly email: string;
  readonly personnelNumber: string | null;
  readonly language: "nl" | "en";
  /** Last day with access; null while no leaving is planned. */
  readonly leavesOn: DateString | null;
  readonly changedAt: Date;
};

/** One person of this portal, or undefined. Says nothing about who may see them. */
export async function findPerson(db: TenantDb, id: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom("persons")
    .select(["id", "first_name", "infix", "last_name", "email", "personnel_number", "language", "leaves_on", "changed_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const name = { firstName: row.first_name, infix: row.infix, lastName: row.last_name };
  return {
    ...name,
    name: personName(name),
    id: row.id as PersonId,
    email: row.email,
    personnelNumber: row.personnel_number,
    language: row.language as "nl" | "en",
    leavesOn: row.leaves_on as DateString | null,
    changedAt: row.changed_at,
  };
}

/** The same, but "not found" when there is nobody. */
export async function getPerson(db: TenantDb, id: string): Promise<Person> {
  return (await findPerson(db, id)) ?? notFound();
}

/** Names by id, for lists that know only ids. People who left keep their name. */
export async function peopleNames(db: TenantDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("persons")
    .select(["id", "first_name", "infix", "last_name"])
    .where((eb) => eb("id", "=", eb.fn.any(eb.val([...new Set(ids)]))))
    .execute();
  return new Map(rows.map((row) => [row.id, personName({ firstName: row.first_name, infix: row.infix, lastName: row.last_name })]));
}
