import type { TenantDb } from "#platform/database/in-tenant.ts";
import { listInvited, listPeople, type Person } from "#modules/people/public.ts";
import { hasLeft } from "./sign-in-block.ts";

/** Those of these people who can come in to read what a mail is about: invited once, not blocked, not gone. In no particular order. */
export async function listReachable(db: TenantDb, personIds: readonly string[]): Promise<Person[]> {
  if (personIds.length === 0) return [];
  const [people, invited, blocks] = await Promise.all([
    listPeople(db, personIds),
    listInvited(db, personIds),
    db
      .selectFrom("sign_in_blocks")
      .select("person_id")
      .where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...personIds]))))
      .execute(),
  ]);
  const blocked = new Set(blocks.map((row) => row.person_id));
  return people.filter((person) => invited.has(person.id) && !blocked.has(person.id) && !hasLeft(person));
}
