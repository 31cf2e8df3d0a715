import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import {
  activityForm,
  addActivity,
  addGoal,
  agreeSubmittedPlan,
  finishActivity,
  goalForm,
  keepLearningQuestion,
  saveFormDraft,
  submitPlan,
} from "#modules/plans/public.ts";

/** A plan that both agreed on, with a row in every table of plans. */
export async function addSmallPlan(employee: Actor & { readonly personId: PersonId }, manager: Actor): Promise<void> {
  mustBeDone(await keepLearningQuestion(employee, { sentence: "Hoe geef ik leerlingen meer tijd om na te denken?", direction: "stronger" }));
  const goalId = mustBeDone(
    await addGoal(employee, goalForm.parse({ title: "Vijf tellen wachten na elke vraag", servesMe: "Rust", fitsOrganisation: "Iedereen denkt mee" })),
  );
  const activity = mustBeDone(
    await addActivity(
      employee,
      activityForm.parse({
        title: "Lessen filmen",
        kind: "videoReview",
        goalId,
        hours: "4",
        plannedFrom: today(),
        plannedUntil: today(),
        "facility-time": "Vrijdagmiddag",
        "cost-material": "20",
      }),
    ),
  );
  mustBeDone(await submitPlan(employee));
  mustBeDone(await agreeSubmittedPlan(manager, employee.personId));
  mustBeDone(await finishActivity(employee, activity, { doneOn: today(), evidence: { kind: "text", title: "Wat ik zag", content: "Wachten helpt" } }));
  mustBeDone(await saveFormDraft(employee, "activity:new", { title: "Nog iets" }, 0));
}
