import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { managerOf } from "#modules/people/public.ts";
import { listActivities } from "./activity-table.ts";
import { listPersonalGoals, listUnitGoals, type KeptGoal } from "./goal-table.ts";
import type { Direction, LearningQuestion } from "./learning-question.ts";
import { findPlanRow, type PlanRow } from "./plan-table.ts";
import type { PlanId, PlanState, PlanVersion, Signature } from "./plan.ts";
import { listAgreements, type Agreement } from "./version-table.ts";

/** A plan as it stands now: the version being written or waiting or agreed, and what was agreed on before. */
export type StandingPlan = {
  readonly id: PlanId | null;
  readonly personId: PersonId;
  readonly manager: { readonly id: PersonId; readonly name: string } | null;
  readonly version: PlanVersion;
  readonly returnedNote: string;
  readonly changedAt: Date | null;
  /** The goals of teams and schools that a line of sight may run through. */
  readonly unitGoals: readonly KeptGoal[];
  /** Newest first; without their content, which is read one at a time. */
  readonly agreements: readonly Agreement[];
};

/** Everything the plan page shows, in one flight. Says nothing about who may see it. */
export async function readPlan(db: TenantDb, personId: PersonId): Promise<StandingPlan> {
  const [row, manager, activities, goals, unitGoals, agreements] = await Promise.all([
    findPlanRow(db, personId),
    managerOf(db, personId),
    listActivities(db, personId),
    listPersonalGoals(db, personId),
    listUnitGoals(db),
    listAgreements(db, personId),
  ]);
  const agreedNow = row?.state === "agreed" ? agreements[0] : undefined;
  return {
    id: row?.id ?? null,
    personId,
    manager: manager ?? null,
    version: { ...versionOf(row, personId), goals, activities, agreed: agreedNow?.manager ?? null },
    returnedNote: row?.returned_note ?? "",
    changedAt: row?.changed_at ?? null,
    unitGoals,
    agreements,
  };
}

function versionOf(row: PlanRow | undefined, personId: PersonId): Omit<PlanVersion, "goals" | "activities" | "agreed"> {
  return {
    number: row?.version ?? 1,
    state: (row?.state ?? "draft") as PlanState,
    from: (row?.from_on ?? null) as DateString | null,
    until: (row?.until_on ?? null) as DateString | null,
    learningQuestion: questionOf(row),
    submitted: signatureOf(row, personId),
    submission: row?.submitted_at?.toISOString() ?? null,
  };
}

function questionOf(row: PlanRow | undefined): LearningQuestion | null {
  return row && row.question !== "" && row.direction ? { sentence: row.question, direction: row.direction as Direction } : null;
}

function signatureOf(row: PlanRow | undefined, personId: PersonId): Signature | null {
  return row?.submitted_on && row.submitted_name ? { personId, name: row.submitted_name, on: row.submitted_on as DateString } : null;
}
