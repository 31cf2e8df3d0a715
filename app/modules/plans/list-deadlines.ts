import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addMonths, type DateString } from "#platform/time/date-string.ts";
import { sortNameOf, type PeopleScope } from "#modules/people/public.ts";
import type { Deadline } from "./deadline.ts";
import type { DeadlineOrder, DeadlineQuery, DeadlineTab } from "./deadline-filter.ts";

/** One person on the list: ids and days only. Nothing of what is in a plan is read here. */
export type DeadlineRow = Deadline & { readonly personId: string; readonly unitId: string | null; readonly managerId: string | null };

type Wanted = { readonly scope: PeopleScope; readonly query: DeadlineQuery; readonly firstPlanMonths: number };

/** The people under one tab, in the order that was asked for. */
export async function listDeadlines(
  db: TenantDb,
  { scope, query, firstPlanMonths }: Wanted,
  page: { readonly limit: number; readonly offset: number },
): Promise<DeadlineRow[]> {
  const answer = await sql<DeadlineRow>`
    select person_id as "personId", unit_id as "unitId", manager_id as "managerId", agreed_on as "agreedOn", due_before as "dueBefore"
    from (${everybody(scope, query, firstPlanMonths)}) t where ${tabCondition[query.stand](today())}
    order by ${orders[query.volgorde]} ${query.richting === "af" ? sql`desc` : sql`asc`} nulls last, due_before, ${orders.naam}, person_id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return answer.rows;
}

/** How many people there are under each tab, in one pass. */
export async function countDeadlines(db: TenantDb, { scope, query, firstPlanMonths }: Wanted): Promise<Record<DeadlineTab, number>> {
  const day = today();
  const count = (tab: DeadlineTab) => sql`count(*) filter (where ${tabCondition[tab](day)})::int as ${sql.ref(tab)}`;
  const answer = await sql<Record<DeadlineTab, number>>`
    select ${sql.join((Object.keys(tabCondition) as DeadlineTab[]).map(count))} from (${everybody(scope, query, firstPlanMonths)}) t`.execute(db);
  return answer.rows[0] ?? { alle: 0, geen: 0, "te-laat": 0, 3: 0, 6: 0, 12: 0 };
}

// Months are added as deadline.ts does it: a day that a month does not have becomes its last.
function everybody(scope: PeopleScope, { onderdeel }: DeadlineQuery, firstPlanMonths: number): RawBuilder<unknown> {
  const day = today();
  const within = scope === "everyone" ? sql`` : sql` and ${isBelow([...scope.unitIds])}`;
  const narrowed = onderdeel === "" ? sql`` : sql` and ${isBelow([onderdeel])}`;
  return sql`
    select person_id, unit_id, manager_id, agreed_on,
      coalesce(renew_before, (greatest(employed_from, listed_on) + make_interval(months => ${firstPlanMonths}))::date) as due_before
    from plan_terms
    where (employed_until is null or employed_until >= ${day}) and (employed_from is null or employed_from <= ${day})${within}${narrowed}`;
}

function isBelow(unitIds: readonly string[]): RawBuilder<unknown> {
  return sql`unit_id = any(array(select units_below(${unitIds}::uuid[])))`;
}

const tabCondition: Record<DeadlineTab, (day: DateString) => RawBuilder<unknown>> = {
  alle: () => sql`true`,
  geen: () => sql`agreed_on is null`,
  "te-laat": (day) => sql`(agreed_on is not null and due_before <= ${day})`,
  3: (day) => endsWithin(day, 3),
  6: (day) => endsWithin(day, 6),
  12: (day) => endsWithin(day, 12),
};

function endsWithin(day: DateString, months: number): RawBuilder<unknown> {
  return sql`(agreed_on is not null and due_before > ${day} and due_before <= ${addMonths(day, months)})`;
}

const orders: Record<DeadlineOrder, RawBuilder<unknown>> = {
  naam: sortNameOf("t.person_id"),
  leidinggevende: sortNameOf("t.manager_id"),
  datum: sql`due_before`,
};
