import { cents, hundredthHours, type Cents, type HundredthHours } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { ActivityKind } from "./activity.ts";

/** What somebody still means to do and pays from their own right. */
export type PlannedWork = {
  readonly id: string;
  readonly title: string;
  readonly hours: HundredthHours;
  readonly money: Cents;
  readonly plannedFrom: DateString | null;
  readonly plannedUntil: DateString | null;
};

/**
 * The activities of a person that lay a claim on their right, in the order in which they come: not done, not removed, charged to the right.
 * Also those of a draft: the employee decides alone how to use the right, so nobody needs to agree before it counts as planned.
 */
export async function listPlannedWork(db: TenantDb, personId: string): Promise<readonly PlannedWork[]> {
  const rows = await db
    .selectFrom("activities as a")
    .select(["a.id", "a.title", "a.hundredth_hours", "a.planned_from", "a.planned_until"])
    .select((eb) =>
      eb
        .selectFrom("activity_costs as c")
        .select((sum) => sum.fn.coalesce(sum.fn.sum<number>("c.cents"), sum.lit(0)).as("cents"))
        .whereRef("c.tenant_id", "=", "a.tenant_id")
        .whereRef("c.activity_id", "=", "a.id")
        .as("cents"),
    )
    .where("a.person_id", "=", personId)
    .where("a.removed_at", "is", null)
    .where("a.done_on", "is", null)
    .where("a.charged_to", "=", "right")
    .orderBy("a.planned_from")
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    hours: hundredthHours(row.hundredth_hours),
    money: cents(row.cents ?? 0),
    plannedFrom: row.planned_from as DateString | null,
    plannedUntil: row.planned_until as DateString | null,
  }));
}

/** The activities of a person that something can be booked on, done ones included, and their titles. */
export async function listOwnActivities(
  db: TenantDb,
  personId: string,
): Promise<readonly { readonly id: string; readonly title: string; readonly isDone: boolean; readonly isRegistered: boolean }[]> {
  const rows = await db
    .selectFrom("activities")
    .select(["id", "title", "done_on", "is_registered"])
    .where("person_id", "=", personId)
    .where("removed_at", "is", null)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, isDone: row.done_on !== null, isRegistered: row.is_registered }));
}

/** An activity that its owner finished. */
export type DoneActivity = { readonly id: string; readonly title: string; readonly kind: ActivityKind; readonly doneOn: DateString };

/** What a person finished, the last first. For the owner only: it is a part of their plan. */
export async function listDoneActivities(db: TenantDb, personId: string): Promise<readonly DoneActivity[]> {
  const rows = await db
    .selectFrom("activities")
    .select(["id", "title", "kind", "done_on"])
    .where("person_id", "=", personId)
    .where("removed_at", "is", null)
    .where("done_on", "is not", null)
    .orderBy("done_on", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, kind: row.kind as ActivityKind, doneOn: row.done_on as DateString }));
}
