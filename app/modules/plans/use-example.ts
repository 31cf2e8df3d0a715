import { record } from "#platform/audit/record.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { Actor } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { activitiesChanged } from "#modules/events.ts";
import { activityForm } from "./activity-form.ts";
import { insertActivity, listActivities } from "./activity-table.ts";
import { changeOwnPlan, type WhyNotChangeable } from "./change-own-plan.ts";
import { exampleActivities, exampleWords, hasExample } from "./example-plan.ts";
import { updatePlan } from "./plan-table.ts";

/** H-14: fills an empty plan with the worked example, as a draft to change. In a plan that has activities it would only be in the way. */
export function useExample(actor: Actor): Promise<Outcome<null, WhyNotChangeable | "not-empty">> {
  const { sector } = actor.portal;
  if (!hasExample(sector)) notFound();
  return changeOwnPlan<null, "not-empty">(actor, async (db, plan, owner) => {
    if ((await listActivities(db, owner)).length > 0) return refused("not-empty");
    const t = words(exampleWords, { language: actor.language, sector });
    for (const { name, kind, hours } of exampleActivities) await insertActivity(db, plan, { ...activityForm.parse({ title: t(name), kind }), hours });
    if (plan.question === "") await updatePlan(db, plan.id, { question: t("question"), direction: "stronger" });
    await tell(db, actor, activitiesChanged, { personId: owner });
    await record(db, actor, "plan.example-used", { kind: "personal_plan", id: plan.id });
    return done(null);
  });
}
