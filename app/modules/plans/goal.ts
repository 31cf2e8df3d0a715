import type { DateString } from "#platform/time/date-string.ts";

export type GoalId = string & { readonly __brand: "GoalId" };

/** Top first: a goal serves one of a level above it. */
export const goalLevels = ["school", "team", "personal"] as const;
export type GoalLevel = (typeof goalLevels)[number];

/** Specific, measurable, attainable, relevant, time-bound: each its own field, so that a missing one can be named (H-42). */
export const smartParts = ["specific", "measurable", "attainable", "relevant", "timeBound"] as const;
export type SmartPart = (typeof smartParts)[number];
export type Smart = {
  readonly specific: string;
  readonly measurable: string;
  readonly attainable: string;
  readonly relevant: string;
  readonly timeBound: DateString | null;
};

export type Goal = {
  readonly id: GoalId;
  readonly level: GoalLevel;
  readonly title: string;
  readonly smart: Smart;
  /** The goal it serves, one or two levels up. Empty is allowed: not every wish has a team goal (H-08). */
  readonly parentId: GoalId | null;
  readonly servesMe: string;
  readonly fitsOrganisation: string;
};

/** Which parts are still empty. Shown as help while writing; it stops nothing. */
export function missingSmartParts({ smart }: Pick<Goal, "smart">): readonly SmartPart[] {
  return smartParts.filter((part) => (smart[part] ?? "").trim() === "");
}

export type WhyNotLinkable = "same-goal" | "not-a-higher-level";

/** A personal goal serves a team or school goal, a team goal a school goal. Upwards only, so that a circle can not exist. */
export function whyNotLinkable(goal: Pick<Goal, "id" | "level">, parent: Pick<Goal, "id" | "level">): WhyNotLinkable | undefined {
  if (goal.id === parent.id) return "same-goal";
  return goalLevels.indexOf(parent.level) < goalLevels.indexOf(goal.level) ? undefined : "not-a-higher-level";
}

type Linked = Pick<Goal, "id" | "parentId">;

/** H-08: from the school's theme down to this goal, as the goal line draws it. */
export function lineOfSight<G extends Linked>(goal: G, goals: ReadonlyMap<GoalId, G>): readonly G[] {
  const line = [goal];
  const seen = new Set([goal.id]);
  for (let at = goal.parentId; at && !seen.has(at);) {
    const parent = goals.get(at);
    if (!parent) break;
    seen.add(parent.id);
    line.unshift(parent);
    at = parent.parentId;
  }
  return line;
}

/** H-08: how many team and personal goals serve this one, directly or through another. */
export function countServing(id: GoalId, goals: readonly Pick<Goal, "id" | "level" | "parentId">[]): { readonly team: number; readonly personal: number } {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const serving = goals.filter((goal) => goal.id !== id && lineOfSight(goal, byId).some((above) => above.id === id));
  return { team: serving.filter(({ level }) => level === "team").length, personal: serving.filter(({ level }) => level === "personal").length };
}

/** H-08: goals that serve no other are allowed, and listed. */
export function unlinkedGoals<G extends Pick<Goal, "level" | "parentId">>(goals: readonly G[]): readonly G[] {
  return goals.filter(({ level, parentId }) => level !== "school" && !parentId);
}
