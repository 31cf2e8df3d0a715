import type { Cents, HoursAndMoney, HundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addMonths, type DateString, isDate } from "#platform/time/date-string.ts";
import type { Actor, SignedIn } from "#platform/web/actor.ts";
import { listEvidenceOfBookings, listOwnActivities, type BookingLine, type KeptEvidence } from "#modules/plans/public.ts";
import { listAccountYears, type KeptEntry } from "./account-table.ts";
import type { CarryRequest } from "./carry.ts";
import { listOwnCarryRequests } from "./carry-table.ts";
import type { Grant } from "./grant.ts";
import { balance, plannedFor, type Standing } from "./ledger.ts";
import { readLedger } from "./open-ledger.ts";
import { bookingLines } from "./own-bookings.ts";
import { type Forecast, forecastOwn } from "./preview-closing.ts";
import { rulesInForce, type RulesInForce } from "./rules-in-force.ts";
import type { SchoolYear } from "./school-year.ts";

export type PlannedLine = HoursAndMoney & { readonly activityId: string; readonly title: string };

/** Everything of one's own right in one year. */
export type OwnRight = {
  readonly rules: RulesInForce;
  readonly isCurrent: boolean;
  readonly years: readonly SchoolYear[];
  readonly hours: Standing<HundredthHours>;
  readonly money: Standing<Cents>;
  readonly grant: Grant;
  readonly entries: readonly KeptEntry[];
  /** Newest first. */
  readonly lines: readonly BookingLine[];
  readonly planned: readonly PlannedLine[];
  readonly titles: ReadonlyMap<string, string>;
  /** What was kept with a booking to show that it was done, by the id of its entry. */
  /** The wishes to carry something over to the year after, oldest first. */
  readonly carrying: readonly CarryRequest[];
  readonly closedOn: DateString | null;
  /** What closing would do as it is now; asked in the last two months of a year and until it is closed. */
  readonly forecast: Forecast | undefined;
  readonly evidence: ReadonlyMap<string, readonly KeptEvidence[]>;
};

/** Whether there is anything to book on. Last year counts too: what was done in July may be booked in August. */
export function mayChargeRight({ hours, money, years }: OwnRight): boolean {
  return hours.total > 0 || money.total > 0 || years.length > 1;
}

/** The actor's own right in the year that begins on `start`, or in the running one. */
export function readOwnRight(actor: SignedIn, start: string | undefined): Promise<OwnRight> {
  const current = rulesInForce(actor.portal, today());
  const rules = rulesOfYear(actor, start) ?? current;
  return inTenant(actor, async (db) => {
    const [ledger, years, titles, evidence, carrying] = await Promise.all([
      readLedger(db, actor, actor.personId, rules),
      listAccountYears(db, actor.personId),
      activityTitles(db, actor),
      listEvidenceOfBookings(db, actor.personId),
      listOwnCarryRequests(db, actor.personId, rules.year.start),
    ]);
    const { entries, grant, closedOn } = ledger;
    const forecast = closedOn || addMonths(today(), 2) < rules.year.end ? undefined : await forecastOwn(db, actor.personId, rules);
    return {
      rules,
      isCurrent: rules.year.start === current.year.start,
      years: withCurrent(years, current.year),
      ...balance(entries),
      grant,
      entries,
      lines: bookingLines(entries).toReversed(),
      planned: plannedLines(entries, titles),
      titles,
      evidence,
      carrying,
      closedOn,
      forecast,
    };
  });
}

// A year by its first day. Anything else in the address is the running year: nobody is helped by an error there.
function rulesOfYear(actor: Actor, start: string | undefined): RulesInForce | undefined {
  if (!start || !isDate(start)) return undefined;
  const rules = rulesInForce(actor.portal, start);
  return rules.year.start === start && start <= today() ? rules : undefined;
}

async function activityTitles(db: TenantDb, actor: SignedIn): Promise<ReadonlyMap<string, string>> {
  const own = await listOwnActivities(db, actor.personId);
  return new Map(own.map(({ id, title }) => [id, title]));
}

function plannedLines(entries: readonly KeptEntry[], titles: ReadonlyMap<string, string>): readonly PlannedLine[] {
  const activities = new Set(entries.flatMap(({ kind, activity }) => (kind === "planned" && activity ? [activity] : [])));
  return [...activities]
    .map((activityId) => ({ activityId, title: titles.get(activityId) ?? "", ...plannedFor(entries, activityId) }))
    .filter(({ hours, money }) => hours > 0 || money > 0);
}

function withCurrent(years: readonly SchoolYear[], current: SchoolYear): readonly SchoolYear[] {
  const all = years.some(({ start }) => start === current.start) ? years : [current, ...years];
  return all.toSorted((a, b) => (a.start < b.start ? 1 : -1));
}
