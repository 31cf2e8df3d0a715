import { describe, expect, it } from "vitest";
import { hundredthHours } from "#platform/amounts/amounts.ts";
import { ideas, ideasFor } from "./activity-ideas.ts";
import { activityKinds, type ActivityId, type ActivityKind, type LearningClass } from "./activity.ts";
import type { GoalId } from "./goal.ts";

const goal = { id: "g1" as GoalId, title: "Rust in de klas" };
const doing = (
  title: string,
  kind: ActivityKind,
  hours = 600,
  learningClass: LearningClass = activityKinds[kind].learningClass,
  goalId: GoalId | null = null,
) => ({
  id: title as ActivityId,
  title,
  kind,
  learningClass,
  hours: hundredthHours(hours),
  goalId,
});
const named = (...given: Parameters<typeof ideasFor>) => ideasFor(...given).map(({ name, about }) => [ideas[name].learningClass, name, about.title]);

describe("ideas beside a plan of courses and books", () => {
  it("H-13 a plan with only courses gets two ideas at work and two with others, about its largest course and its goal", () => {
    expect(named([doing("Boek", "literature", 200), doing("Training", "course")], [goal])).toEqual([
      [70, "try-out", "Training"],
      [70, "take-on", "Rust in de klas"],
      [20, "talk-over", "Training"],
      [20, "watch-someone", "Rust in de klas"],
    ]);
  });

  it("H-13 a book and a conference get ideas of their own, and without a goal there are two", () => {
    expect(named([doing("Boek", "literature")], [])).toEqual([
      [70, "one-thought", "Boek"],
      [20, "read-together", "Boek"],
    ]);
    expect(named([doing("Studiedag", "conference")], []).map(([, name]) => name)).toEqual(["network", "talk-over"]);
  });

  it("H-13 the goal that the courses belong to goes before another", () => {
    const other = { id: "g2" as GoalId, title: "Beter toetsen" };
    expect(named([doing("Training", "course", 600, 10, other.id)], [goal, other]).map(([, , about]) => about)).toContain("Beter toetsen");
  });

  it("H-13 one activity of another class ends the ideas, and an empty plan has none", () => {
    expect(ideasFor([doing("Training", "course"), doing("Lesbezoek", "lessonVisit", 0)], [goal])).toEqual([]);
    expect(ideasFor([], [goal])).toEqual([]);
    // A project that somebody calls a course themselves is one.
    expect(ideasFor([doing("Project", "project", 600, 10)], [goal])).not.toEqual([]);
  });

  it("each idea is of the class that its kind mostly is", () => {
    for (const { learningClass, kind } of Object.values(ideas)) expect(activityKinds[kind].learningClass).toBe(learningClass);
  });
});
