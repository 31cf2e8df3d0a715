import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addMonths, type DateString } from "#platform/time/date-string.ts";
import type { Portal } from "#platform/web/actor.ts";
import { peopleEmployedIn, peopleManagedBy, type PeopleScope, sortNameOf } from "#modules/people/public.ts";
import type { Due, TermState } from "./term.ts";
import type { TermYears } from "./term-rules.ts";
import { type PersonTermKind, personTermKinds } from "./term-sources.ts";

/** Whose terms. Only of oneself those are in it that are nobody else's business. */
export type WhoseTerms = { readonly own: string } | { readonly managedBy: string } | { readonly within: PeopleScope; readonly below?: string };

export type PersonTermRow = Due & { readonly kind: string; readonly personId: string; readonly state: TermState };
export type StateCounts = Readonly<Record<TermState, number>>;
export type TermFilter = { readonly state?: TermState | undefined; readonly years?: TermYears | undefined };

/** One page of the terms of people, of all modules together, the first to come first. */
export async function listPersonTerms(
  db: TenantDb,
  portal: Portal,
  whose: WhoseTerms,
  filter: TermFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<PersonTermRow[]> {
  const all = allTerms(portal, whose, filter.years);
  if (!all) return [];
  const wanted = filter.state ? sql`state = ${filter.state}` : sql`true`;
  const answer = await sql<PersonTermRow>`
    select kind, person_id as "personId", due_before as "dueBefore", done_on as "doneOn", may_be_late as "mayBeLate", state
    from (${all}) t where ${wanted}
    order by due_before, ${"own" in whose ? sql`kind` : sortNameOf("t.person_id")}, kind, person_id limit ${page.limit} offset ${page.offset}`.execute(db);
  return answer.rows;
}

/** How many there are in each state, in one pass. */
export async function countPersonTerms(db: TenantDb, portal: Portal, whose: WhoseTerms, years?: TermYears): Promise<StateCounts> {
  const counts: Record<TermState, number> = { late: 0, soon: 0, later: 0, done: 0 };
  const all = allTerms(portal, whose, years);
  if (!all) return counts;
  const answer = await sql<{ state: TermState; count: number }>`select state, count(*)::int as count from (${all}) t group by state`.execute(db);
  for (const { state, count } of answer.rows) counts[state] = count;
  return counts;
}

export type KindCount = { readonly kind: string; readonly state: TermState; readonly count: number };

/** The same by kind, for who may know how many and not who. */
export async function countByKind(db: TenantDb, portal: Portal): Promise<KindCount[]> {
  const all = allTerms(portal, { within: "everyone" }, undefined);
  if (!all) return [];
  return (await sql<KindCount>`select kind, state, count(*)::int as count from (${all}) t group by kind, state`.execute(db)).rows;
}

export type DueCount = { readonly kind: string; readonly dueBefore: DateString; readonly count: number };

/** How many of a manager's people have a term before each day, without who they are. */
export async function countTeamByDay(db: TenantDb, portal: Portal, managerId: string): Promise<DueCount[]> {
  const all = allTerms(portal, { managedBy: managerId }, undefined);
  if (!all) return [];
  const answer = await sql<DueCount>`
    select kind, due_before as "dueBefore", count(*)::int as count from (${all}) t where done_on is null group by kind, due_before order by due_before, kind limit 500`.execute(
    db,
  );
  return answer.rows;
}

/** The terms of all kinds as one query, each kind already narrowed to the people asked for. Undefined when there is no kind. */
function allTerms(portal: Portal, whose: WhoseTerms, years: TermYears | undefined): RawBuilder<unknown> | undefined {
  const day = today();
  const kinds = personTermKinds(portal, day).filter((kind) => (years === undefined || kind.years === years) && ("own" in whose || !kind.isOwnOnly));
  if (kinds.length === 0) return undefined;
  return sql`${sql.join(
    kinds.map((kind) => termsOfKind(kind, portal, whose, day)),
    sql` union all `,
  )}`;
}

// The cases are those of `termState`, in its order.
function termsOfKind(kind: PersonTermKind, portal: Portal, whose: WhoseTerms, day: DateString): RawBuilder<unknown> {
  return sql`
    select ${kind.kind}::text as kind, r.person_id, r.due_before, r.done_on, r.may_be_late,
      case when r.done_on is not null then 'done'
        when r.due_before <= ${day} and r.may_be_late then 'late'
        when r.due_before <= ${addMonths(day, kind.soonMonths)} then 'soon'
        else 'later' end as state
    from (${kind.rows(portal, day)}) r where ${isWhose(whose)}`;
}

function isWhose(whose: WhoseTerms): RawBuilder<unknown> {
  if ("own" in whose) return sql`r.person_id = ${whose.own}`;
  if ("managedBy" in whose) return sql`r.person_id in ${peopleManagedBy(whose.managedBy)}`;
  const within = whose.within === "everyone" ? sql`true` : sql`r.person_id in ${peopleEmployedIn(whose.within.unitIds)}`;
  return whose.below === undefined ? within : sql`${within} and r.person_id in ${peopleEmployedIn([whose.below])}`;
}
