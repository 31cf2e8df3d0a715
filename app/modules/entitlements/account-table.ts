import { sql } from "kysely";
import { cents, hundredthHours, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { AccountId } from "./account-id.ts";
import type { Grant } from "./grant.ts";
import type { ChargedTo, EntryId, LedgerEntry, LedgerKind } from "./ledger.ts";
import type { SchoolYear } from "./school-year.ts";
import type { ProposedEntry } from "./why-not-bookable.ts";

/** An entry as it is kept, with what a person reads about it. */
export type KeptEntry = LedgerEntry & {
  readonly description: string;
  readonly formula: Grant | null;
  readonly ruleSet: string | null;
  readonly madeAt: Date;
  readonly madeBy: PersonId | null;
  readonly onceKey: string | null;
};

const columns = [
  "e.id",
  "e.account_id",
  "e.sequence",
  "e.kind",
  "e.hundredth_hours",
  "e.cents",
  "e.charged_to",
  "e.activity_id",
  "e.corrects_id",
  "e.rule_set",
  "e.formula",
  "e.description",
  "e.booked_on",
  "e.made_by",
  "e.made_at",
  "e.once_key",
] as const;

/** An account as whoever books finds it. A closed one takes no entries any more; the database refuses them as well. */
export type LockedAccount = { readonly id: AccountId; readonly closedOn: DateString | null };

/** Makes the account when it is not there and holds its row until the transaction ends: whoever books waits here for who books now. */
export async function lockAccount(db: TenantDb, personId: string, year: SchoolYear): Promise<LockedAccount> {
  const [, account] = await Promise.all([
    db
      .insertInto("entitlement_accounts")
      .values({ person_id: personId, starts_on: year.start, ends_on: year.end, label: year.label })
      .onConflict((conflict) => conflict.columns(["tenant_id", "person_id", "starts_on"]).doNothing())
      .execute(),
    db
      .selectFrom("entitlement_accounts")
      .select(["id", "closed_on"])
      .where("person_id", "=", personId)
      .where("starts_on", "=", year.start)
      .forUpdate()
      .executeTakeFirstOrThrow(),
  ]);
  return { id: account.id as AccountId, closedOn: account.closed_on as DateString | null };
}

/** On which day somebody's year was closed; null while it is open or not there. */
export async function findClosedOn(db: TenantDb, personId: string, year: Pick<SchoolYear, "start">): Promise<DateString | null> {
  const row = await db
    .selectFrom("entitlement_accounts")
    .select("closed_on")
    .where("person_id", "=", personId)
    .where("starts_on", "=", year.start)
    .executeTakeFirst();
  return (row?.closed_on ?? null) as DateString | null;
}

/** Everybody who has an account from this day on, a page at a time by id. */
export async function listAccountHolders(db: TenantDb, since: DateString, after: string | undefined, limit: number): Promise<string[]> {
  let query = db.selectFrom("entitlement_accounts").select("person_id").distinct().where("starts_on", ">=", since);
  if (after) query = query.where("person_id", ">", after);
  const rows = await query.orderBy("person_id").limit(limit).execute();
  return rows.map((row) => row.person_id);
}

/** The years of which somebody's ledger says something. */
export async function listAccountYears(db: TenantDb, personId: string): Promise<SchoolYear[]> {
  const rows = await db
    .selectFrom("entitlement_accounts")
    .select(["starts_on", "ends_on", "label"])
    .where("person_id", "=", personId)
    .where(sql<boolean>`exists (select from ledger_entries e where e.tenant_id = entitlement_accounts.tenant_id and e.account_id = entitlement_accounts.id)`)
    .orderBy("starts_on", "desc")
    .execute();
  return rows.map((row) => ({ start: row.starts_on as DateString, end: row.ends_on as DateString, label: row.label }));
}

/** All entries of one person and year, in the order of writing. */
export async function listEntries(db: TenantDb, personId: string, year: Pick<SchoolYear, "start">): Promise<KeptEntry[]> {
  const rows = await entriesWithAccount(db).where("a.person_id", "=", personId).where("a.starts_on", "=", year.start).orderBy("e.sequence").execute();
  return rows.map(keptEntry);
}

/** The entries of many accounts, each in the order of writing. An account without entries is not in the answer. */
export async function listEntriesOf(db: TenantDb, accounts: readonly AccountId[]): Promise<ReadonlyMap<AccountId, KeptEntry[]>> {
  const rows = await entriesWithAccount(db)
    .where((eb) => eb("e.account_id", "=", eb.fn.any(eb.val([...accounts]))))
    .orderBy("e.sequence")
    .execute();
  const entries = new Map<AccountId, KeptEntry[]>();
  for (const row of rows) {
    const account = row.account_id as AccountId;
    const own = entries.get(account) ?? [];
    own.push(keptEntry(row));
    entries.set(account, own);
  }
  return entries;
}

function entriesWithAccount(db: TenantDb) {
  return db
    .selectFrom("ledger_entries as e")
    .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "e.tenant_id").onRef("a.id", "=", "e.account_id"))
    .select(columns);
}

