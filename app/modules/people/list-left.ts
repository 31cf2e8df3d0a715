import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";

/** Who had their last day of work before this day. Who has none, or came back, is not in it. */
export async function listLeft(db: TenantDb, before: DateString): Promise<PersonId[]> {
  const rows = await db.selectFrom("persons").select("id").where("leaves_on", "<", before).execute();
  return rows.map((row) => row.id as PersonId);
}
