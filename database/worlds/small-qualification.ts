import { nothing } from "#platform/amounts/amounts.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { systemActor } from "#platform/web/actor.ts";
import { addPerson, employPerson } from "#modules/people/public.ts";
import { askQualification, decideQualification } from "#modules/qualifications/public.ts";
import type { Say, SmallWorldPerson } from "./small-world.ts";
import { personActor } from "./world-plan.ts";

/** Somebody who has mbo 1, with one request that was granted and one that waits. */
export async function addSmallQualification(hr: SmallWorldPerson, say: Say): Promise<void> {
  const system = systemActor(hr.portal);
  const personId = mustBeDone(await addPerson(system, { firstName: "Dirk", infix: "", lastName: say("Mol"), email: "dirk@anker.example" }));
  const job = { unitId: null, category: "OOP", fteE4: 10000, functionTitle: say("conciërge"), managerId: null, startsOn: asDate("2020-08-01") } as const;
  mustBeDone(await employPerson(system, { personId, ...job, educationLevel: "mbo-1" }));
  const dirk = personActor(hr.portal, personId);
  const granted = mustBeDone(await askQualification(dirk, { kind: "basic", why: say("Een diploma halen"), onceKey: "small world basic" }));
  mustBeDone(await decideQualification(hr, granted, { decision: "granted", reason: say("Past bij het werk"), ...nothing }));
  mustBeDone(await askQualification(dirk, { kind: "evc", why: say("Laten zien wat ik kan"), onceKey: "small world evc" }));
}
