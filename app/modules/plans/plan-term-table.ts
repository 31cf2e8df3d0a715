import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { EmployedTerm } from "./employed-term.ts";
import { renewBefore } from "./plan.ts";

/** Keeps these people in the list of terms, many at once. What was agreed on before stays, and so does the day on which the portal first knew them. */
export async function keepTerms(db: TenantDb, people: readonly EmployedTerm[]): Promise<void> {
  for (let from = 0; from < people.length; from += 2000) {
    await db
      .insertInto("plan_terms")
      .values(
        people.slice(from, from + 2000).map((one) => ({
          person_id: one.personId,
          unit_id: one.unitId,
          manager_id: one.managerId,
          employed_from: one.employedFrom,
          employed_until: one.employedUntil,
          listed_on: today(),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "person_id"]).doUpdateSet((eb) => ({
          unit_id: eb.ref("excluded.unit_id"),
          manager_id: eb.ref("excluded.manager_id"),
          employed_from: eb.ref("excluded.employed_from"),
          employed_until: eb.ref("excluded.employed_until"),
        })),
      )
      .execute();
  }
}

/** A plan was agreed on: the next one is due three years later, and reminders begin anew. */
export async function setAgreedTerm(db: TenantDb, personId: string, agreedOn: DateString): Promise<void> {
  const term = { agreed_on: agreedOn, renew_before: renewBefore(agreedOn), reminded_step: null, reminded_for: null, reminded_on: null };
  await db
    .insertInto("plan_terms")
    .values({ person_id: personId, ...term })
    .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doUpdateSet(term))
    .execute();
}
