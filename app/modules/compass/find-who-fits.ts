import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { record } from "#platform/audit/record.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peopleNames } from "#modules/people/public.ts";
import { recordLook } from "#modules/sharing/public.ts";
import { byTitle } from "./by-title.ts";
import { type CompassHouse, type HouseFunction, openHouse } from "./compass-house.ts";
import { compassPolicy } from "./compass-policy.ts";
import { compassSettings } from "./compass-settings.ts";
import { keyOf, nearFrom } from "./exposure.ts";
import { listFindable } from "./finding-table.ts";
import { matchOf, type Tag } from "./match.ts";
import { inSteps, type ProtectedCount } from "#platform/privacy/protect-counts.ts";
import { bareProfile, type Explorer, readEverybody } from "./read-insight.ts";

export type FittingPerson = { readonly personId: string; readonly name: string; readonly functionTitle: string; readonly tenths: number };
export type WhoFits = {
  readonly title: string;
  /** Undefined while the portal has it switched off: then nobody was looked at. */
  readonly found?: { readonly people: readonly FittingPerson[]; readonly others: ProtectedCount } | undefined;
};

/**
 * Who fits a function well: the names of who asked to be found, of the others how many (K-46). Everybody who is named can read that they were
 * looked at and by whom.
 */
export function findWhoFits(actor: Actor, functionId: string): Promise<WhoFits> {
  if (!compassPolicy.findPeople(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const { finding } = compassSettings(actor.portal);
    const [house, everybody, findable] = await Promise.all([
      openHouse(db, actor.portal),
      readEverybody(db),
      finding ? listFindable(db, new Date(finding.reasonFrom)) : new Set<string>(),
    ]);
    const target = house.functions.get(functionId) ?? notFound();
    const { title } = target.passport;
    if (!finding) return { title };
    const near = nearPeople(house, everybody, target);
    const named = near.filter((each) => findable.has(each.personId));
    const ids = named.map((each) => each.personId);
    const [names] = await Promise.all([peopleNames(db, ids), ...ids.map((id) => recordLook(db, actor, id, { kind: "compass-fit", id: functionId }))]);
    await record(db, actor, "compass.people-found", { kind: "function", id: functionId }, { people: named.length });
    const [others = null] = inSteps([near.length - named.length]);
    const people = named.map((each) => ({ ...each, name: names.get(each.personId) ?? "" }));
    // By name and not by match: the figure says how well, and nobody is put on top (K-25).
    return { title, found: { people: people.toSorted((a, b) => byTitle(a.name, b.name)), others } };
  });
}

type NearPerson = Omit<FittingPerson, "name">;

function nearPeople(house: CompassHouse, everybody: ReadonlyMap<string, Explorer>, target: HouseFunction): NearPerson[] {
  // Thousands of people have a handful of profiles.
  const scores = new Map<string, number>();
  const scoreOf = (tags: readonly Tag[]) => {
    const key = keyOf(tags);
    const score = scores.get(key) ?? matchOf(tags, target.tags, house.weights).tenths;
    scores.set(key, score);
    return score;
  };
  return [...everybody].flatMap(([personId, person]) => {
    const { startId, tags } = bareProfile(house, person);
    const tenths = scoreOf(tags);
    return startId !== target.id && tenths >= nearFrom ? [{ personId, functionTitle: person.titles[0] ?? "", tenths }] : [];
  });
}
