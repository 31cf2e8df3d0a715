import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import { assignActivity, assignmentForm, consentToAssignment, finishAssignment, refuseAssignment, withdrawAssignment } from "#modules/assignments/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough, personActor } from "./world-plan.ts";

/** What a manager of a demo world assigns, in the words of the form, and what became of it. */
export type WorldAssignment = {
  readonly on: string;
  readonly by: string;
  readonly to: readonly string[];
  readonly form: Readonly<Record<string, string>>;
  readonly afterwards?: readonly (readonly [day: string, what: "yes" | "no" | "done" | "withdrawn"])[];
};

/** Lives through assignments, each with the clock on its day. What happens afterwards happens to everybody in it. */
export async function addWorldAssignments(portal: Portal, people: ReadonlyMap<string, WorldPerson>, list: readonly WorldAssignment[]): Promise<void> {
  const id = (key: string): PersonId => people.get(key)?.personId as PersonId;
  const days: [string, () => Promise<void>][] = [];
  for (const { on, by, to, form, afterwards } of list) {
    const manager = personActor(portal, id(by), true);
    const made = new Map<string, string>();
    days.push([
      on,
      async () => {
        for (const key of to) {
          const typed = assignmentForm.parse({ category: "a", ...form, people: id(key), once: `${on} ${form["title"]}` });
          made.set(key, mustBeDone(await assignActivity(manager, typed))[0] as string);
        }
      },
    ]);
    for (const [day, what] of afterwards ?? [])
      days.push([day, () => followUp(portal, what, day, { manager, made: [...made].map(([key, assignment]) => [id(key), assignment]) })]);
  }
  await liveThrough(days);
}

type Out = { readonly manager: Actor; readonly made: readonly (readonly [PersonId, string])[] };

async function followUp(portal: Portal, what: "yes" | "no" | "done" | "withdrawn", day: string, { manager, made }: Out): Promise<void> {
  for (const [personId, assignment] of made) {
    const owner = personActor(portal, personId);
    if (what === "yes") mustBeDone(await consentToAssignment(owner, assignment));
    if (what === "no") mustBeDone(await refuseAssignment(owner, assignment));
    if (what === "done") mustBeDone(await finishAssignment(owner, assignment, asDate(day)));
    if (what === "withdrawn") mustBeDone(await withdrawAssignment(manager, assignment));
  }
}
