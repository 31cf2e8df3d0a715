import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findSurvey } from "./survey-table.ts";
import { surveysPolicy } from "./surveys-policy.ts";

/** Takes no more answers. Closing twice is harmless. */
export async function closeSurvey(actor: Actor, id: string): Promise<void> {
  if (!surveysPolicy.ask(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const survey = (await findSurvey(db, id, { lock: true })) ?? notFound();
    if (survey.closedAt !== null) return;
    await db
      .updateTable("surveys")
      .set({ closed_at: sql<Date>`clock_timestamp()` })
      .where("id", "=", id)
      .execute();
    await record(db, actor, "survey.closed", { kind: "survey", id });
  });
}
