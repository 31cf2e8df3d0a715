import { minusBoth, nothing, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { employmentsOf, type Employment } from "#modules/people/public.ts";
import { listAgreedIn, listPlannedWork, type PlannedWork } from "#modules/plans/public.ts";
import type { AccountId } from "./account-id.ts";
import { bookedBefore, findClosedOn, insertEntries, listEntries, lockAccount, type KeptEntry } from "./account-table.ts";
import { catchUp, type PlannedActivity } from "./catch-up.ts";
import { asksForPlan } from "./entitlement-settings.ts";
import { grant, type Grant } from "./grant.ts";
import type { RulesInForce } from "./rules-in-force.ts";
import { yearOf, type SchoolYear } from "./school-year.ts";
import type { LedgerYear, ProposedEntry } from "./why-not-bookable.ts";

/** One person's ledger of one year, up to date with their employments and plan. */
export type OpenLedger = {
  readonly rules: RulesInForce;
  readonly entries: readonly KeptEntry[];
  readonly grant: Grant;
  readonly closedOn: DateString | null;
};
/** `year` knows whether it was closed, for the rules of booking. */
export type LockedLedger = OpenLedger & { readonly account: AccountId; readonly year: LedgerYear };

/**
 * Reads a ledger. When the right or the plan changed since it was last open, it is brought up to date first: rights are
 * granted at first need, so nobody waits for a night's job to see their hours.
 */
export async function readLedger(db: TenantDb, actor: Actor, personId: string, rules: RulesInForce): Promise<OpenLedger> {
  const known = await readAll(db, personId, rules);
  if (missing(known, rules).length > 0) return lockLedger(db, actor, personId, rules);
  return { rules, entries: known.entries, grant: known.grant, closedOn: known.closedOn };
}

/** The same, holding the account until the transaction ends: what is decided on these entries stays true until it is written. */
export async function lockLedger(db: TenantDb, actor: Actor, personId: string, rules: RulesInForce): Promise<LockedLedger> {
  // Not in one flight with the lock: what is read must be what others committed while we waited for it.
  const { id: account, closedOn } = await lockAccount(db, personId, rules.year);
  const known = { ...(await readAll(db, personId, rules)), closedOn };
  const added = missing(known, rules);
  const ledger = { rules, account, closedOn, year: { ...rules.year, closedOn }, grant: known.grant };
  if (added.length === 0) return { ...ledger, entries: known.entries };
  const explains = (entry: ProposedEntry) => entry.kind === "grant" || entry.kind === "correction";
  await insertEntries(
    db,
    account,
    added.map((entry) => ({ ...entry, madeBy: null, ...(explains(entry) ? { formula: known.grant, ruleSet: known.grant.ruleSet } : {}) })),
  );
  if (added.some(explains))
    await record(
      db,
      actor,
      "entitlement.granted",
      { kind: "entitlement_account", id: account },
      { personId, hundredthHours: known.grant.hours, cents: known.grant.money, ruleSet: known.grant.ruleSet },
    );
  return { ...ledger, entries: await listEntries(db, personId, rules.year) };
}

type Known = {
  readonly entries: readonly KeptEntry[];
  readonly closedOn: DateString | null;
  readonly grant: Grant;
  readonly employments: readonly Employment[];
  readonly planned: readonly PlannedActivity[];
};

async function readAll(db: TenantDb, personId: string, rules: RulesInForce): Promise<Known> {
  const { year, settings, ruleSet } = rules;
  const [entries, closedOn, employments, work, before, withPlan] = await Promise.all([
    listEntries(db, personId, year),
    findClosedOn(db, personId, year),
    employmentsOf(db, personId, year.start, year.end),
    listPlannedWork(db, personId),
    bookedBefore(db, personId, year),
    asksForPlan(ruleSet, year) ? listAgreedIn(db, [personId], year.start, year.end) : [],
  ]);
  const planned = isRunning(year) ? work.filter((one) => isForYear(one, rules)).map((one) => leftOf(one, before.get(one.id) ?? nothing)) : [];
  return { entries, closedOn, employments, planned, grant: grant({ year, settings, ruleSet, employments, hasPlan: withPlan.length > 0 }) };
}

/** Only the running year catches up: what an ended year held is history, and a coming one begins on its first day. */
function missing({ entries, employments, grant: wanted, planned }: Known, { year }: RulesInForce): readonly ProposedEntry[] {
  const starts = employments.map(({ startsOn }) => (startsOn > year.start ? startsOn : year.start)).toSorted()[0];
  if (!isRunning(year) || !starts || starts > today()) return [];
  return catchUp(entries, wanted, planned, { grantedOn: starts, now: today() });
}

function isRunning(year: SchoolYear): boolean {
  return year.start <= today() && today() <= year.end;
}

// An activity claims the year in which it begins; when it began before and is not done, this one. One that was to end before this year claims
// nothing: its plan is over, and whoever still does it gives it other days.
function isForYear(work: PlannedWork, { year, settings }: RulesInForce): boolean {
  const from: DateString = work.plannedFrom ?? year.start;
  return yearOf(from, settings.yearStart).start <= year.start && (work.plannedUntil === null || work.plannedUntil >= year.start);
}

function leftOf(work: PlannedWork, booked: HoursAndMoney): PlannedActivity {
  const { hours, money } = minusBoth(work, booked);
  return { activity: work.id, hours: hours > 0 ? hours : nothing.hours, money: money > 0 ? money : nothing.money };
}
