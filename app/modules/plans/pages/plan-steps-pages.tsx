import type { Visit } from "#platform/web/visit.ts";
import { eitherName } from "../either-name.ts";
import { managersOfActor } from "../managers-of-actor.ts";
import { planPageWords } from "../plan-page-words.ts";
import { startPlan } from "../start-plan.ts";
import { submitPlan, takeBackPlan } from "../submit-plan.ts";
import { useExample } from "../use-example.ts";
import { showPlan } from "./plan-page.tsx";

export async function startPlanPage(visit: Visit): Promise<Response> {
  await startPlan(visit.me);
  return visit.redirect("/plan");
}

/** A second press finds the plan submitted already, which is what the person wanted. */
export async function submitPlanPage(visit: Visit): Promise<Response> {
  const outcome = await submitPlan(visit.me);
  if ("refused" in outcome && outcome.refused.reason !== "already-submitted") return showPlan(visit, outcome.refused);
  const manager = eitherName(visit.tone.language, await managersOfActor(visit.me)) ?? "";
  return visit.redirect("/plan", visit.words(planPageWords)("submitted.done", { manager }));
}

export async function takeBackPlanPage(visit: Visit): Promise<Response> {
  const outcome = await takeBackPlan(visit.me);
  if ("refused" in outcome) return visit.redirect("/plan");
  const manager = eitherName(visit.tone.language, await managersOfActor(visit.me)) ?? "";
  return visit.redirect("/plan", visit.words(planPageWords)("taken-back.done", { manager }));
}

export async function useExamplePage(visit: Visit): Promise<Response> {
  const outcome = await useExample(visit.me);
  return visit.redirect("/plan#activiteiten", "done" in outcome ? visit.words(planPageWords)("example.done") : undefined);
}
