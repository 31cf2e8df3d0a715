import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { tell } from "#platform/events/event.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { activitiesChanged } from "#modules/events.ts";
import { ownerOf } from "./change-own-plan.ts";

/**
 * Says of own activities that they are done, in the transaction in which their owner signed that they are. What is done already, is gone or
 * is another's stays as it is. Answers how many.
 */
export async function finishAgreedWork(db: TenantDb, actor: Actor, ids: readonly string[], doneOn: DateString): Promise<number> {
  const owner = ownerOf(actor);
  if (ids.length === 0) return 0;
  const finished = await db
    .updateTable("activities")
    .set({ done_on: doneOn })
    .where("id", "in", ids)
    .where("done_on", "is", null)
    .where("person_id", "=", owner)
    .returning("id")
    .execute();
  for (const { id } of finished) await record(db, actor, "activity.done", { kind: "activity", id });
  if (finished.length > 0) await tell(db, actor, activitiesChanged, { personId: owner });
  return finished.length;
}

/** The same the other way round: what was called done on that day is open again, because a later signature says it is not. */
export async function reopenAgreedWork(db: TenantDb, actor: Actor, ids: readonly string[], doneOn: DateString): Promise<number> {
  const owner = ownerOf(actor);
  if (ids.length === 0) return 0;
  const reopened = await db
    .updateTable("activities")
    .set({ done_on: null })
    .where("id", "in", ids)
    .where("done_on", "=", doneOn)
    .where("person_id", "=", owner)
    .returning("id")
    .execute();
  for (const { id } of reopened) await record(db, actor, "activity.reopened", { kind: "activity", id });
  if (reopened.length > 0) await tell(db, actor, activitiesChanged, { personId: owner });
  return reopened.length;
}
