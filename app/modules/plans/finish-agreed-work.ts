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
export function finishAgreedWork(db: TenantDb, actor: Actor, ids: readonly string[], doneOn: DateString): Promise<number> {
  return setDone(db, actor, ids, { from: null, to: doneOn });
}

/** The same the other way round: what was called done on that day is open again, because a later signature says it is not. */
export function reopenAgreedWork(db: TenantDb, actor: Actor, ids: readonly string[], doneOn: DateString): Promise<number> {
  return setDone(db, actor, ids, { from: doneOn, to: null });
}

type Change = { readonly from: DateString | null; readonly to: DateString | null };

async function setDone(db: TenantDb, actor: Actor, ids: readonly string[], { from, to }: Change): Promise<number> {
  const owner = ownerOf(actor);
  if (ids.length === 0) return 0;
  const changed = await db
    .updateTable("activities")
    .set({ done_on: to })
    .where("id", "in", ids)
    .where("done_on", "is not distinct from", from)
    .where("person_id", "=", owner)
    .returning("id")
    .execute();
  for (const { id } of changed) await record(db, actor, to === null ? "activity.reopened" : "activity.done", { kind: "activity", id });
  if (changed.length > 0) await tell(db, actor, activitiesChanged, { personId: owner });
  return changed.length;
}
