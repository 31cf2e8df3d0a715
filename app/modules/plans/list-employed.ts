import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";

/** Everybody who is employed, a page at a time by id: for work that goes through all of them. */
export async function listEmployed(db: TenantDb, after: string | undefined, limit: number): Promise<string[]> {
  let query = db
    .selectFrom("plan_terms")
    .select("person_id")
    .where((eb) => eb.or([eb("employed_until", "is", null), eb("employed_until", ">=", today())]));
  if (after) query = query.where("person_id", ">", after);
  const rows = await query.orderBy("person_id").limit(limit).execute();
  return rows.map((row) => row.person_id);
}
