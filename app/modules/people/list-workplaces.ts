import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { type PersonName, personName } from "./person-name.ts";

/** Where somebody works on a day, and who leads them there. */
export type Workplace = {
  readonly personId: PersonId;
  readonly name: string;
  /** Of the largest employment. */
  readonly unitId: string | null;
  /** Of the largest employment that has a manager who has not left. */
  readonly managerId: PersonId | null;
};
export type WorkplacesOf = "everyone" | { readonly unitIds: readonly string[] } | { readonly personIds: readonly string[] };

/**
 * Everybody who is employed today, in these units and below, or of these people, in Dutch order: one statement, whatever the number.
 *
 * @example await listWorkplaces(db, { unitIds: [school] });
 */
export async function listWorkplaces(db: TenantDb, of: WorkplacesOf, day: DateString = today(), most?: number): Promise<Workplace[]> {
  const chosen = of === "everyone" || "unitIds" in of ? sql`` : sql` and e.person_id = any(${[...of.personIds]}::uuid[])`;
  // In a unit by any of their jobs; led and placed by the largest of them all.
  const placed =
    of !== "everyone" && "unitIds" in of
      ? sql` where exists (select from running r where r.person_id = w.person_id and r.unit_id = any(array(select units_below(${[...of.unitIds]}::uuid[]))))`
      : sql``;
  const answer = await sql<PersonName & Omit<Workplace, "name">>`
    with running as (
      select e.person_id, e.unit_id, e.fte_e4, e.starts_on, e.id, m.id as manager_id,
        p.first_name, p.infix, p.last_name, p.sort_name
      from employments e
        join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id and (p.leaves_on is null or p.leaves_on >= ${day})
        left join persons m on m.tenant_id = e.tenant_id and m.id = e.manager_id and m.id <> e.person_id and (m.leaves_on is null or m.leaves_on >= ${day})
      where e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day})${chosen}
    ), w as (
      select person_id, first_name, infix, last_name, sort_name,
        (array_agg(unit_id order by fte_e4 desc, starts_on, id))[1] as unit_id,
        (array_agg(manager_id order by fte_e4 desc, starts_on, id) filter (where manager_id is not null))[1] as manager_id
      from running group by person_id, first_name, infix, last_name, sort_name
    )
    select w.person_id as "personId", w.unit_id as "unitId", w.manager_id as "managerId", w.first_name as "firstName", w.infix, w.last_name as "lastName"
    from w${placed} order by w.sort_name, w.person_id limit ${most ?? null}::int`.execute(db);
  return answer.rows.map(({ personId, unitId, managerId, ...name }) => ({ personId, unitId, managerId, name: personName(name) }));
}
