import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Category } from "./employment.ts";
import type { FteE4 } from "./fte.ts";
import { filterConditions, lasts, type PeopleQuery, type PeopleTab, tabCondition } from "./people-filter.ts";
import type { PeopleScope } from "./people-policy.ts";
import { isInScope } from "./people-scope.ts";
import type { PersonName } from "./person-name.ts";

export const peoplePerPage = 50;

/** A line of the list: the person, and the employment that says most about them. */
export type ListedPerson = PersonName & {
  readonly id: PersonId;
  readonly email: string;
  readonly personnelNumber: string | null;
  readonly leavesOn: DateString | null;
  readonly invitedAt: Date | null;
  readonly signedInAt: Date | null;
  readonly functionTitle: string | null;
  readonly category: Category | null;
  readonly fteE4: FteE4 | null;
  readonly unitName: string | null;
  /** What the unit is part of: two schools may both have a Team onderbouw. */
  readonly aboveName: string | null;
  readonly employments: number;
};

type Slice = { readonly limit: number; readonly offset: number };

/** People in Dutch order, within a scope and by the filters of a query. */
export async function listPeople(db: TenantDb, scope: PeopleScope, query: PeopleQuery, slice?: Slice): Promise<ListedPerson[]> {
  const day = today();
  const { limit, offset } = slice ?? { limit: peoplePerPage, offset: (query.pagina - 1) * peoplePerPage };
  const conditions = [isInScope(scope), tabCondition[query.lijst](day), ...filterConditions(query, day)];
  // The page is cut first, so that employments are read of fifty people and not of ten thousand.
  const answer = await sql<ListedPerson>`
    select p.id, p.first_name as "firstName", p.infix, p.last_name as "lastName", p.email, p.personnel_number as "personnelNumber",
      p.leaves_on as "leavesOn", p.invited_at as "invitedAt", p.signed_in_at as "signedInAt",
      e.function_title as "functionTitle", e.category, e.fte_e4 as "fteE4", e.unit_name as "unitName", e.above_name as "aboveName", coalesce(e.employments, 0) as employments
    from (select * from persons p where ${all(conditions)} order by p.sort_name, p.id limit ${limit} offset ${offset}) p
    left join lateral (
      select e.function_title, e.category, u.name as unit_name, o.name as above_name,
        (sum(e.fte_e4) over ())::int as fte_e4, (count(*) over ())::int as employments
      from employments e left join organisation_units u on u.tenant_id = e.tenant_id and u.id = e.unit_id
      left join organisation_units o on o.tenant_id = u.tenant_id and o.id = u.parent_id
      where e.tenant_id = p.tenant_id and e.person_id = p.id and ${lasts("e", day)}
      order by (e.starts_on <= ${day}) desc, e.fte_e4 desc, e.starts_on, e.id limit 1
    ) e on true
    order by p.sort_name, p.id`.execute(db);
  return answer.rows;
}

/** How many people there are under each tab with these filters, in one pass. */
export async function countPeople(db: TenantDb, scope: PeopleScope, query: PeopleQuery): Promise<Record<PeopleTab, number>> {
  const day = today();
  const answer = await sql<Record<PeopleTab, number>>`
    select count(*) filter (where ${tabCondition.in(day)}) as "in", count(*) filter (where ${tabCondition.uit(day)}) as "uit",
      count(*) filter (where ${tabCondition.uitgenodigd(day)}) as "uitgenodigd"
    from persons p where ${all([isInScope(scope), ...filterConditions(query, day)])}`.execute(db);
  return answer.rows[0] ?? { in: 0, uit: 0, uitgenodigd: 0 };
}

function all(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
