import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import type { Say } from "./small-world.ts";
import {
  activityForm,
  addActivity,
  addGoal,
  agreeSubmittedPlan,
  finishActivity,
  goalForm,
  keepEvidence,
  keepLearningQuestion,
  saveFormDraft,
  submitPlan,
} from "#modules/plans/public.ts";

/** A plan that both agreed on, with a row in every table of plans. */
export async function addSmallPlan(employee: Actor & { readonly personId: PersonId }, manager: Actor, say: Say): Promise<void> {
  mustBeDone(await keepLearningQuestion(employee, { sentence: say("Hoe geef ik leerlingen meer tijd om na te denken?"), direction: "stronger" }));
  const goalId = mustBeDone(
    await addGoal(
      employee,
      goalForm.parse({ title: say("Vijf tellen wachten na elke vraag"), servesMe: say("Rust"), fitsOrganisation: say("Iedereen denkt mee") }),
    ),
  );
  const activity = mustBeDone(
    await addActivity(
      employee,
      activityForm.parse({
        title: say("Lessen filmen"),
        kind: "videoReview",
        goalId,
        hours: "4",
        plannedFrom: today(),
        plannedUntil: today(),
        "facility-time": say("Vrijdagmiddag"),
        "cost-material": "20",
      }),
    ),
  );
  mustBeDone(await submitPlan(employee));
  mustBeDone(await agreeSubmittedPlan(manager, employee.personId));
  mustBeDone(
    await finishActivity(employee, activity, { doneOn: today(), evidence: { kind: "text", title: say("Wat ik zag"), content: say("Wachten helpt") } }),
  );
  const file = new File(["%PDF-1.4 wachten"], "lessen.pdf", { type: "application/pdf" });
  mustBeDone(await keepEvidence(employee, activity, { file, link: "", text: "", evidenceTitle: say("Verslag") }));
  mustBeDone(await saveFormDraft(employee, "activity:new", { title: say("Nog iets") }, 0));
}
