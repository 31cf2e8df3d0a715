import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findPerson } from "#modules/people/public.ts";
import type { AssignmentId } from "./assignment.ts";

export type AssignmentStepName = "assigned" | "asked" | "reminded" | "consented" | "refused" | "expired" | "taken_back" | "withdrawn" | "done";
export type AssignmentStep = { readonly step: AssignmentStepName; readonly personName: string; readonly on: DateString };

/** Writes what the actor did, with the name they have today. Of a job: nobody did it. */
export async function insertSteps(
  db: TenantDb,
  actor: Pick<Actor, "personId">,
  steps: readonly (readonly [AssignmentId, AssignmentStepName])[],
): Promise<void> {
  if (steps.length === 0) return;
  const person = actor.personId ? await findPerson(db, actor.personId) : undefined;
  await db
    .insertInto("assignment_steps")
    .values(steps.map(([id, step]) => ({ assignment_id: id, step, person_id: person?.id ?? null, person_name: person?.name ?? "", took_place_on: today() })))
    .execute();
}

/** In the order in which they were taken. */
export async function listSteps(db: TenantDb, id: string): Promise<AssignmentStep[]> {
  const rows = await db
    .selectFrom("assignment_steps")
    .select(["step", "person_name", "took_place_on"])
    .where("assignment_id", "=", id)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({ step: row.step as AssignmentStepName, personName: row.person_name, on: row.took_place_on as DateString }));
}
