import type { Selectable } from "kysely";
import type { PersonalPlans } from "#platform/database/schema.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now, today } from "#platform/time/clock.ts";
import { addYears } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { renewEveryYears, type PlanId } from "./plan.ts";

export type PlanRow = Omit<Selectable<PersonalPlans>, "id" | "person_id"> & { readonly id: PlanId; readonly person_id: PersonId };

export async function findPlanRow(db: TenantDb, personId: string): Promise<PlanRow | undefined> {
  return (await db.selectFrom("personal_plans").selectAll().where("person_id", "=", personId).executeTakeFirst()) as PlanRow | undefined;
}

/** The plan by its id, held until the transaction ends: nobody agrees while it is being taken back. */
export async function lockPlan(db: TenantDb, id: string): Promise<PlanRow | undefined> {
  return (await db.selectFrom("personal_plans").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as PlanRow | undefined;
}

/** The own plan, held until the transaction ends; made at the first thing that is written in it, with a term that starts today. */
export async function lockOwnPlan(db: TenantDb, personId: PersonId): Promise<PlanRow> {
  const [, row] = await Promise.all([
    db
      .insertInto("personal_plans")
      .values({ person_id: personId, from_on: today(), until_on: addYears(today(), renewEveryYears), started_on: today(), changed_at: now() })
      .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doNothing())
      .execute(),
    db.selectFrom("personal_plans").selectAll().where("person_id", "=", personId).forUpdate().executeTakeFirstOrThrow(),
  ]);
  return row as PlanRow;
}

export type PlanChange = Partial<
  Pick<PlanRow, "version" | "state" | "from_on" | "until_on" | "question" | "direction" | "submitted_on" | "submitted_name" | "submitted_at">
>;

export async function updatePlan(db: TenantDb, id: PlanId, change: PlanChange): Promise<void> {
  await db
    .updateTable("personal_plans")
    .set((eb) => ({ ...change, changed_at: now(), revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .execute();
}
