import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { type DoneActivity, listDoneActivities } from "#modules/plans/public.ts";
import { isAsked } from "./evaluation.ts";
import { listEvaluations } from "./evaluation-table.ts";

/** What somebody finished lately and did not evaluate or pass over, the last first: for Start. */
export async function activitiesToEvaluate(db: TenantDb, personId: string): Promise<readonly DoneActivity[]> {
  const [done, evaluated] = await Promise.all([listDoneActivities(db, personId), listEvaluations(db, personId)]);
  const asked = new Set(evaluated.map(({ activityId }) => activityId));
  return done.filter(({ id, doneOn }) => !asked.has(id) && isAsked(doneOn, today()));
}
