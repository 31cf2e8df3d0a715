import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listRunningTitles } from "#modules/people/public.ts";
import { byTitle } from "./by-title.ts";
import { type CompassHouse, openHouse } from "./compass-house.ts";
import { compassPolicy } from "./compass-policy.ts";
import { type BareProfile, exposureOf } from "./exposure.ts";
import { ownProfile, type ProfileChange, type ProfileTagSource, type ProfileTagState } from "./own-profile.ts";
import { startOf } from "./profile-table.ts";
import { findFigures, keepFigures } from "./figures-table.ts";
import { fewest, inSteps, inStepsOfKnownSum, type ProtectedCount } from "#platform/privacy/protect-counts.ts";

export type InsightRow = {
  readonly id: string;
  readonly title: string;
  readonly saved: ProtectedCount;
  readonly near: ProtectedCount;
  readonly topTen: ProtectedCount;
};
export type Insight = {
  /** Undefined when there are too few people with a profile to say anything. */
  readonly rows?: readonly InsightRow[] | undefined;
};

/**
 * What people save and what is near to them, counted over who works here, from five people on and never with a name (K-47). Worked out once a week: figures
 * that follow every change can be read before and after one, and the difference is a person. What is kept are the protected counts, nothing behind them.
 */
export function readInsight(actor: Actor): Promise<Insight & { readonly weekOf: DateString }> {
  if (!compassPolicy.readInsight(actor)) notAllowed();
  const weekOf = mondayOf(today());
  return inTenant(actor, async (db) => {
    const kept = await findFigures(db, weekOf);
    if (kept) return { ...kept, weekOf };
    const [house, people, saved] = await Promise.all([openHouse(db, actor.portal), readEverybody(db), readSaved(db)]);
    return { ...(await keepFigures(db, weekOf, insightOf(house, people, saved))), weekOf };
  });
}

function insightOf(house: CompassHouse, people: ReadonlyMap<string, Explorer>, saved: readonly Saved[]): Insight {
  const profiles = [...people.values()].map((person) => bareProfile(house, person));
  if (profiles.filter((profile) => profile.tags.length > 0).length < fewest) return {};
  const functions = [...house.functions.values()].filter((each) => each.isFilled).toSorted((a, b) => byTitle(a.passport.title, b.passport.title));
  const exposure = exposureOf(house, profiles);
  const savers = Map.groupBy(
    saved.filter((each) => people.has(each.personId)),
    (each) => each.functionId,
  );
  const columns = {
    saved: inSteps(functions.map((each) => savers.get(each.id)?.length ?? 0)),
    near: inSteps(functions.map((each) => exposure.get(each.id)?.near ?? 0)),
    topTen: inStepsOfKnownSum(functions.map((each) => exposure.get(each.id)?.topTen ?? 0)),
  };
  const count = (list: readonly ProtectedCount[], place: number) => list[place] ?? null;
  return {
    rows: functions.map((each, place) => ({
      id: each.id,
      title: each.passport.title,
      saved: count(columns.saved, place),
      near: count(columns.near, place),
      topTen: count(columns.topTen, place),
    })),
  };
}

/** The first day of the week of a day. @example mondayOf("2026-11-22") // "2026-11-16": a Sunday belongs to the Monday before */
function mondayOf(day: DateString): DateString {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

export type Explorer = { readonly titles: readonly string[]; readonly chosenId?: string | undefined; readonly changes: readonly ProfileChange[] };

/** The profiles of everybody who works here today, by person. */
export async function readEverybody(db: TenantDb): Promise<ReadonlyMap<string, Explorer>> {
  const [titles, profiles, tags] = await Promise.all([
    listRunningTitles(db),
    db.selectFrom("compass_profiles").select(["person_id", "function_id"]).where("function_id", "is not", null).execute(),
    db.selectFrom("profile_tags").select(["person_id", "tag_id", "state", "source"]).orderBy("tag_id").execute(),
  ]);
  const chosen = new Map(profiles.map((row) => [row.person_id, row.function_id ?? undefined]));
  const changes = Map.groupBy(tags, (row) => row.person_id);
  return new Map(
    [...titles].map(([person, own]) => [
      person,
      {
        titles: own,
        chosenId: chosen.get(person),
        changes: (changes.get(person) ?? []).map((row) => ({
          tagId: row.tag_id,
          state: row.state as ProfileTagState,
          source: row.source as ProfileTagSource,
        })),
      },
    ]),
  );
}

export function bareProfile(house: CompassHouse, { titles, chosenId, changes }: Explorer): BareProfile {
  const start = startOf(house, { titles, chosenId });
  return { startId: start?.id, tags: ownProfile(house, start, changes).tags };
}

type Saved = { readonly personId: string; readonly functionId: string };

async function readSaved(db: TenantDb): Promise<Saved[]> {
  const rows = await db.selectFrom("saved_functions").select(["person_id", "function_id"]).execute();
  return rows.map((row) => ({ personId: row.person_id, functionId: row.function_id }));
}
