import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { PlanId, Signature } from "./plan.ts";

export type PlanStepKind = "started" | "submitted" | "taken-back" | "returned" | "agreed" | "reopened";

/** That somebody did something with a version of a plan, for ever. */
export type PlanStep = { readonly number: number; readonly step: PlanStepKind; readonly by: Signature; readonly at: Date; readonly note: string };

/** What happened to a plan, newest first; the last ones say enough. */
export async function listSteps(db: TenantDb, personId: string, most = 40): Promise<PlanStep[]> {
  const rows = await db
    .selectFrom("plan_steps as s")
    .innerJoin("personal_plans as p", (join) => join.onRef("p.tenant_id", "=", "s.tenant_id").onRef("p.id", "=", "s.plan_id"))
    .select(["s.number", "s.step", "s.person_id", "s.person_name", "s.took_place_on", "s.took_place_at", "s.note"])
    .where("p.person_id", "=", personId)
    .orderBy("s.took_place_at", "desc")
    .orderBy("s.id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    step: row.step as PlanStepKind,
    by: { personId: row.person_id as PersonId, name: row.person_name, on: row.took_place_on as DateString },
    at: row.took_place_at,
    note: row.note,
  }));
}

export type NewPlanStep = {
  readonly number: number;
  readonly step: PlanStepKind;
  readonly by: { readonly personId: PersonId; readonly name: string };
  readonly note?: string;
};

export async function insertStep(db: TenantDb, planId: PlanId, { number, step, by, note = "" }: NewPlanStep): Promise<void> {
  await db
    .insertInto("plan_steps")
    .values({ plan_id: planId, number, step, person_id: by.personId, person_name: by.name, took_place_on: today(), took_place_at: now(), note })
    .execute();
}
