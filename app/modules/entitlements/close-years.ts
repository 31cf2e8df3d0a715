import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { errorFields, log } from "#platform/log/log.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { AccountId } from "./account-id.ts";
import { closeAccounts, type Due } from "./close-accounts.ts";
import { closesAfter } from "./entitlement-settings.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";

// Small enough that whoever books waits for a moment only, large enough that ten thousand people are fifty transactions.
const atOnce = 200;

/**
 * Closes every year of which the days of grace are over, the oldest first, so that what goes over from one arrives before the next is closed.
 * Each person is closed whole, within one transaction, and a closed account is never taken again: stopped at any moment, it goes on where it
 * was. Answers how many were closed.
 */
export async function closeYears(actor: Actor): Promise<number> {
  if (actor.kind === "person" || actor.kind === "visitor") notAllowed();
  const failed: string[] = [];
  let closed = 0;
  // Asked anew after each year: what arrives in the next one may be over as well, when closing was missed for long.
  for (;;) {
    const start = await inTenant(actor, (db) => findYearToClose(db, actor, failed));
    if (!start) break;
    closed += await closeYearFrom(actor, start, failed);
  }
  // Said after everybody else was helped; the queue tries again and the administrator sees it.
  if (failed.length > 0) throw new Error(`${failed.length} accounts could not be closed`);
  return closed;
}

async function closeYearFrom(actor: Actor, start: DateString, failed: string[]): Promise<number> {
  const rules = rulesInForce(actor.portal, start);
  let closed = 0;
  for (;;) {
    const due = await inTenant(actor, (db) => listDue(db, start, failed));
    if (due.length === 0) return closed;
    closed += await closeBatch(actor, rules, due, failed);
  }
}

/** All of them together; when that fails one by one, so that one person's trouble stops nobody else. */
async function closeBatch(actor: Actor, rules: RulesInForce, due: readonly Due[], failed: string[]): Promise<number> {
  const together = await tryClosing(actor, rules, due);
  if (together !== undefined) return together;
  let closed = 0;
  for (const one of due) {
    const alone = await tryClosing(actor, rules, [one]);
    if (alone === undefined) failed.push(one.id);
    closed += alone ?? 0;
  }
  return closed;
}

async function tryClosing(actor: Actor, rules: RulesInForce, due: readonly Due[]): Promise<number | undefined> {
  try {
    return await inTenant(actor, (db) => closeAccounts(db, actor, rules, due));
  } catch (error) {
    log.warn("entitlements.not-closed", { accounts: due.length, ...errorFields(error) });
    return undefined;
  }
}

/** The first day of the oldest year that is over, days of grace included, and not closed for everybody. */
async function findYearToClose(db: TenantDb, actor: Actor, except: readonly string[]): Promise<DateString | undefined> {
  const rows = await db
    .selectFrom("entitlement_accounts")
    .select(["starts_on", "ends_on"])
    .distinct()
    .where("closed_on", "is", null)
    .where("ends_on", "<", today())
    .where((eb) => eb.not(eb("id", "=", eb.fn.any(eb.val([...except])))))
    .orderBy("starts_on")
    .execute();
  const isOver = (start: DateString, end: DateString) => addDays(end, closesAfter(rulesInForce(actor.portal, start).settings)) < today();
  return rows.map((row) => [row.starts_on, row.ends_on] as [DateString, DateString]).find(([start, end]) => isOver(start, end))?.[0];
}

async function listDue(db: TenantDb, start: DateString, except: readonly string[]): Promise<Due[]> {
  const rows = await db
    .selectFrom("entitlement_accounts")
    .select(["id", "person_id"])
    .where("starts_on", "=", start)
    .where("closed_on", "is", null)
    .where((eb) => eb.not(eb("id", "=", eb.fn.any(eb.val([...except])))))
    .orderBy("id")
    .limit(atOnce)
    .execute();
  return rows.map((row) => ({ id: row.id as AccountId, personId: row.person_id }));
}
