import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now, today } from "#platform/time/clock.ts";
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
  /** Names of their running employments, the one they have longest first: not the largest, because how much somebody works may never change a list. */
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
    titles: employments.map((each) => each.functionTitle),
  };
}

/** The function a profile begins with: the one that was chosen, else the first of the employments that has a passport, else one still being filled. */
export function startOf(house: CompassHouse, kept: Pick<KeptProfile, "chosenId" | "titles">): HouseFunction | undefined {
  const chosen = kept.chosenId === undefined ? undefined : house.functions.get(kept.chosenId);
  const own = kept.titles.flatMap((title) => house.titled(title) ?? []);
  return chosen ?? own.find((each) => each.isFilled) ?? own[0];
}

export type KeptChange = { readonly tagIds: readonly string[]; readonly state: ProfileTagState; readonly source: ProfileTagSource };

/** Writes what someone said of tags; the last word counts. */
export async function keepTags(db: TenantDb, personId: string, { tagIds, state, source }: KeptChange): Promise<void> {
  if (tagIds.length === 0) return;
  await db
    .insertInto("profile_tags")
    .values(tagIds.map((tagId) => ({ person_id: personId, tag_id: tagId, state, source, changed_on: today() })))
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "person_id", "tag_id"])
        .doUpdateSet({ state: (eb) => eb.ref("excluded.state"), source: (eb) => eb.ref("excluded.source"), changed_on: today() }),
    )
    .execute();
}

/** Forgets what someone said of tags. */
export async function forgetTags(db: TenantDb, personId: string, tagIds: readonly string[]): Promise<void> {
  if (tagIds.length === 0) return;
  await db
    .deleteFrom("profile_tags")
    .where("person_id", "=", personId)
    .where((eb) => eb("tag_id", "=", eb.fn.any(eb.val([...tagIds]))))
    .execute();
}

/** What a test found, for who has not said anything of it yet. */
export async function proposeTags(db: TenantDb, personId: string, tagIds: readonly string[], source: ProfileTagSource): Promise<void> {
  if (tagIds.length === 0) return;
  await db
    .insertInto("profile_tags")
    .values(tagIds.map((tagId) => ({ person_id: personId, tag_id: tagId, state: "proposed", source, changed_on: today() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a choice about the profile itself. */
export async function keepProfile(
  db: TenantDb,
  personId: string,
  choice: { readonly function_id?: string | null; readonly guided_on?: string },
): Promise<void> {
  await db
    .insertInto("compass_profiles")
    .values({ person_id: personId, ...choice, changed_at: now() })
    .onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doUpdateSet({ ...choice, changed_at: now() }))
    .execute();
}

/** Back to how it began. */
export async function forgetProfile(db: TenantDb, personId: string): Promise<void> {
  await Promise.all([
    db.deleteFrom("profile_tags").where("person_id", "=", personId).execute(),
    db.deleteFrom("compass_profiles").where("person_id", "=", personId).execute(),
  ]);
}
