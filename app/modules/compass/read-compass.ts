import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Portal } from "#platform/web/actor.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { listUnits, type TreeUnit } from "#modules/people/public.ts";
import { type CompassEntry, compassEntries } from "./compass-entries.ts";
import { type CompassHouse, type HouseFunction, openHouse } from "./compass-house.ts";
import { type OwnProfile, ownProfile } from "./own-profile.ts";
import { type KeptProfile, readKeptProfile, startOf } from "./profile-table.ts";
import { defaultBand, surpriseBands } from "./surprising-functions.ts";

export type Compass = {
  readonly house: CompassHouse;
  readonly kept: KeptProfile;
  /** The profile of who looks, also when another function stands in the middle. */
  readonly profile: OwnProfile;
  /** The function in the middle when it is not the person (K-31). */
  readonly centre?: HouseFunction;
  readonly entries: readonly CompassEntry[];
  readonly units: readonly TreeUnit[];
};

/** The compass of someone, or of a function when one is named; `surprise` overrides what they kept. One transaction of one flight. */
export async function readCompass(actor: { portal: Portal; personId: PersonId }, centreId?: string, surprise?: number): Promise<Compass> {
  const [house, kept, units] = await inTenant(actor, (db) =>
    Promise.all([openHouse(db, actor.portal), readKeptProfile(db, actor.personId), listUnits(db, "everyone")]),
  );
  const profile = ownProfile(house, startOf(house, kept), kept.changes);
  const centre = centreId === undefined ? undefined : (house.functions.get(centreId) ?? notFound());
  const band = surpriseBands[surprise ?? kept.surprise] ?? defaultBand;
  const around = centre ? { tags: centre.tags, centre } : { tags: profile.tags, centre: profile.start };
  const entries = compassEntries(house, { ...around, savedIds: kept.savedIds, band });
  return { house, kept, profile, entries, units, ...(centre ? { centre } : {}) };
}
