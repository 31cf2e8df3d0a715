import type { TenantDb } from "#platform/database/in-tenant.ts";

/** Whether there is anybody in the portal besides whoever set it up. */
export async function hasColleagues(db: TenantDb): Promise<boolean> {
  const some = await db.selectFrom("persons").select("id").limit(2).execute();
  return some.length > 1;
}
