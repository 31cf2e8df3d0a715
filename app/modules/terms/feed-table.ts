import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { PersonId } from "#platform/web/actor.ts";

export type Feed = { readonly personId: PersonId; readonly withTeam: boolean; readonly madeAt: Date };

/** The calendar behind a key, by the hash of it. Of one that was revoked nothing is found. */
export async function findFeed(db: TenantDb, keyHash: Buffer): Promise<Feed | undefined> {
  const row = await db
    .selectFrom("calendar_feeds")
    .select(["person_id as personId", "with_team as withTeam", "made_at as madeAt"])
    .where("key_hash", "=", keyHash)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row as Feed | undefined;
}

/** Somebody's own calendar that can be read elsewhere now. */
export async function findFeedOf(db: TenantDb, personId: PersonId): Promise<Feed | undefined> {
  const row = await db
    .selectFrom("calendar_feeds")
    .select(["person_id as personId", "with_team as withTeam", "made_at as madeAt"])
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row as Feed | undefined;
}

/** Whether there was one to revoke. */
export async function revokeFeeds(db: TenantDb, personId: string): Promise<boolean> {
  const revoked = await db
    .updateTable("calendar_feeds")
    .set({ revoked_at: now() })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .returning("id")
    .execute();
  return revoked.length > 0;
}

export async function insertFeed(db: TenantDb, feed: { readonly personId: PersonId; readonly keyHash: Buffer; readonly withTeam: boolean }): Promise<void> {
  await db.insertInto("calendar_feeds").values({ person_id: feed.personId, key_hash: feed.keyHash, with_team: feed.withTeam }).execute();
}
