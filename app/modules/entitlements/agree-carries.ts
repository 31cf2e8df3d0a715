import { sql } from "kysely";
import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { recordAll } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, peopleNames } from "#modules/people/public.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** Agreements of a whole staff to carry something over from this year, made elsewhere, in two statements: for worlds of size. Answers how many. */
export function agreeCarries(actor: Actor, personIds: readonly string[], managerId: string, amount: HoursAndMoney): Promise<number> {
  // Agrees in the name of others, so it is no door for people.
  if (actor.kind === "person" || actor.kind === "visitor") notAllowed();
  const { year } = rulesInForce(actor.portal, today());
  return inTenant(actor, async (db) => {
    const [manager, names] = await Promise.all([getPerson(db, managerId), peopleNames(db, personIds)]);
    const asked = await sql<{ id: string }>`
      insert into carry_requests (account_id, hundredth_hours, cents, asked_by, asked_by_name, asked_on)
      select a.id, ${amount.hours}, ${amount.money}, a.person_id, p.name, ${today()}::date
      from entitlement_accounts a join unnest(${[...names.keys()]}::uuid[], ${[...names.values()]}::text[]) as p (id, name) on p.id = a.person_id
      where a.starts_on = ${year.start} returning id`.execute(db);
    const ids = asked.rows.map(({ id }) => id);
    await sql`
      insert into carry_answers (request_id, answer, answered_by, answered_by_name, answered_on)
      select id, 'agreed', ${manager.id}::uuid, ${manager.name}, ${today()}::date from unnest(${ids}::uuid[]) as r (id)`.execute(db);
    await recordAll(
      db,
      actor,
      "entitlement.carry-agreed",
      ids.map((id) => ({ kind: "carry_request", id })),
    );
    return ids.length;
  });
}
