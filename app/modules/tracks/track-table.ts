import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { TrackContent } from "./track.ts";

/** A track in one of its versions. */
export type Track = {
  readonly id: string;
  readonly number: number;
  readonly content: TrackContent;
  readonly example: string | null;
  readonly isOffered: boolean;
};

const newest = sql`
  select t.id, v.number, v.content, t.example, t.is_offered as "isOffered"
  from tracks t join lateral (
    select number, content from track_versions v where v.tenant_id = t.tenant_id and v.track_id = t.id order by v.number desc limit 1) v on true`;

/** All tracks in their newest version, by name. */
export async function listTracks(db: TenantDb): Promise<Track[]> {
  const { rows } = await sql<Track>`${newest}`.execute(db);
  return rows.toSorted((a, b) => a.content.name.localeCompare(b.content.name, "nl"));
}

export async function findTrack(db: TenantDb, id: string): Promise<Track | undefined> {
  return (await sql<Track>`${newest} where t.id = ${id}`.execute(db)).rows[0];
}

/** One version, as somebody walks it. */
export async function findVersion(db: TenantDb, trackId: string, number: number): Promise<TrackContent | undefined> {
  const row = await db.selectFrom("track_versions").select("content").where("track_id", "=", trackId).where("number", "=", number).executeTakeFirst();
  return row?.content as TrackContent | undefined;
}

/** Its id; the same one when the form was sent before, or the example was taken over before. */
export async function insertTrack(db: TenantDb, { example, onceKey }: { readonly example: string | null; readonly onceKey: string }) {
  const made = await db
    .insertInto("tracks")
    .values({ example, once_key: onceKey })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return { id: made.id, isNew: true };
  return { id: (await db.selectFrom("tracks").select("id").where("once_key", "=", onceKey).executeTakeFirstOrThrow()).id, isNew: false };
}

export async function insertVersion(
  db: TenantDb,
  { trackId, number, content, by }: { readonly trackId: string; readonly number: number; readonly content: TrackContent; readonly by: string | null },
): Promise<void> {
  await sql`insert into track_versions (track_id, number, content, made_by)
    values (${trackId}::uuid, ${number}::integer, ${JSON.stringify(content)}::jsonb, ${by}::uuid)`.execute(db);
}

/** Waits for who is changing this track at the same moment. */
export async function lockTrack(db: TenantDb, id: string): Promise<void> {
  await db.selectFrom("tracks").select("id").where("id", "=", id).forUpdate().execute();
}

export async function setOffered(db: TenantDb, id: string, isOffered: boolean): Promise<boolean> {
  const changed = await db
    .updateTable("tracks")
    .set({ is_offered: isOffered })
    .where("id", "=", id)
    .where("is_offered", "!=", isOffered)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}
