import { cents, type HoursAndMoney, hundredthHours } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { AccountId } from "./account-id.ts";
import type { CarryAnswer, CarryRequest } from "./carry.ts";

/** The wishes of these accounts, oldest first. */
export async function listCarryRequests(db: TenantDb, accounts: readonly string[]): Promise<CarryRequest[]> {
  const rows = await requests(db)
    .where((eb) => eb("r.account_id", "=", eb.fn.any(eb.val([...accounts]))))
    .orderBy("r.sequence")
    .execute();
  return rows.map(carryRequest);
}

/** The wishes of one person for one year, oldest first. */
export async function listOwnCarryRequests(db: TenantDb, personId: string, yearStart: DateString): Promise<CarryRequest[]> {
  const rows = await requests(db).where("a.person_id", "=", personId).where("a.starts_on", "=", yearStart).orderBy("r.sequence").execute();
  return rows.map(carryRequest);
}

/** The wishes of these people that nobody answered and that were agreed on, of years that are still open, oldest first. */
export async function listOpenCarryRequests(db: TenantDb, people: readonly string[]): Promise<CarryRequest[]> {
  const rows = await requests(db)
    .where((eb) => eb("a.person_id", "=", eb.fn.any(eb.val([...people]))))
    .where((eb) => eb.or([eb("n.answer", "is", null), eb("n.answer", "=", "agreed")]))
    .where("a.closed_on", "is", null)
    .orderBy("r.sequence")
    .execute();
  return rows.map(carryRequest);
}

export async function findCarryRequest(db: TenantDb, id: string): Promise<CarryRequest | undefined> {
  const row = await requests(db).where("r.id", "=", id).executeTakeFirst();
  return row && carryRequest(row);
}

export async function insertCarryRequest(
  db: TenantDb,
  request: HoursAndMoney & { account: AccountId; reason: string; personId: PersonId; name: string; on: DateString; onceKey: string },
): Promise<string> {
  const row = await db
    .insertInto("carry_requests")
    .values({
      account_id: request.account,
      hundredth_hours: request.hours,
      cents: request.money,
      reason: request.reason,
      asked_by: request.personId,
      asked_by_name: request.name,
      asked_on: request.on,
      once_key: request.onceKey,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The first answer stands; answers whether this one was it. */
export async function insertCarryAnswer(db: TenantDb, answer: { requestId: string; answer: CarryAnswer; by: PersonId; name: string; on: DateString }) {
  const row = await db
    .insertInto("carry_answers")
    .values({ request_id: answer.requestId, answer: answer.answer, answered_by: answer.by, answered_by_name: answer.name, answered_on: answer.on })
    .onConflict((conflict) => conflict.columns(["tenant_id", "request_id"]).doNothing())
    .returning("request_id")
    .executeTakeFirst();
  return row !== undefined;
}

function requests(db: TenantDb) {
  return db
    .selectFrom("carry_requests as r")
    .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "r.tenant_id").onRef("a.id", "=", "r.account_id"))
    .leftJoin("carry_answers as n", (join) => join.onRef("n.tenant_id", "=", "r.tenant_id").onRef("n.request_id", "=", "r.id"))
    .select(["r.id", "r.account_id", "r.hundredth_hours", "r.cents", "r.reason", "r.asked_by_name", "r.asked_on", "r.once_key"])
    .select(["a.person_id", "a.starts_on", "a.closed_on", "n.answer", "n.answered_by_name", "n.answered_on"]);
}

function carryRequest(row: Awaited<ReturnType<ReturnType<typeof requests>["execute"]>>[number]): CarryRequest {
  return {
    id: row.id,
    account: row.account_id as AccountId,
    personId: row.person_id as PersonId,
    yearStart: row.starts_on as DateString,
    closedOn: row.closed_on as DateString | null,
    hours: hundredthHours(row.hundredth_hours),
    money: cents(row.cents),
    reason: row.reason,
    asked: { name: row.asked_by_name, on: row.asked_on as DateString },
    answer: row.answer as CarryAnswer | null,
    onceKey: row.once_key,
    answered: row.answered_by_name === null ? null : { name: row.answered_by_name, on: row.answered_on as DateString },
  };
}
