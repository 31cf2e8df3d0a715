import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { acceptTags, inFunctionHouse } from "#modules/functions/public.ts";
import { dimensionsKey } from "./proposals.ts";
import { resultOf, type SurveyResult } from "./read-survey.ts";
import { findSurvey } from "./survey-table.ts";
import { surveysPolicy } from "./surveys-policy.ts";

export type Decision = "accepted" | "setAside";

/**
 * Takes proposals over on the passport, or sets them aside. What was decided before stays decided, so pressing twice is harmless; a key that
 * is no proposal is passed over.
 */
export async function decide(actor: Actor, surveyId: string, keys: readonly string[], decision: Decision): Promise<Outcome<number, "archived">> {
  if (!surveysPolicy.ask(actor)) notAllowed();
  return inFunctionHouse(actor, async (db) => {
    const survey = (await findSurvey(db, surveyId, { lock: true })) ?? notFound();
    const result = await resultOf(db, survey);
    const open = openKeys(result).filter((key) => keys.includes(key));
    if (open.length === 0) return done(0);
    if (decision === "accepted") {
      const outcome = await acceptTags(db, actor, survey.functionId, acceptedOf(result, open));
      if ("refused" in outcome) return refused(outcome.refused);
    }
    await writeDecisions(db, actor, surveyId, await settledKeys(db, result, open, decision), decision);
    await record(db, actor, "survey.decided", { kind: "survey", id: surveyId }, { decision, proposals: open.length });
    return done(open.length);
  });
}

/** What can still be decided on. */
export function openKeys({ proposals, averages, dimensionsDecision }: SurveyResult): string[] {
  const keys = proposals.filter((proposal) => proposal.decision === undefined).map((proposal) => proposal.key);
  return averages && dimensionsDecision === undefined ? [dimensionsKey, ...keys] : keys;
}

function acceptedOf({ proposals, averages }: SurveyResult, keys: readonly string[]) {
  const tags = proposals
    .filter((proposal) => keys.includes(proposal.key))
    .map(({ kind, label }) => ({ kind, label, source: "survey" as const, sourceOn: today() }));
  return { tags, dimensions: keys.includes(dimensionsKey) ? averages : undefined };
}

/** Once taken over, a word of the holders' own is a tag; from then on it is counted under the tag, and that is decided as well. */
async function settledKeys(db: TenantDb, before: SurveyResult, keys: readonly string[], decision: Decision): Promise<string[]> {
  if (decision === "setAside") return [...keys];
  const names = before.proposals.filter((proposal) => keys.includes(proposal.key)).map((proposal) => `${proposal.kind} ${proposal.label.toLowerCase()}`);
  const after = await resultOf(db, before.survey);
  const asTags = after.proposals.filter((proposal) => names.includes(`${proposal.kind} ${proposal.label.toLowerCase()}`)).map((proposal) => proposal.key);
  return [...new Set([...keys, ...asTags])];
}

async function writeDecisions(db: TenantDb, actor: Actor, surveyId: string, keys: readonly string[], decision: Decision): Promise<void> {
  await sql`
    insert into survey_decisions (survey_id, proposal, decision, decided_by)
    select ${surveyId}::uuid, unnest(${[...keys]}::text[]), ${decision}, ${actor.personId}::uuid on conflict do nothing`.execute(db);
}
