import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { getPerson } from "#modules/people/public.ts";
import type { BookingLine } from "#modules/plans/public.ts";
import { findClosedOn, listEntries, lockAccount } from "./account-table.ts";
import { type Balance, balance } from "./ledger.ts";
import { bookingLines } from "./own-bookings.ts";
import { paidByEmployer, writtenByOneself } from "./paid-by-employer.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";
import type { SchoolYear } from "./school-year.ts";

export type Accounting = { readonly on: DateString; readonly withName: string };
/** The year of somebody's right as it is accounted for (article 17.4 paragraph 4): every line, what is left, and when it was discussed. */
export type YearAccount = {
  readonly year: SchoolYear;
  readonly ruleSet: RulesInForce["ruleSet"];
  /** Off where the employer has no rights in hours or money: then there is nothing to account for. */
  readonly isOff: boolean;
  readonly balance: Balance;
  /** In the order of writing. What somebody wrote with a booking is in it: show it to who the person accounts to, and to nobody else. */
  readonly lines: readonly BookingLine[];
  readonly byEmployer: HoursAndMoney;
  /** What the person alone says that the employer or a project pays. */
  readonly byOneself: HoursAndMoney;
  readonly closedOn: DateString | null;
  readonly accountings: readonly Accounting[];
};

/**
 * One person's year, as it stands in the ledger. Who may see it is decided by who asks: the conversation it is discussed in (H-71).
 *
 * @example const account = await yearAccount(db, actor.portal, conversation.employeeId, today());
 */
export async function yearAccount(db: TenantDb, portal: Portal, personId: string, on: DateString): Promise<YearAccount> {
  const { year, ruleSet } = rulesInForce(portal, on);
  const [entries, closedOn, accountings] = await Promise.all([
    listEntries(db, personId, year),
    findClosedOn(db, personId, year),
    listAccountings(db, personId, year),
  ]);
  return {
    year,
    ruleSet,
    isOff: ruleSet.kind === "off",
    balance: balance(entries),
    lines: bookingLines(entries),
    byEmployer: paidByEmployer(entries),
    byOneself: writtenByOneself(entries),
    closedOn,
    accountings,
  };
}

/**
 * Records that the year was accounted for today, with this manager. Within the transaction of what it was done in; twice on one day is once.
 *
 * @example await keepAccounting(db, actor, { personId: employeeId, withId: managerId, on: today() });
 */
export async function keepAccounting(db: TenantDb, actor: Actor, about: { personId: string; withId: string; on: DateString }): Promise<void> {
  const by = actor.personId ?? notAllowed();
  if (by !== about.personId && by !== about.withId) notFound();
  const rules = rulesInForce(actor.portal, about.on);
  if (rules.ruleSet.kind === "off") return;
  const { id } = await lockAccount(db, about.personId, rules.year);
  const { name } = await getPerson(db, about.withId);
  const kept = await db
    .insertInto("entitlement_accountings")
    .values({ account_id: id, accounted_on: today(), with_id: about.withId, with_name: name, made_by: by })
    .onConflict((conflict) => conflict.constraint("accounted_once_a_day_with_one_person").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (kept) await record(db, actor, "entitlement.accounted", { kind: "entitlement_account", id }, { personId: about.personId });
}

/** On which days somebody's year was accounted for, the first on top. */
export async function listAccountings(db: TenantDb, personId: string, year: Pick<SchoolYear, "start">): Promise<Accounting[]> {
  const rows = await db
    .selectFrom("entitlement_accountings as k")
    .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "k.tenant_id").onRef("a.id", "=", "k.account_id"))
    .select(["k.accounted_on", "k.with_name"])
    .where("a.person_id", "=", personId)
    .where("a.starts_on", "=", year.start)
    .orderBy("k.accounted_on")
    .orderBy("k.made_at")
    .execute();
  return rows.map((row) => ({ on: row.accounted_on as DateString, withName: row.with_name }));
}
