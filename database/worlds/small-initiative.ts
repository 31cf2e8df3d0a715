import type { Actor, PersonId } from "#platform/web/actor.ts";
import { addUpdate, initiativeForm, joinInitiative, reportInitiative, startInitiative, updateForm } from "#modules/initiatives/public.ts";
import type { Say } from "./small-world.ts";

type Person = Actor & { readonly personId: PersonId };

/** Something that an employee began, with a line of what was tried. */
export async function addSmallInitiative(employee: Person, manager: Person, say: Say): Promise<void> {
  const typed = { title: say("Elke week tien minuten lezen"), idea: say("Samen kijken wat het doet"), workshop: say("Ik laat zien hoe ik het doe") };
  const id = await startInitiative(employee, initiativeForm.parse(typed));
  await joinInitiative(manager, id);
  await addUpdate(employee, id, updateForm.parse({ kind: "experiment", text: say("Twee klassen begonnen") }));
  await reportInitiative(manager, id);
}
