import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { employmentsOf } from "#modules/people/public.ts";
import type { CompassHouse, HouseFunction } from "./compass-house.ts";
import type { ProfileChange, ProfileTagSource, ProfileTagState } from "./own-profile.ts";

/** What is kept of someone's exploring. */
export type KeptProfile = {
  /** The function they chose to begin with; undefined: the one of their employment. */
  readonly chosenId?: string | undefined;
  readonly surprise: number;
  readonly guidedOn: string | null;
  readonly changes: readonly ProfileChange[];
  readonly savedIds: ReadonlySet<string>;
  /** Names of their running employments, the largest first. */
  readonly titles: readonly string[];
};

export const usualSurprise = 2;

/** What someone changed, saved and chose, and what their employments are called; in one flight with whatever else the page asks. */
export async function readKeptProfile(db: TenantDb, personId: string): Promise<KeptProfile> {
  const day = today();
  const [profile, changes, saved, employments] = await Promise.all([
    db.selectFrom("compass_profiles").select(["function_id", "surprise", "guided_on"]).where("person_id", "=", personId).execute(),
    db.selectFrom("profile_tags").select(["tag_id", "state", "source"]).where("person_id", "=", personId).orderBy("tag_id").execute(),
    db.selectFrom("saved_functions").select("function_id").where("person_id", "=", personId).orderBy("saved_at").execute(),
    employmentsOf(db, personId, day, day),
  ]);
  return {
    chosenId: profile[0]?.function_id ?? undefined,
    surprise: profile[0]?.surprise ?? usualSurprise,
    guidedOn: profile[0]?.guided_on ?? null,
    changes: changes.map((row) => ({ tagId: row.tag_id, state: row.state as ProfileTagState, source: row.source as ProfileTagSource })),
    savedIds: new Set(saved.map((row) => row.function_id)),
    titles: employments.toSorted((a, b) => b.fteE4 - a.fteE4).map((each) => each.functionTitle),
  };
}

/** The function a profile begins with: the one that was chosen, else the first of the employments that has a passport, else one still being filled. */
export function startOf(house: CompassHouse, kept: Pick<KeptProfile, "chosenId" | "titles">): HouseFunction | undefined {
  const chosen = kept.chosenId === undefined ? undefined : house.functions.get(kept.chosenId);
  const own = kept.titles.flatMap((title) => house.titled(title) ?? []);
  return chosen ?? own.find((each) => each.isFilled) ?? own[0];
}
