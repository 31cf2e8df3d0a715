import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";

/** For Start: a question to answer, or something to do. */
export type OpenAssignment = {
  readonly id: string;
  readonly asks: boolean;
  /** The last day to answer, or the last day of the work. */ readonly until: DateString;
};

/** What was assigned to somebody and is not done, questions first. */
export async function openAssignmentsFor(db: TenantDb, personId: string): Promise<OpenAssignment[]> {
  const rows = await db
    .selectFrom("assignments")
    .select(["id", "payer", "expires_on", "ends_on", "done_on"])
    .where("person_id", "=", personId)
    .where("withdrawn_on", "is", null)
    .where((eb) => eb.or([eb("done_on", "is", null), eb("payer", "=", "waiting")]))
    .orderBy("ends_on")
    .orderBy("id")
    .execute();
  const open = rows.flatMap((row): OpenAssignment[] => {
    if (row.payer === "waiting" && row.expires_on !== null && row.expires_on >= today())
      return [{ id: row.id, asks: true, until: row.expires_on as DateString }];
    return row.done_on === null ? [{ id: row.id, asks: false, until: row.ends_on as DateString }] : [];
  });
  return open.toSorted((a, b) => Number(b.asks) - Number(a.asks));
}
