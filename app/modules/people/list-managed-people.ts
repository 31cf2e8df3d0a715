import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Category } from "./employment.ts";
import type { FteE4 } from "./fte.ts";
import { personName } from "./person-name.ts";

export type ManagedPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** Of the employment in which this manager leads them; the largest when there are several. */
  readonly functionTitle: string;
  readonly category: Category;
  readonly fteE4: FteE4;
  readonly unitId: string | null;
};

/** The people someone is the manager of on a day, in Dutch order. Only directly: whoever their people manage is not in it. */
export async function listManagedPeople(db: TenantDb, managerId: string, day: DateString = today()): Promise<ManagedPerson[]> {
  const rows = await db
    .selectFrom("employments as e")
    .innerJoin("persons as p", (join) => join.onRef("p.tenant_id", "=", "e.tenant_id").onRef("p.id", "=", "e.person_id"))
    .select(["p.id", "p.first_name", "p.infix", "p.last_name", "p.email", "e.function_title", "e.category", "e.fte_e4", "e.unit_id"])
    .where("e.manager_id", "=", managerId)
    .where("e.starts_on", "<=", day)
    .where((eb) => eb.or([eb("e.ends_on", "is", null), eb("e.ends_on", ">=", day)]))
    .where((eb) => eb.or([eb("p.leaves_on", "is", null), eb("p.leaves_on", ">=", day)]))
    .orderBy("p.sort_name")
    .orderBy("p.id")
    .orderBy("e.fte_e4", "desc")
    .execute();
  const people = new Map<string, ManagedPerson>();
  for (const row of rows) {
    if (people.has(row.id)) continue;
    people.set(row.id, {
      id: row.id as PersonId,
      name: personName({ firstName: row.first_name, infix: row.infix, lastName: row.last_name }),
      email: row.email,
      functionTitle: row.function_title,
      category: row.category as Category,
      fteE4: row.fte_e4,
      unitId: row.unit_id,
    });
  }
  return [...people.values()];
}

/** The same as a subquery, for counting in one statement: `where x.person_id in ${peopleManagedBy(managerId)}`. */
export function peopleManagedBy(managerId: string, day: DateString = today()): RawBuilder<string> {
  return sql<string>`(select e.person_id from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.manager_id = ${managerId} and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day}) and (p.leaves_on is null or p.leaves_on >= ${day}))`;
}

/**
 * The manager of someone on a day: of the largest employment that has one, the one to name when one is named.
 * Undefined for who stands at the top.
 */
export async function managerOf(
  db: TenantDb,
  personId: string,
  day: DateString = today(),
): Promise<{ readonly id: PersonId; readonly name: string } | undefined> {
  const [first] = await listManagersOf(db, personId, day);
  return first;
}

/** Everyone who manages this person on a day, the one of the largest employment first. */
export async function listManagersOf(db: TenantDb, personId: string, day: DateString = today()): Promise<{ readonly id: PersonId; readonly name: string }[]> {
  const rows = await db
    .selectFrom("employments as e")
    .innerJoin("persons as m", (join) => join.onRef("m.tenant_id", "=", "e.tenant_id").onRef("m.id", "=", "e.manager_id"))
    .select(["m.id", "m.first_name", "m.infix", "m.last_name"])
    .where("e.person_id", "=", personId)
    .where("e.starts_on", "<=", day)
    .where((eb) => eb.or([eb("e.ends_on", "is", null), eb("e.ends_on", ">=", day)]))
    .where((eb) => eb.or([eb("m.leaves_on", "is", null), eb("m.leaves_on", ">=", day)]))
    .orderBy("e.fte_e4", "desc")
    .orderBy("e.starts_on")
    .orderBy("e.id")
    .execute();
  const names = new Map(rows.map((row) => [row.id, personName({ firstName: row.first_name, infix: row.infix, lastName: row.last_name })]));
  return [...names].map(([id, name]) => ({ id: id as PersonId, name }));
}
