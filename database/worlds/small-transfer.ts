import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { listOwnActivities } from "#modules/plans/public.ts";
import { evaluationForm, giveEvaluation, markTold, planSlots, queueTopic, readTeamAgenda, topicForm, writeLesson } from "#modules/transfer/public.ts";
import type { Say } from "./small-world.ts";

type Person = Actor & { readonly personId: PersonId };

/** What an employee thought of what they finished, and what they tell in their team. */
export async function addSmallTransfer(employee: Person, teamId: string, say: Say): Promise<void> {
  const activity = (await inTenant(employee, (db) => listOwnActivities(db, employee.personId))).find(({ isDone }) => isDone);
  if (!activity) throw new Error("the employee of the small world finished something");
  const evaluation = { usefulness: "4", ownWork: "5", forWhom: "3", recommends: "yes", line: say("Kijk eerst zonder geluid") };
  await giveEvaluation(employee, activity.id, evaluationForm.parse(evaluation));
  mustBeDone(await planSlots(employee, teamId, [today()], say("15.30 uur, teamkamer")));
  await queueTopic(employee, topicForm.parse({ unitId: teamId, title: say("Wat ik zag op film"), brings: say("Twee minuten beeld"), activityId: activity.id }));
  await queueTopic(employee, topicForm.parse({ unitId: teamId, title: say("Wachten na een vraag") }));
  const { queue } = await readTeamAgenda(employee, teamId);
  const last = queue.at(-1)?.id ?? "";
  await markTold(employee, last);
  await writeLesson(employee, last, say("Vijf tellen is lang"));
}
