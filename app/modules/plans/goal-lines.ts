import type { DateString } from "#platform/time/date-string.ts";
import { lineOfSight, type Goal, type GoalId, type GoalLevel } from "./goal.ts";

/** One goal of a line of sight, with the name of its team or school as it is today. */
export type GoalLinePart = {
  readonly id: GoalId;
  readonly level: GoalLevel;
  readonly unit: string | null;
  readonly title: string;
  readonly due: DateString | null;
};
/** H-08: from the school's theme down to the goal of one person. */
export type GoalLine = readonly GoalLinePart[];

type OfUnit = Goal & { readonly unitId: string | null };

/** The line of each of these goals, through the goals of teams and schools. */
export function goalLines(goals: readonly Goal[], unitGoals: readonly OfUnit[], unitNames: ReadonlyMap<string, string>): readonly GoalLine[] {
  const byId = new Map<GoalId, Goal & { readonly unitId?: string | null }>([...unitGoals, ...goals].map((goal) => [goal.id, goal]));
  return goals.map((goal) =>
    lineOfSight<Goal & { readonly unitId?: string | null }>(goal, byId).map(({ id, level, title, smart, unitId }) => ({
      id,
      level,
      unit: (unitId && unitNames.get(unitId)) ?? null,
      title,
      due: smart.timeBound,
    })),
  );
}
