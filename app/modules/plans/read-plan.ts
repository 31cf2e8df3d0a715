import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { listManagersOf, listUnits } from "#modules/people/public.ts";
import { listActivities, type KeptActivity } from "./activity-table.ts";
import { listPersonalGoals, listUnitGoals, type KeptGoal } from "./goal-table.ts";
import type { Direction, LearningQuestion } from "./learning-question.ts";
import { listSteps, type PlanStep } from "./plan-step-table.ts";
import { findPlanRow, type PlanRow } from "./plan-table.ts";
import type { PlanId, PlanState, PlanVersion, Signature } from "./plan.ts";
import { listAgreements, type Agreement } from "./version-table.ts";

export type Manager = { readonly id: PersonId; readonly name: string };

/** A plan as it stands now: the version being written or waiting or agreed, and what was agreed on before. */
export type StandingPlan = {
  readonly id: PlanId | null;
  readonly personId: PersonId;
  /** Who may agree today: everybody who manages a job of the person, the one of the largest first. */
  readonly managers: readonly Manager[];
  readonly version: PlanVersion & { readonly goals: readonly KeptGoal[]; readonly activities: readonly KeptActivity[] };
  /** Counted up at every change of the plan itself. */
  readonly revision: number;
  /** Since when this version is being written. */
  readonly since: DateString | null;
  /** That the manager sent this version back, while it was not submitted again. */
  readonly returned: PlanStep | undefined;
  readonly steps: readonly PlanStep[];
  /** The goals of teams and schools that a line of sight may run through. */
  readonly unitGoals: readonly KeptGoal[];
  readonly unitNames: ReadonlyMap<string, string>;
  /** Newest first; without their content, which is read one at a time. */
  readonly agreements: readonly Agreement[];
};

/** Everything the plan page shows, in one flight. Says nothing about who may see it. */
export async function readPlan(db: TenantDb, personId: PersonId): Promise<StandingPlan> {
  const [row, managers, activities, goals, unitGoals, units, agreements, steps] = await Promise.all([
    findPlanRow(db, personId),
    listManagersOf(db, personId),
    listActivities(db, personId),
    listPersonalGoals(db, personId),
    listUnitGoals(db),
    listUnits(db, "everyone"),
    listAgreements(db, personId),
    listSteps(db, personId),
  ]);
  const agreedNow = row?.state === "agreed" ? agreements[0] : undefined;
  return {
    id: row?.id ?? null,
    personId,
    managers,
    version: { ...versionOf(row, personId), goals, activities, agreed: agreedNow?.manager ?? null },
    revision: row?.revision ?? 1,
    since: steps.find(({ step, number }) => step === "reopened" && number === row?.version)?.by.on ?? (row?.started_on as DateString | undefined) ?? null,
    returned: row?.state === "draft" ? returnedStep(steps) : undefined,
    steps,
    unitGoals,
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
    agreements,
  };
}

// Taken back and returned both end a submission; only what came last counts, and writing on does not take it away.
function returnedStep(steps: readonly PlanStep[]): PlanStep | undefined {
  return steps[0]?.step === "returned" ? steps[0] : undefined;
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
