import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { type Employment, listEmployments } from "#modules/people/public.ts";
import type { AccountId } from "./account-id.ts";
import { listEntriesOf } from "./account-table.ts";
import { yearSums } from "./ledger.ts";
import { paidByEmployer } from "./paid-by-employer.ts";
import { addedRights, type CountedRights, nobody, type RightSums } from "./right-figures.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";
import { previousYear, type SchoolYear } from "./school-year.ts";

const atOnce = 1000;

/** Counts this year and the one before, with the same rules by which everybody's own page adds up. */
export async function countRights(actor: Actor): Promise<void> {
  if (actor.kind === "person" || actor.kind === "visitor") notAllowed();
  const { year } = rulesInForce(actor.portal, today());
  for (const each of [previousYear(year), year]) await countYear(actor, rulesInForce(actor.portal, each.start));
}

async function countYear(actor: Actor, { year, ruleSet }: RulesInForce): Promise<void> {
  if (ruleSet.kind === "off") return;
  const groups = new Map<string, CountedRights>();
  for (let after: string | undefined; ;) {
    const last: string | undefined = await inTenant(actor, (db) => countPage(db, year, after, groups));
    if (!last) break;
    after = last;
  }
  await inTenant(actor, (db) => keep(db, year, [...groups.values()]));
}

async function countPage(db: TenantDb, year: SchoolYear, after: string | undefined, groups: Map<string, CountedRights>): Promise<string | undefined> {
  let query = db.selectFrom("entitlement_accounts").select(["id", "person_id"]).where("starts_on", "=", year.start);
  if (after) query = query.where("id", ">", after);
  const accounts = await query.orderBy("id").limit(atOnce).execute();
  if (accounts.length === 0) return undefined;
  const [entries, jobs] = await Promise.all([
    listEntriesOf(
      db,
      accounts.map(({ id }) => id as AccountId),
    ),
    listEmployments(
      db,
      accounts.map((account) => account.person_id),
      year.start,
      year.end,
    ),
  ]);
  const employments = Map.groupBy(jobs, ({ personId }) => personId as string);
  for (const account of accounts) {
    const own = entries.get(account.id as AccountId) ?? [];
    const job = mainJob(employments.get(account.person_id) ?? []);
    if (!job || own.length === 0) continue;
    const sums: RightSums = { people: 1, ...yearSums(own), employer: paidByEmployer(own) };
    const key = `${job.unitId ?? ""} ${job.category}`;
    const before = groups.get(key);
    groups.set(key, { unitId: job.unitId, category: job.category, ...addedRights(before ?? nobody, sums) });
  }
  return accounts.at(-1)?.id;
}

/** Everybody counts once: in the job with the most hours, of equal ones the latest. */
function mainJob(jobs: readonly Employment[]): Employment | undefined {
  return jobs.toSorted((a, b) => b.fteE4 - a.fteE4 || (a.startsOn < b.startsOn ? 1 : -1))[0];
}

async function keep(db: TenantDb, year: SchoolYear, counted: readonly CountedRights[]): Promise<void> {
  await db.deleteFrom("right_figures").where("starts_on", "=", year.start).execute();
  if (counted.length === 0) return;
  await db
    .insertInto("right_figures")
    .values(
      counted.map(({ unitId, category, people, granted, carriedIn, used, employer, carriedOut, lapsed }) => ({
        starts_on: year.start,
        counted_on: today(),
        unit_id: unitId,
        category,
        people,
        granted_hours: granted.hours,
        granted_cents: granted.money,
        carried_in_hours: carriedIn.hours,
        carried_in_cents: carriedIn.money,
        used_hours: used.hours,
        used_cents: used.money,
        employer_hours: employer.hours,
        employer_cents: employer.money,
        carried_out_hours: carriedOut.hours,
        carried_out_cents: carriedOut.money,
        lapsed_hours: lapsed.hours,
        lapsed_cents: lapsed.money,
      })),
    )
    .execute();
}
