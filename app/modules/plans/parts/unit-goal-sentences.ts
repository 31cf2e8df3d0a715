import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { SeenGoal } from "../goal-world.ts";
import { unitGoalWords } from "../unit-goal-words.ts";

/** Whose a goal is and when it is done: "Team onderbouw, klaar vóór 1 juli 2027". */
export function unitAndDue(visit: Visit, { unit, due }: SeenGoal): string {
  const t = visit.words(unitGoalWords);
  return due ? t("of-unit", { unit, due: t("due", { date: formatDate(visit.tone.language, due) }) }) : unit;
}

/** What serves a goal, in numbers: "2 teamdoelen en 5 persoonlijke doelen" for a theme, only the last for a goal of a team. */
export function servingParts(visit: Visit, { serving }: Pick<SeenGoal, "serving">): { readonly teams: string; readonly personal: string } {
  const t = visit.words(unitGoalWords);
  return { teams: t("serving.teams", { count: serving.team }), personal: t("serving.personal", { count: serving.personal }) };
}
