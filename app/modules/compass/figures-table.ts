import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Insight } from "./read-insight.ts";

/** The figures of a week, when they were worked out already. */
export async function findFigures(db: TenantDb, weekOf: DateString): Promise<Insight | undefined> {
  const row = await db.selectFrom("compass_figures").select("content").where("week_of", "=", weekOf).executeTakeFirst();
  return row && (row.content as Insight);
}

/** Keeps the figures of a week, and answers those that hold: whoever worked them out at the same moment may have been first. Older weeks go. */
export async function keepFigures(db: TenantDb, weekOf: DateString, figures: Insight): Promise<Insight> {
  await db.deleteFrom("compass_figures").where("week_of", "<", weekOf).execute();
  await db
    .insertInto("compass_figures")
    .values({ week_of: weekOf, content: JSON.stringify(figures) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findFigures(db, weekOf)) ?? figures;
}
