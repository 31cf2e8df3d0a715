import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findFunction, functionNames, type FunctionTitles, type KeptFunction, listFunctionTitles, listNamedTags } from "#modules/functions/public.ts";
import { listHolders } from "#modules/people/public.ts";
import { listAskedTags } from "./asked-tags.ts";
import { type AskedTag, averagesOf, type Proposal, proposalsOf } from "./proposals.ts";
import { type Answer, isOpen, mayShow } from "./survey.ts";
import { countInvited, findSurvey, type KeptSurvey, listAnswers, listDecisions, type ListedSurvey, listSurveys } from "./survey-table.ts";
import { surveysPolicy } from "./surveys-policy.ts";

export type SurveyList = {
  readonly surveys: readonly (ListedSurvey & { readonly title: string; readonly isOpen: boolean })[];
  /** Functions that can be asked about, with how many people hold each. */
  readonly functions: readonly (FunctionTitles & { readonly holders: number })[];
};

/** What was asked, and what can be. */
export function readSurveys(actor: Actor): Promise<SurveyList> {
  return inTenant(actor, async (db) => {
    if (!surveysPolicy.ask(actor)) notAllowed();
    const [surveys, functions] = await Promise.all([listSurveys(db), listFunctionTitles(db)]);
    const [holders, titles] = await Promise.all([
      listHolders(
        db,
        functions.flatMap((each) => [each.title, ...each.otherTitles]),
      ),
      functionNames(
        db,
        surveys.map((survey) => survey.functionId),
      ),
    ]);
    const byTitle = Map.groupBy(holders, (holder) => holder.title);
    const holdersOf = (each: FunctionTitles) =>
      new Set([each.title, ...each.otherTitles].flatMap((title) => (byTitle.get(title) ?? []).map((holder) => holder.personId))).size;
    return {
      surveys: surveys.map((survey) => ({ ...survey, title: titles.get(survey.functionId) ?? "", isOpen: isOpen(survey, today()) })),
      functions: functions.map((each) => ({ ...each, holders: holdersOf(each) })),
    };
  });
}

export type SurveyResult = {
  readonly survey: KeptSurvey;
  readonly function: KeptFunction;
  readonly isOpen: boolean;
  readonly invited: number;
  readonly answered: number;
  /** Whether what they say is shown; otherwise the three below are empty. */
  readonly isShown: boolean;
  readonly averages: readonly number[] | undefined;
  readonly proposals: readonly (Proposal & { readonly decision: "accepted" | "setAside" | undefined })[];
  /** Tags of the passport that nobody named. */
  readonly unnamed: readonly AskedTag[];
  readonly dimensionsDecision: "accepted" | "setAside" | undefined;
};

export function readSurveyResult(actor: Actor, id: string): Promise<SurveyResult> {
  return inTenant(actor, async (db) => {
    if (!surveysPolicy.ask(actor)) notAllowed();
    return resultOf(db, (await findSurvey(db, id)) ?? notFound());
  });
}

/** The same within a transaction, for who decides on what is shown. */
export async function resultOf(db: TenantDb, survey: KeptSurvey): Promise<SurveyResult> {
  const kept = (await findFunction(db, survey.functionId)) ?? notFound();
  const [answers, decisions, invited, tags] = await Promise.all([
    listAnswers(db, survey.id),
    listDecisions(db, survey.id),
    countInvited(db, survey.id),
    listAskedTags(db, kept),
  ]);
  const isShown = mayShow(survey, answers.length, today());
  const proposals = isShown ? proposalsOf(...(await underTheirNames(db, answers, tags))) : [];
  const named = new Set(proposals.map((proposal) => proposal.key));
  return {
    survey,
    function: kept,
    isOpen: isOpen(survey, today()),
    invited,
    answered: answers.length,
    isShown,
    averages: isShown ? averagesOf(answers) : undefined,
    proposals: proposals.map((proposal) => ({ ...proposal, decision: decisions.get(proposal.key) })),
    unnamed: isShown ? tags.filter((tag) => tag.isOnPassport && !named.has(tag.id)) : [],
    dimensionsDecision: decisions.get("dimensions"),
  };
}

/** The answers and every tag they name as it is called now: since it was ticked it may have been merged, or not be offered any more. */
async function underTheirNames(db: TenantDb, answers: readonly Answer[], asked: readonly AskedTag[]): Promise<[Answer[], AskedTag[]]> {
  const named = await listNamedTags(db, [...new Set(answers.flatMap((answer) => answer.tagIds))]);
  const now = new Map(named.map((tag) => [tag.askedId, tag.id]));
  const known = new Set(asked.map((tag) => tag.id));
  const others = named.filter((tag) => !known.has(tag.id)).map(({ id, kind, label }): AskedTag => ({ id, kind, label, isOnPassport: false }));
  return [answers.map((answer) => ({ ...answer, tagIds: [...new Set(answer.tagIds.flatMap((id) => now.get(id) ?? []))] })), [...asked, ...others]];
}
