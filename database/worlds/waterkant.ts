import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { type PersonId, type Portal, systemActor } from "#platform/web/actor.ts";
import { addUnit, joinTeam, type UnitKind } from "#modules/people/public.ts";
import { createPortal } from "#modules/portals/public.ts";
import { waterkantAssignments } from "./waterkant-assignments.ts";
import { waterkantConversations } from "./waterkant-conversations.ts";
import { addWorldConversations } from "./world-conversations.ts";
import { waterkantHouse } from "./waterkant-functions.ts";
import { waterkantPeople } from "./waterkant-people.ts";
import { addLastYear } from "./waterkant-last-year.ts";
import { waterkantLearning } from "./waterkant-learning.ts";
import { addWorldLearning } from "./world-learning.ts";
import { addWaterkantPlans } from "./waterkant-plans.ts";
import { addWorldQualifications, waterkantLevels, waterkantQualifications } from "./world-qualifications.ts";
import { addTaskPolicies, waterkantTaskPolicies } from "./waterkant-task-policy.ts";
import { addWorldTracks, waterkantTracks } from "./world-tracks.ts";
import { addWorldTerms, waterkantTerms } from "./world-terms.ts";
import { addWorldAssignments } from "./world-assignments.ts";
import { waterkantFeedback } from "./waterkant-feedback.ts";
import { addWorldFeedback } from "./world-feedback.ts";
import { addWorldFunctions } from "./world-functions.ts";
import { addWorldPeople, longAgo, type WorldPerson } from "./world-people.ts";

const units: readonly (readonly [key: string, kind: UnitKind, name: string, parent: string | null])[] = [
  ["board", "board", "Stichting De Waterkant", null],
  ["office", "unit", "Bestuursbureau", "board"],
  ["anker", "school", "Het Anker", "board"],
  ["anker-onderbouw", "team", "Team onderbouw", "anker"],
  ["anker-bovenbouw", "team", "Team bovenbouw", "anker"],
  ["anker-support", "team", "Ondersteuning", "anker"],
  ["toren", "school", "De Vuurtoren", "board"],
  ["toren-havo", "team", "Team havo", "toren"],
  ["toren-vwo", "team", "Team vwo", "toren"],
  ["toren-support", "team", "Ondersteuning", "toren"],
  ["taal", "project", "Taal in elke les", "board"],
];

/** A school foundation with two schools and every role, in shared storage. */
export async function makeWaterkant(): Promise<void> {
  const portal = mustBeDone(
    await createPortal({
      name: "dewaterkant",
      title: "Stichting De Waterkant",
      sector: "vo",
      storage: "shared",
      isDemo: true,
      houseStyle: { pictures: "waterkant", primary: "#0f4a6e", primaryLetter: "#ffffff", second: "#ae1a5f", secondLetter: "#ffffff" },
    }),
  );
  const ids = await addWorldUnits(portal, units);
  const people = await addWorldPeople(portal, waterkantPeople, ids, { domain: "dewaterkant.example", startsOn: longAgo, levels: waterkantLevels });
  await addProjectTeam(portal, people, ids["taal"] as string);
  await addWorldFunctions(portal, waterkantHouse, ids, people.get("bas")?.personId as PersonId);
  await addLastYear(portal, people);
  await addWaterkantPlans(portal, people, ids);
  await addWorldLearning({ portal, people, units: ids }, waterkantLearning);
  await addWorldAssignments(portal, people, waterkantAssignments);
  await addWorldTerms(portal, people, ids, waterkantTerms);
  await addTaskPolicies(portal, people, ids, waterkantTaskPolicies);
  await addWorldConversations(portal, people, ids, waterkantConversations);
  await addWorldFeedback(portal, people, waterkantFeedback);
  await addWorldQualifications(portal, people, "yvonne", waterkantQualifications);
  await addWorldTracks(portal, people, waterkantTracks);
}

/** Teachers of both schools work together in the project, from the first day of this school year. */
async function addProjectTeam(portal: Portal, people: ReadonlyMap<string, WorldPerson>, project: string): Promise<void> {
  for (const key of ["noor", "lotte", "mirjam", "bianca", "victor"]) {
    const personId = people.get(key)?.personId as PersonId;
    mustBeDone(await joinTeam(systemActor(portal, "operator"), { personId, unitId: project, startsOn: asDate("2026-08-01") }));
  }
}

/** Adds units by key, parents first, and answers their ids. */
export async function addWorldUnits(portal: Portal, list: typeof units): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [key, kind, name, parent] of list) {
    ids[key] = mustBeDone(await addUnit(systemActor(portal, "operator"), { kind, name, parentId: parent ? (ids[parent] ?? null) : null }));
  }
  return ids;
}
