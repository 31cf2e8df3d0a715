import { sql } from "kysely";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { compassSettings } from "./compass-settings.ts";
import { type FindingWord, insertFindingWord, lastFindingWord } from "./finding-table.ts";

/** What I said about being found. */
export function readOwnFinding(actor: Actor): Promise<FindingWord | undefined> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, (db) => lastFindingWord(db, personId));
}

/**
 * Says that I want to be found as fitting a function, or no more. Only who asks for it is ever named (K-46). Stopping counts at once and is
 * always possible; beginning only while the portal has switched it on, so that nobody consents to something without its reason.
 */
export function sayFindable(actor: Actor, isGiven: boolean): Promise<Outcome<null, "switched-off">> {
  const personId = actor.personId ?? notAllowed();
  return inTenant<Outcome<null, "switched-off">>(actor, async (db) => {
    if (isGiven && !compassSettings(actor.portal).finding) return refused("switched-off");
    const [, last] = await Promise.all([
      sql`select pg_advisory_xact_lock(hashtextextended('finding ' || ${personId}::text, 0))`.execute(db),
      lastFindingWord(db, personId),
    ]);
    // The same word once more is one word: a form sent twice writes no second line.
    if ((last?.isGiven ?? false) !== isGiven) await insertFindingWord(db, personId, isGiven);
    return done(null);
  });
}
