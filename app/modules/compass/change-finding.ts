import { sql } from "kysely";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { compassSettings } from "./compass-settings.ts";
import { type FindingWord, insertFindingWord, lastFindingWord } from "./finding-table.ts";

/** What I said about being found; `isOld` when it was a yes to a reason that was changed since, and so holds no more. */
export type OwnFinding = FindingWord & { readonly isOld: boolean };

export function readOwnFinding(actor: Actor): Promise<OwnFinding | undefined> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const word = await lastFindingWord(db, personId);
    return word && { ...word, isOld: isOld(actor, word) };
  });
}

function isOld({ portal }: Actor, { isGiven, saidAt }: FindingWord): boolean {
  const { finding } = compassSettings(portal);
  return isGiven && finding !== undefined && saidAt < new Date(finding.reasonFrom);
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
    const holds = last !== undefined && last.isGiven && !isOld(actor, last);
    if (holds !== isGiven) await insertFindingWord(db, personId, isGiven);
    return done(null);
  });
}
