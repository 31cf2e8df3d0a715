import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor, PersonId, SignedIn } from "#platform/web/actor.ts";
import {
  answerFeedback,
  answerForm,
  askFeedback,
  bringLine,
  caseForm,
  readNewAnswers,
  readOwnFeedback,
  readRequest,
  replyForm,
  replyToCase,
  writeCase,
} from "#modules/feedback/public.ts";
import type { Say } from "./small-world.ts";

type Person = Actor & { readonly personId: PersonId };

/** What an employee asked two people, of whom one answered and one still can; and a case between managers. */
export async function addSmallFeedback({ employee, manager, hr }: Readonly<Record<"employee" | "manager" | "hr", Person>>, say: Say): Promise<void> {
  const id = mustBeDone(
    await askFeedback(employee, {
      people: [manager.personId, hr.personId],
      topic: say("Hoe ik uitleg"),
      questions: [say("Wat valt je op?"), say("Wat zou jou helpen?")],
      until: addDays(today(), 10),
      once: "small world",
    }),
  );
  const { asked } = await readOwnFeedback(manager as SignedIn);
  const answer = answerForm.parse({ "answer-1": say("Je stelt rustige vragen"), revision: "0" });
  mustBeDone(await answerFeedback(manager, asked[0]?.id ?? "", answer));
  await readNewAnswers(employee, id);
  const { answers } = await readRequest(employee as SignedIn, id);
  await bringLine(employee, id, answers[0]?.id ?? "", true);

  const texts = { title: say("Vaak te laat"), situation: say("Iemand komt elke week te laat"), question: say("Hoe begin ik erover?") };
  // What a guard puts behind a text stands behind the names of people too.
  const ordinary = say("");
  const written = mustBeDone(await writeCase(manager, caseForm.parse({ ...texts, ordinary, once: "small world" })));
  mustBeDone(await replyToCase(manager, written, replyForm.parse({ reply: say("Vraag eerst hoe het gaat"), ordinary, once: "small world" })));
}
