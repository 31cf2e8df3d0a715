import { type HoursAndMoney, nothing, plusBoth } from "#platform/amounts/amounts.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { record } from "#platform/audit/record.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { AccountId } from "./account-id.ts";
import { type Due, type Settled, settleAll } from "./close-accounts.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";

/** What closing would do with one account. */
export type Forecast = { readonly lapses: HoursAndMoney; readonly carries: HoursAndMoney };
/** The same for everybody of a year, without names. */
export type YearForecast = Forecast & { readonly label: string; readonly people: number; readonly peopleWhoLose: number };

const atOnce = 500;

/** What closing would do for one person, who goes by the id that is in the address of their page. */
export type PersonForecast = Forecast & { readonly label: string; readonly personId: string };

/**
 * A dry run of closing: sums of every year that is not closed yet. Whose right it is hears it by mail and on their own page; whoever keeps the
 * server can have it person by person with `onPerson`, without names, and the audit trail says that they did.
 */
export async function previewClosing(actor: Actor, onPerson?: (one: PersonForecast) => void): Promise<YearForecast[]> {
  if (actor.kind === "person" || actor.kind === "visitor") notAllowed();
  if (onPerson) await inTenant(actor, (db) => record(db, actor, "entitlement.lapses-listed"));
  const years = await inTenant(actor, (db) =>
    db.selectFrom("entitlement_accounts").select("starts_on").distinct().where("closed_on", "is", null).orderBy("starts_on").execute(),
  );
  const found: YearForecast[] = [];
  for (const { starts_on } of years) {
    const rules = rulesInForce(actor.portal, starts_on as DateString);
    let sums: YearForecast = { label: rules.year.label, people: 0, peopleWhoLose: 0, lapses: nothing, carries: nothing };
    for await (const { due, forecasts } of forecastPages(actor, rules))
      for (const [index, one] of forecasts.entries()) {
        sums = added(sums, one);
        onPerson?.({ label: sums.label, personId: due[index]?.personId ?? "", ...one });
      }
    found.push(sums);
  }
  return found;
}

/** All open accounts of a year with what closing would do, some hundreds at a time. */
export async function* forecastPages(actor: Actor, rules: RulesInForce): AsyncGenerator<{ due: readonly Due[]; forecasts: readonly Forecast[] }> {
  for (let after: string | undefined; ;) {
    const page: { due: Due[]; forecasts: Forecast[] } = await inTenant(actor, async (db) => {
      const due = await listOpen(db, rules, after);
      return { due, forecasts: due.length > 0 ? (await settleAll(db, rules, due)).map(forecastOf) : [] };
    });
    if (page.due.length === 0) return;
    yield page;
    after = page.due.at(-1)?.id;
  }
}

/** What closing would do with the own account of somebody; undefined when there is none, or it is closed. */
export async function forecastOwn(db: TenantDb, personId: string, rules: RulesInForce): Promise<Forecast | undefined> {
  const row = await db
    .selectFrom("entitlement_accounts")
    .select("id")
    .where("person_id", "=", personId)
    .where("starts_on", "=", rules.year.start)
    .where("closed_on", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const [settled] = await settleAll(db, rules, [{ id: row.id as AccountId, personId }]);
  return settled && forecastOf(settled);
}

function forecastOf({ entries, carried }: Settled): Forecast {
  const lapse = entries.find(({ kind }) => kind === "lapse");
  return { lapses: lapse ? { hours: lapse.hours, money: lapse.money } : nothing, carries: carried };
}

async function listOpen(db: TenantDb, rules: RulesInForce, after: string | undefined): Promise<Due[]> {
  let query = db.selectFrom("entitlement_accounts").select(["id", "person_id"]).where("starts_on", "=", rules.year.start).where("closed_on", "is", null);
  if (after) query = query.where("id", ">", after);
  const rows = await query.orderBy("id").limit(atOnce).execute();
  return rows.map((row) => ({ id: row.id as AccountId, personId: row.person_id }));
}

function added(sums: YearForecast, { lapses, carries }: Forecast): YearForecast {
  const loses = lapses.hours > 0 || lapses.money > 0;
  return {
    ...sums,
    people: sums.people + 1,
    peopleWhoLose: sums.peopleWhoLose + (loses ? 1 : 0),
    lapses: plusBoth(sums.lapses, lapses),
    carries: plusBoth(sums.carries, carries),
  };
}
