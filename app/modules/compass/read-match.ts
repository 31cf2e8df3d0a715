import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import type { CompassEntry } from "./compass-entries.ts";
import type { HouseFunction } from "./compass-house.ts";
import { type FunctionBetween, functionsBetween } from "./functions-between.ts";
import { houseResemblance, type LinkedUris } from "./house-resemblance.ts";
import { type Match, matchOf } from "./match.ts";
import { type Compass, readCompass } from "./read-compass.ts";
import { readEscoLinks } from "./esco-links.ts";
import type { Resemblance } from "./resemblance.ts";

type Neighbour = Pick<CompassEntry, "id" | "title">;
export type FunctionMatch = {
  readonly compass: Compass;
  readonly target: HouseFunction;
  /** Undefined while there is nothing to compare: an empty profile, or a passport that is still being filled. */
  readonly match?: Match | undefined;
  /** With the function the profile begins with, when that is another one. */
  readonly resemblance?: Resemblance | undefined;
  readonly between: readonly FunctionBetween[];
  /** Where it stands among the matches (K-20): counted from one. */
  readonly place?:
    | { readonly number: number; readonly total: number; readonly previous?: Neighbour | undefined; readonly next?: Neighbour | undefined }
    | undefined;
};

/** One function as somebody sees it: how well it fits, why, and the ways to it. */
export async function readMatch(actor: SignedIn, functionId: string): Promise<FunctionMatch> {
  const compass = await readCompass(actor);
  const { house, profile, entries } = compass;
  const target = house.functions.get(functionId) ?? notFound();
  const canMatch = target.isFilled && profile.tags.length > 0;
  const start = profile.start?.isFilled && profile.start.id !== target.id ? profile.start : undefined;
  const readLinks = (uris: LinkedUris) => inTenant(actor, (db) => readEscoLinks(db, uris));
  const resemblance = start && target.isFilled ? await houseResemblance(house, start.id, target.id, readLinks) : undefined;
  return {
    compass,
    target,
    match: canMatch ? matchOf(profile.tags, target.tags, house.weights) : undefined,
    resemblance,
    between: canMatch ? functionsBetween(house, profile.tags, target, profile.start?.id) : [],
    place: placeAmong(entries, target.id),
  };
}

function placeAmong(entries: readonly CompassEntry[], id: string): FunctionMatch["place"] {
  const matched = entries.filter((entry) => entry.tenths !== null);
  const at = matched.findIndex((entry) => entry.id === id);
  if (at < 0) return undefined;
  return { number: at + 1, total: matched.length, previous: matched[at - 1], next: matched[at + 1] };
}
