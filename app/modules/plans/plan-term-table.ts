import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { renewBefore } from "./plan.ts";

/** That somebody is employed, where, by whom, and until when: what the list of terms needs besides the day of the last agreement. */
export type EmployedTerm = { readonly personId: string; readonly unitId: string | null; readonly managerId: string | null; readonly employedUntil: DateString | null };

/** Keeps these people in the list of terms, many at once. What was agreed on before stays. */
export async function keepTerms(db: TenantDb, people: readonly EmployedTerm[]): Promise<void> {
  for (let from = 0; from < people.length; from += 2000) {
    await db
      .insertInto("plan_terms")
      .values(people.slice(from, from + 2000).map((one) => ({ person_id: one.personId, unit_id: one.unitId, manager_id: one.managerId, employed_until: one.employedUntil })))
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "person_id"]).doUpdateSet((eb) => ({ unit_id: eb.ref("excluded.unit_id"), manager_id: eb.ref("excluded.manager_id"), employed_until: eb.ref("excluded.employed_until") })),
      )
      .execute();
  }
}

/** A plan was agreed on: the next one is due three years later, and reminders begin anew. */
export async function setAgreedTerm(db: TenantDb, personId: string, agreedOn: DateString): Promise<void> {
  const term = { agreed_on: agreedOn, renew_before: renewBefore(agreedOn), reminded_step: null, reminded_for: null };
  await db
    .insertInto("plan_terms")
    .values({ person_id: personId, ...term })
    .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doUpdateSet(term))
    .execute();
}

export type TermRow = { readonly personId: string; readonly unitId: string | null; readonly agreedOn: DateString | null; readonly renewBefore: DateString | null };
export type TermFilter = { readonly unitIds?: readonly string[] | undefined; readonly personIds?: readonly string[] | undefined; readonly state?: "never" | "late" | "soon" | undefined };

/** People who are employed on a day, who never agreed first and then by term; and how many there are in all. */
export async function listTerms(db: TenantDb, day: DateString, soonUntil: DateString, filter: TermFilter, page: { readonly limit: number; readonly offset: number }): Promise<{ readonly rows: readonly TermRow[]; readonly total: number }> {
  let query = db.selectFrom("plan_terms").where((eb) => eb.or([eb("employed_until", "is", null), eb("employed_until", ">=", day)]));
  const { unitIds, personIds, state } = filter;
  if (unitIds) query = query.where((eb) => eb("unit_id", "=", eb.fn.any(eb.val([...unitIds]))));
  if (personIds) query = query.where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...personIds]))));
  if (state === "never") query = query.where("renew_before", "is", null);
  if (state === "late") query = query.where("renew_before", "<=", day);
  if (state === "soon") query = query.where("renew_before", ">", day).where("renew_before", "<=", soonUntil);
  const [rows, counted] = await Promise.all([
    query.select(["person_id", "unit_id", "agreed_on", "renew_before"]).orderBy(sql`renew_before nulls first`).orderBy("person_id").limit(page.limit).offset(page.offset).execute(),
    query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
  ]);
  return {
    rows: rows.map((row) => ({ personId: row.person_id, unitId: row.unit_id, agreedOn: row.agreed_on as DateString | null, renewBefore: row.renew_before as DateString | null })),
    total: Number(counted.count),
  };
}
