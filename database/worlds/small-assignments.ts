import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { assignActivity, assignmentForm } from "#modules/assignments/public.ts";
import type { Say } from "./small-world.ts";

/** Something the employer pays, and something that waits for an answer. */
export async function addSmallAssignments(employee: Actor & { readonly personId: PersonId }, manager: Actor, say: Say): Promise<void> {
  const assign = async (title: string, charge: "employer" | "right") => {
    const typed = {
      people: employee.personId,
      title: say(title),
      purpose: say("Iedereen moet dit kunnen"),
      startsOn: today(),
      hours: "2",
      category: "a",
      charge,
    };
    mustBeDone(await assignActivity(manager, assignmentForm.parse({ ...typed, once: `small world ${charge}` })));
  };
  await assign("Bedrijfshulpverlening", "employer");
  await assign("Studiedag rekenen", "right");
}
