import { sql } from "kysely";
import { nothing } from "#platform/amounts/amounts.ts";
import { recordAll } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listEmployments } from "#modules/people/public.ts";
import { listAgreedIn } from "#modules/plans/public.ts";
import type { AccountId } from "./account-id.ts";
import { listEntriesOf } from "./account-table.ts";
import { agreedCarry } from "./carry.ts";
import { listCarryRequests } from "./carry-table.ts";
import { asksForPlan } from "./entitlement-settings.ts";
import type { Grant } from "./grant.ts";
import { granter } from "./granter.ts";
import { insertLines, type Line } from "./ledger-lines.ts";
import { findPeriod } from "./rule-set.ts";
import type { RulesInForce } from "./rules-in-force.ts";
import { nextYear } from "./school-year.ts";
import { carriedIn, type SettledYear, settleYear } from "./settle-year.ts";
import type { ProposedEntry } from "./why-not-bookable.ts";

/** An account whose year is to be closed. */
export type Due = { readonly id: AccountId; readonly personId: string };

/**
 * Closes the year of these people within one transaction: everything of a person or nothing. Who was closed meanwhile is passed over.
 * Answers how many were closed.
 */
export async function closeAccounts(db: TenantDb, actor: Actor, rules: RulesInForce, asked: readonly Due[]): Promise<number> {
  // In the order of their ids, as everybody who holds several does: then no two ever wait for each other.
  const due = await lockDue(db, asked);
  const settled = await settleAll(db, rules, due);
  const next = nextYear(rules.year);
  const carrying = due.flatMap((one, index) => {
    const entry = carriedIn(settled[index]?.carried ?? nothing, next);
    return entry ? [{ personId: one.personId, entry }] : [];
  });
  const accounts = await openAccounts(
    db,
    carrying.map(({ personId }) => personId),
    next,
  );
  const lines = due.flatMap((one, index): Line[] =>
    (settled[index]?.entries ?? []).map((entry) => ({ ...entry, account: one.id, formula: formulaOf(entry, settled[index]) })),
  );
  const arriving = carrying.map(({ personId, entry }): Line => ({ ...entry, account: accounts.get(personId) as AccountId }));
  await insertLines(db, [...lines, ...arriving], rules.ruleSet);
  await markClosed(db, due);
  const subjects = due.map((one, index) => ({ kind: "entitlement_account", id: one.id, detail: detailOf(settled[index]) }));
  await recordAll(db, actor, "entitlement.year-closed", subjects);
  return due.length;
}

export type Settled = SettledYear & { readonly grant: Grant };

/** What closing would do with these accounts as they are now, in their order. Writes nothing: a dry run is the same computation. */
export async function settleAll(db: TenantDb, rules: RulesInForce, due: readonly Due[]): Promise<Settled[]> {
  const { year, ruleSet } = rules;
  const next = nextYear(year);
  const [people, accounts] = [due.map(({ personId }) => personId), due.map(({ id }) => id)];
  const [entries, jobs, agreed, requests] = await Promise.all([
    listEntriesOf(db, accounts),
    listEmployments(db, people, year.start, next.end),
    asksForPlan(ruleSet, year) ? listAgreedIn(db, people, year.start, year.end) : [],
    listCarryRequests(db, accounts),
  ]);
  const [employments, withPlan, wishes] = [
    Map.groupBy(jobs, (job) => job.personId as string),
    new Set<string>(agreed),
    Map.groupBy(requests, (one) => one.account),
  ];
  const grantOf = granter(rules);
  const lapses = findPeriod(ruleSet, year.start)?.lapse !== undefined;
  return due.map(({ id, personId }) => {
    const own = employments.get(personId) ?? [];
    const grant = grantOf(
      own.filter(({ startsOn, endsOn }) => startsOn <= year.end && (!endsOn || endsOn >= year.start)),
      withPlan.has(personId),
    );
    const goesOn = own.some(({ endsOn }) => !endsOn || endsOn >= next.start);
    return { grant, ...settleYear({ entries: entries.get(id) ?? [], year, grant, agreed: agreedCarry(wishes.get(id) ?? []) ?? nothing, goesOn, lapses }) };
  });
}

/** Setting the right straight says how it is made up, as every grant does. */
function formulaOf({ kind }: ProposedEntry, settled: Settled | undefined): Grant | null {
  return kind === "grant" || kind === "correction" ? (settled?.grant ?? null) : null;
}

function detailOf(settled: SettledYear | undefined): {
  lapsedHundredthHours: number;
  lapsedCents: number;
  carriedHundredthHours: number;
  carriedCents: number;
} {
  const lapse = settled?.entries.find(({ kind }) => kind === "lapse");
  const carried = settled?.carried ?? nothing;
  return { lapsedHundredthHours: lapse?.hours ?? 0, lapsedCents: lapse?.money ?? 0, carriedHundredthHours: carried.hours, carriedCents: carried.money };
}

async function lockDue(db: TenantDb, due: readonly Due[]): Promise<Due[]> {
  const rows = await db
    .selectFrom("entitlement_accounts")
    .select(["id", "person_id"])
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(due.map(({ id }) => id)))))
    .where("closed_on", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id as AccountId, personId: row.person_id }));
}

async function openAccounts(db: TenantDb, personIds: readonly string[], year: RulesInForce["year"]): Promise<ReadonlyMap<string, AccountId>> {
  if (personIds.length === 0) return new Map();
  await sql`
    insert into entitlement_accounts (person_id, starts_on, ends_on, label)
    select id, ${year.start}::date, ${year.end}::date, ${year.label} from unnest(${[...personIds]}::uuid[]) as p (id)
    on conflict (tenant_id, person_id, starts_on) do nothing`.execute(db);
  const rows = await db
    .selectFrom("entitlement_accounts")
    .select(["id", "person_id"])
    .where("starts_on", "=", year.start)
    .where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...personIds]))))
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.id as AccountId]));
}

async function markClosed(db: TenantDb, due: readonly Due[]): Promise<void> {
  await db
    .updateTable("entitlement_accounts")
    .set({ closed_on: today() })
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(due.map(({ id }) => id)))))
    .execute();
}
