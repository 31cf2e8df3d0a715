import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import { type DateString, isDate } from "#platform/time/date-string.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { type Employment, employmentsOf, getPerson } from "#modules/people/public.ts";
import { listOwnActivities } from "#modules/plans/public.ts";
import { type KeptEntry, listAccountYears } from "./account-table.ts";
import { agreedCarry, type CarryRequest } from "./carry.ts";
import { listOwnCarryRequests } from "./carry-table.ts";
import type { Grant } from "./grant.ts";
import { readLedger } from "./open-ledger.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";
import { previousYear } from "./school-year.ts";
import { type Accounting, listAccountings } from "./year-account.ts";

/** Everything of one's own right in one year, as it is kept: to hand over, or to look up later. */
export type YearStatement = {
  readonly name: string;
  readonly rules: RulesInForce;
  readonly employments: readonly Employment[];
  readonly grant: Grant;
  readonly entries: readonly KeptEntry[];
  readonly closedOn: DateString | null;
  readonly accountings: readonly Accounting[];
  /** What was agreed to carry over into this year, and out of it. */
  readonly agreed: { readonly in: CarryRequest | undefined; readonly out: CarryRequest | undefined };
  readonly activities: ReadonlyMap<string, { readonly title: string; readonly isRegistered: boolean }>;
};

/** The actor's own year that begins on `start`, or the running one. A year in which they had no right and no account is not there. */
export async function readYearStatement(actor: SignedIn, start: string | undefined): Promise<YearStatement> {
  const current = rulesInForce(actor.portal, today());
  if (start !== undefined && !isDate(start)) notFound();
  const rules = start === undefined ? current : rulesInForce(actor.portal, start);
  const { year } = rules;
  if (start !== undefined && year.start !== start) notFound();
  return inTenant(actor, async (db) => {
    const [ledger, years, person, employments, accountings, out, carriedIn, activities] = await Promise.all([
      readLedger(db, actor, actor.personId, rules),
      listAccountYears(db, actor.personId),
      getPerson(db, actor.personId),
      employmentsOf(db, actor.personId, year.start, year.end),
      listAccountings(db, actor.personId, year),
      listOwnCarryRequests(db, actor.personId, year.start),
      listOwnCarryRequests(db, actor.personId, previousYear(year).start),
      activitiesOf(db, actor),
    ]);
    if (year.start !== current.year.start && !years.some((one) => one.start === year.start)) notFound();
    const { entries, closedOn } = ledger;
    return {
      name: person.name,
      rules,
      employments,
      // What was granted says how it came about then; what would be granted today is of no matter to a year that is over.
      grant: entries.findLast(({ formula }) => formula !== null)?.formula ?? ledger.grant,
      entries,
      closedOn,
      accountings,
      agreed: { in: agreedCarry(carriedIn), out: agreedCarry(out) },
      activities,
    };
  });
}

async function activitiesOf(db: TenantDb, actor: SignedIn): Promise<YearStatement["activities"]> {
  return new Map((await listOwnActivities(db, actor.personId)).map(({ id, title, isRegistered }) => [id, { title, isRegistered }]));
}
