import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { peopleEmployedIn, type PeopleScope } from "#modules/people/public.ts";
import type { TrackContent } from "./track.ts";

/** Somebody on a track, with the version they walk and the number of the newest. */
export type Walk = {
  readonly id: string;
  readonly personId: PersonId;
  readonly trackId: string;
  readonly version: number;
  readonly newest: number;
  readonly content: TrackContent;
  readonly stepKey: string | null;
  readonly startedOn: DateString;
  readonly endedOn: DateString | null;
  readonly endedBecause: "finished" | "stopped" | null;
};

const walk = sql`
  select w.id, w.person_id as "personId", w.track_id as "trackId", w.version, v.content, w.step_key as "stepKey", w.started_on as "startedOn",
    w.ended_on as "endedOn", w.ended_because as "endedBecause",
    (select max(number) from track_versions n where n.tenant_id = w.tenant_id and n.track_id = w.track_id) as newest
  from track_walks w join track_versions v on v.tenant_id = w.tenant_id and v.track_id = w.track_id and v.number = w.version`;

/** Somebody's own, the newest first. */
export async function listWalksOf(db: TenantDb, personId: string): Promise<Walk[]> {
  return (await sql<Walk>`${walk} where w.person_id = ${personId} order by w.ended_on is not null, w.started_on desc, w.id`.execute(db)).rows;
}

export async function findWalk(db: TenantDb, id: string): Promise<Walk | undefined> {
  return (await sql<Walk>`${walk} where w.id = ${id}`.execute(db)).rows[0];
}

/** Waits for whatever else happens on this walk: handing in, deciding, going over. */
export async function lockWalk(db: TenantDb, id: string): Promise<void> {
  await db.selectFrom("track_walks").select("id").where("id", "=", id).forUpdate().execute();
}

/** Begins; undefined for who is on this track already, also in another tab. */
export async function insertWalk(
  db: TenantDb,
  wanted: { readonly trackId: string; readonly version: number; readonly personId: string; readonly stepKey: string; readonly on: DateString },
): Promise<string | undefined> {
  const made = await db
    .insertInto("track_walks")
    .values({ track_id: wanted.trackId, version: wanted.version, person_id: wanted.personId, step_key: wanted.stepKey, started_on: wanted.on })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}

/** To another step or version, or to its end. */
export async function moveWalk(
  db: TenantDb,
  id: string,
  to: { readonly stepKey?: string | null; readonly version?: number; readonly ended?: { readonly on: DateString; readonly because: "finished" | "stopped" } },
): Promise<void> {
  await db
    .updateTable("track_walks")
    .set({
      ...(to.stepKey === undefined ? {} : { step_key: to.stepKey }),
      ...(to.version === undefined ? {} : { version: to.version }),
      ...(to.ended ? { ended_on: to.ended.on, ended_because: to.ended.because } : {}),
    })
    .where("id", "=", id)
    .execute();
}

export type StepCount = { readonly trackId: string; readonly stepKey: string; readonly people: number };

/** How many people work on each step. Not to be shown as it is. */
export async function countOnSteps(db: TenantDb, scope: PeopleScope): Promise<readonly StepCount[]> {
  const within = scope === "everyone" ? sql`true` : sql`w.person_id in ${peopleEmployedIn(scope.unitIds)}`;
  const { rows } = await sql<StepCount>`
    select w.track_id as "trackId", w.step_key as "stepKey", count(*)::int as people
    from track_walks w where w.ended_on is null and ${within} group by w.track_id, w.step_key`.execute(db);
  return rows;
}
