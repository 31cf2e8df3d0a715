import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findFunction, inFunctionHouse } from "#modules/functions/public.ts";
import { listHolders } from "#modules/people/public.ts";
import { mailHolders } from "./mail-holders.ts";
import { whyNotClosingDay, type WhyNotClosingDay } from "./survey.ts";
import { surveysPolicy } from "./surveys-policy.ts";

export type WhyNotStarted = "archived" | "no-holders" | "already-open" | WhyNotClosingDay;

/** Asks everybody who holds a function what it asks of them, until a day. Answers the survey. */
export async function startSurvey(actor: Actor, functionId: string, closesOn: DateString): Promise<Outcome<string, WhyNotStarted>> {
  if (!surveysPolicy.ask(actor)) notAllowed();
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, functionId)) ?? notFound();
    if (kept.state === "archived") return refused("archived");
    const problem = whyNotClosingDay(closesOn, today());
    if (problem) return refused(problem);
    const people = [...new Set((await listHolders(db, [kept.title, ...kept.otherTitles])).map((holder) => holder.personId))];
    if (people.length === 0) return refused("no-holders");
    await closeLapsed(db, functionId);
    const survey = await db
      .insertInto("surveys")
      .values({ function_id: functionId, closes_on: closesOn, asked_by: actor.personId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!survey) return refused("already-open");
    await invite(db, actor, survey.id, people);
    await record(db, actor, "survey.asked", { kind: "survey", id: survey.id }, { invited: people.length });
    return done(survey.id);
  });
}

/** One whose last day has passed is closed, also when nobody pressed the button. */
async function closeLapsed(db: TenantDb, functionId: string): Promise<void> {
  await db
    .updateTable("surveys")
    .set({ closed_at: sql<Date>`clock_timestamp()` })
    .where("function_id", "=", functionId)
    .where("closed_at", "is", null)
    .where("closes_on", "<", today())
    .execute();
}

async function invite(db: TenantDb, actor: Actor, surveyId: string, people: readonly string[]): Promise<void> {
  const made = await db
    .insertInto("survey_invitations")
    .values(people.map((personId) => ({ survey_id: surveyId, person_id: personId })))
    .returning(["id", "person_id"])
    .execute();
  await mailHolders(db, actor.portal, new Map(made.map((row) => [row.person_id, row.id])));
}
