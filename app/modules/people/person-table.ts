import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { type PersonName, sortName } from "./person-name.ts";
import { searchWords } from "./search-words.ts";

export type NewPerson = PersonName & {
  readonly email: string;
  readonly personnelNumber?: string | null;
  readonly language?: "nl" | "en";
  readonly leavesOn?: string | null;
};

/** Inserts people with the words they are found by. Many at once, because an import brings thousands. */
export async function insertPersons(db: TenantDb, people: readonly NewPerson[]): Promise<PersonId[]> {
  const ids: PersonId[] = [];
  for (let from = 0; from < people.length; from += 2000) {
    const part = people.slice(from, from + 2000);
    const made = await db
      .insertInto("persons")
      .values(
        part.map((person) => ({
          first_name: person.firstName,
          infix: person.infix,
          last_name: person.lastName,
          sort_name: sortName(person),
          email: person.email,
          personnel_number: person.personnelNumber ?? null,
          language: person.language ?? "nl",
          leaves_on: person.leavesOn ?? null,
        })),
      )
      .returning(["id", "email"])
      .execute();
    // RETURNING promises no order, so ids are matched by the address, which is unique.
    const byEmail = new Map(made.map((row) => [row.email, row.id as PersonId]));
    const partIds = part.map((person) => byEmail.get(person.email) as PersonId);
    await insertSearchWords(
      db,
      part.map((person, index) => ({ id: partIds[index] as PersonId, person })),
    );
    ids.push(...partIds);
  }
  return ids;
}

async function insertSearchWords(db: TenantDb, people: readonly { id: PersonId; person: NewPerson }[]): Promise<void> {
  const words = people.flatMap(({ id, person }) => searchWords(person).map((word) => ({ word, person_id: id })));
  for (let from = 0; from < words.length; from += 10_000) {
    await db
      .insertInto("person_search_words")
      .values(words.slice(from, from + 10_000))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Replaces the words a person is found by, after a change of name or address. */
export async function replaceSearchWords(db: TenantDb, id: PersonId, person: NewPerson): Promise<void> {
  await db.deleteFrom("person_search_words").where("person_id", "=", id).execute();
  await insertSearchWords(db, [{ id, person }]);
}
