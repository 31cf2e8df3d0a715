import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
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

/** Takes no more answers about these functions. What has passed its last day is closed already. */
export async function closeSurveysOf(db: TenantDb, actor: Actor, functionIds: readonly string[]): Promise<void> {
  const closed = await db
    .updateTable("surveys")
    .set({ closed_at: sql<Date>`clock_timestamp()` })
    .where((eb) => eb("function_id", "=", eb.fn.any(eb.val([...functionIds]))))
    .where("closed_at", "is", null)
    .where("closes_on", ">=", today())
    .returning("id")
    .execute();
  for (const { id } of closed) await record(db, actor, "survey.closed", { kind: "survey", id });
}
