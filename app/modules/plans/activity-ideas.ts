import type { Activity, ActivityKind } from "./activity.ts";
import type { Goal } from "./goal.ts";

/** What somebody can do around a course, a book or a goal that they already wrote down. The sentences are words. */
export const ideas = {
  "try-out": { learningClass: 70, kind: "experiment", about: "activity" },
  network: { learningClass: 70, kind: "networkMeeting", about: "activity" },
  "one-thought": { learningClass: 70, kind: "experiment", about: "activity" },
  "take-on": { learningClass: 70, kind: "challengingTask", about: "goal" },
  "talk-over": { learningClass: 20, kind: "peerCoaching", about: "activity" },
  "read-together": { learningClass: 20, kind: "peerReview", about: "activity" },
  "watch-someone": { learningClass: 20, kind: "lessonVisit", about: "goal" },
} as const satisfies Record<string, { learningClass: 70 | 20; kind: ActivityKind; about: "activity" | "goal" }>;

export type IdeaName = keyof typeof ideas;
export const ideaNames = Object.keys(ideas) as IdeaName[];

/** An idea with the thing of one's own that it is about. */
export type Idea = { readonly name: IdeaName; readonly about: { readonly id: string; readonly title: string } };

type Known = Pick<Activity, "id" | "title" | "kind" | "learningClass" | "hours" | "goalId">;

/**
 * H-13: a plan with only courses and books gets up to two ideas at work and two with others, each about what is in the plan itself.
 * Ideas and never a refusal: the guideline helps to choose, and deviating from it is allowed.
 */
export function ideasFor(activities: readonly Known[], goals: readonly Pick<Goal, "id" | "title">[]): readonly Idea[] {
  const [largest] = activities.toSorted((a, b) => b.hours - a.hours);
  if (!largest || activities.some(({ learningClass }) => learningClass !== 10)) return [];
  const goal = goals.find(({ id }) => activities.some(({ goalId }) => goalId === id)) ?? goals[0];
  const aboutActivity = aroundKind(largest.kind).map((name): Idea => ({ name, about: largest }));
  const aboutGoal = goal ? (["take-on", "watch-someone"] as const).map((name): Idea => ({ name, about: goal })) : [];
  return [...aboutActivity, ...aboutGoal]
    .map(({ name, about }) => ({ name, about: { id: about.id, title: about.title } }))
    .toSorted((a, b) => ideas[b.name].learningClass - ideas[a.name].learningClass);
}

function aroundKind(kind: ActivityKind): readonly IdeaName[] {
  if (kind === "literature") return ["one-thought", "read-together"];
  return kind === "conference" ? ["network", "talk-over"] : ["try-out", "talk-over"];
}
