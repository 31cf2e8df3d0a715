import { mustBeDone } from "#platform/errors/outcome.ts";
import { type Portal, systemActor } from "#platform/web/actor.ts";
import { addDomain, addFunction, type NewTag, publishFunction, type TagKind } from "#modules/functions/public.ts";

const kinds: readonly TagKind[] = ["behaviour", "technical", "knowledge", "interest"];
const tagsOfEach = 14;

/** The function of everybody in the bench world, and so many around it: fourteen tags each, some shared by many and most by few. */
export async function fillHouse(portal: Portal, count: number): Promise<void> {
  const operator = systemActor(portal, "operator");
  const domains: string[] = [];
  for (const name of ["Onderwijs", "Begeleiding", "Leiding", "Ondersteuning"]) domains.push(mustBeDone(await addDomain(operator, name)));
  for (let number = 0; number <= count; number += 1) {
    const id = mustBeDone(
      await addFunction(operator, {
        title: number === 0 ? "docent" : `Functie ${number} van het meetportaal`,
        domainIds: [domains[number % domains.length] as string],
        description: "Een functie om aan te meten",
        forOrganisation: "Goede lessen",
        forSociety: "Leerlingen die zelf oordelen",
        dimensions: [20, 40, 60, 80, (number * 7) % 100],
        tags: tagsOf(number),
      }),
    );
    mustBeDone(await publishFunction(operator, id));
  }
}

function tagsOf(number: number): NewTag[] {
  // The first tags of every function are taken from a few, the last from many.
  const own = Array.from({ length: tagsOfEach }, (_, at): NewTag => {
    const which = (number * (at + 3)) % (4 + at * at);
    return { kind: kinds[at % kinds.length] as TagKind, label: `kenmerk ${at} ${which}` };
  });
  return [...own, { kind: "requirement", label: "bevoegdheid" }, { kind: "course", label: "cursus" }, { kind: "place", label: "school" }];
}
