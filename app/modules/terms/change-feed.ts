import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { newToken, tokenHash } from "#platform/config/secrets.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { type Feed, findFeedOf, insertFeed, revokeFeeds } from "./feed-table.ts";

type Reader = Pick<SignedIn, "portal" | "personId" | "isManager" | "kind" | "roles" | "language">;

/** Makes an address at which somebody's calendar can be read, and answers its key: the only moment at which it can be seen. The one before stops. */
export async function makeFeed(actor: Reader, withTeam: boolean): Promise<string> {
  const key = newToken();
  await inTenant(actor, async (db) => {
    // Two at once would each see no calendar to revoke; whoever is second waits here.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar feed ${actor.personId}`}, 0))`.execute(db);
    await revokeFeeds(db, actor.personId);
    await insertFeed(db, { personId: actor.personId, keyHash: tokenHash(key), withTeam: withTeam && actor.isManager });
    await record(db, actor, "calendar.feed-made", { kind: "person", id: actor.personId }, { withTeam: withTeam && actor.isManager });
  });
  return key;
}

/** Stops the address. Doing it twice is doing it once. */
export async function revokeFeed(actor: Reader): Promise<void> {
  await inTenant(actor, async (db) => {
    if (await revokeFeeds(db, actor.personId)) await record(db, actor, "calendar.feed-revoked", { kind: "person", id: actor.personId });
  });
}

export function readOwnFeed(actor: Reader): Promise<Feed | undefined> {
  return inTenant(actor, (db) => findFeedOf(db, actor.personId));
}
