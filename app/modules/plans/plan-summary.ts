import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { goalLines, type GoalLine } from "./goal-lines.ts";
import type { LearningQuestion } from "./learning-question.ts";
import { missingAgreements, type MissingAgreement } from "./missing-agreements.ts";
import { dueState, type DueState, type PlanState } from "./plan.ts";
import { type Manager, readPlan, type StandingPlan } from "./read-plan.ts";

/** What the owner can best do now. `agreed` asks nothing. */
export type NextPlanStep = "start" | "fill-in" | "submit" | "wait-for-manager" | "improve" | "renew" | "none";

export type PlanSummary = {
  /** Undefined while nothing was written. */
  readonly state: PlanState | undefined;
  readonly version: number;
  readonly from: DateString | null;
  readonly until: DateString | null;
  readonly submittedOn: DateString | null;
  readonly due: DueState;
  readonly missing: readonly MissingAgreement[];
  readonly nextStep: NextPlanStep;
  readonly question: LearningQuestion | null;
  /** Of the first goal that serves a goal of a team or school, else of the first goal. */
  readonly goalLine: GoalLine | undefined;
  /** Who may agree today. */
  readonly managers: readonly Manager[];
};

/** How the own plan stands, for Start. One flight. Says nothing about who may see it: ask it for the actor only. */
export async function planSummary(db: TenantDb, personId: PersonId): Promise<PlanSummary> {
  return summaryOf(await readPlan(db, personId));
}

export function summaryOf(plan: StandingPlan): PlanSummary {
  const { version, agreements, managers } = plan;
  const due = dueState(agreements[0]?.manager.on, today());
  const missing = plan.id && version.state === "draft" ? missingAgreements(version) : [];
  return {
    state: plan.id ? version.state : undefined,
    version: version.number,
    from: version.from,
    until: version.until,
    submittedOn: version.submitted?.on ?? null,
    due,
    missing,
    nextStep: nextStep(plan, due, missing),
    question: version.learningQuestion,
    goalLine: firstLine(plan),
    managers,
  };
}

function nextStep(plan: StandingPlan, due: DueState, missing: readonly MissingAgreement[]): NextPlanStep {
  if (!plan.id) return "start";
  if (plan.version.state === "submitted") return "wait-for-manager";
  if (plan.version.state === "agreed") return due.state === "due-soon" || due.state === "overdue" ? "renew" : "none";
  if (plan.returned) return "improve";
  return missing.length > 0 ? "fill-in" : "submit";
}

/** H-08: the line of sight of somebody's goal, to show wherever they work on it. */
export async function goalLine(db: TenantDb, personId: PersonId): Promise<GoalLine | undefined> {
  return firstLine(await readPlan(db, personId));
}

function firstLine({ version, unitGoals, unitNames }: StandingPlan): GoalLine | undefined {
  const lines = goalLines(version.goals, unitGoals, unitNames);
  return lines.find((line) => line.length > 1) ?? lines[0];
}