function keptEntry(row: Awaited<ReturnType<ReturnType<typeof entriesWithAccount>["execute"]>>[number]): KeptEntry {
  return {
    id: row.id as EntryId,
    sequence: row.sequence,
    kind: row.kind as LedgerKind,
    on: row.booked_on as DateString,
    chargedTo: row.charged_to as ChargedTo,
    activity: row.activity_id,
    corrects: row.corrects_id as EntryId | null,
    hours: hundredthHours(row.hundredth_hours),
    money: cents(row.cents),
    description: row.description,
    formula: row.formula as Grant | null,
    ruleSet: row.rule_set,
    madeAt: row.made_at,
    madeBy: row.made_by as PersonId | null,
    onceKey: row.once_key,
  };
}

/** The day of an entry of one's own, which says in which year's ledger it stands; undefined for anybody else's. */
export async function findOwnBookedDay(db: TenantDb, owner: string, entryId: string): Promise<DateString | undefined> {
  const row = await db
    .selectFrom("ledger_entries as e")
    .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "e.tenant_id").onRef("a.id", "=", "e.account_id"))
    .select("e.booked_on")
    .where("e.id", "=", entryId)
    .where("a.person_id", "=", owner)
    .executeTakeFirst();
  return row?.booked_on as DateString | undefined;
}

export type NewEntry = ProposedEntry & {
  readonly description?: string;
  readonly formula?: Grant | null;
  readonly ruleSet?: string | null;
  readonly madeBy: PersonId | null;
  readonly onceKey?: string | null;
};

/** Writes entries in this order. The account must be locked: what was decided on the entries read is only true under the lock. */
export async function insertEntries(db: TenantDb, account: AccountId, entries: readonly NewEntry[]): Promise<EntryId[]> {
  if (entries.length === 0) return [];
  const rows = await db
    .insertInto("ledger_entries")
    .values(
      entries.map((entry) => ({
        account_id: account,
        kind: entry.kind,
        hundredth_hours: entry.hours,
        cents: entry.money,
        charged_to: entry.chargedTo,
        activity_id: entry.activity ?? null,
        corrects_id: entry.corrects ?? null,
        rule_set: entry.ruleSet ?? null,
        formula: entry.formula ? JSON.stringify(entry.formula) : null,
        description: entry.description ?? "",
        booked_on: entry.on,
        made_by: entry.madeBy,
        made_at: now(),
        once_key: entry.onceKey ?? null,
      })),
    )
    .returning("id")
    .execute();
  return rows.map((row) => row.id as EntryId);
}

/** What was booked on each activity in the years before this one: an activity that runs on reserves only what is left of it. */
export async function bookedBefore(db: TenantDb, personId: string, year: Pick<SchoolYear, "start">): Promise<ReadonlyMap<string, HoursAndMoney>> {
  const rows = await db
    .selectFrom("ledger_entries as e")
    .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "e.tenant_id").onRef("a.id", "=", "e.account_id"))
    .leftJoin("ledger_entries as c", (join) => join.onRef("c.tenant_id", "=", "e.tenant_id").onRef("c.id", "=", "e.corrects_id"))
    .select((eb) => [
      eb.fn.coalesce("e.activity_id", "c.activity_id").as("activity"),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when("e.kind", "=", "use")
            .then(eb.ref("e.hundredth_hours"))
            .else(eb.neg(eb.ref("e.hundredth_hours")))
            .end(),
        )
        .as("hours"),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when("e.kind", "=", "use")
            .then(eb.ref("e.cents"))
            .else(eb.neg(eb.ref("e.cents")))
            .end(),
        )
        .as("money"),
    ])
    .where("a.person_id", "=", personId)
    .where("a.starts_on", "<", year.start)
    .where((eb) =>
      eb.or([
        eb.and([eb("e.kind", "=", "use"), eb("e.activity_id", "is not", null)]),
        eb.and([eb("e.kind", "=", "correction"), eb("c.kind", "=", "use"), eb("c.activity_id", "is not", null)]),
      ]),
    )
    .groupBy((eb) => eb.fn.coalesce("e.activity_id", "c.activity_id"))
    .execute();
  return new Map(rows.map((row) => [row.activity as string, { hours: hundredthHours(row.hours), money: cents(row.money) }]));
}

/** What was booked on one activity in all years, corrections taken off. */
export async function bookedEver(db: TenantDb, activityId: string): Promise<HoursAndMoney> {
  const signed = (column: "hundredth_hours" | "cents") =>
    sql<number>`coalesce(sum(case e.kind when 'use' then e.${sql.ref(column)} else -e.${sql.ref(column)} end), 0)::int`;
  const row = await db
    .selectFrom("ledger_entries as e")
    .leftJoin("ledger_entries as c", (join) => join.onRef("c.tenant_id", "=", "e.tenant_id").onRef("c.id", "=", "e.corrects_id"))
    .select([signed("hundredth_hours").as("hours"), signed("cents").as("money")])
    .where((eb) =>
      eb.or([
        eb.and([eb("e.kind", "=", "use"), eb("e.activity_id", "=", activityId)]),
        eb.and([eb("e.kind", "=", "correction"), eb("c.kind", "=", "use"), eb("c.activity_id", "=", activityId)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return { hours: hundredthHours(row.hours), money: cents(row.money) };
}
