import type { TenantDb } from "#platform/database/in-tenant.ts";
import { addYears, type DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";

/** An agreement holds for three years (H-43). */
const yearsInForce = 3;

/** Who of these people had a plan in force on a day of a period: agreed on before its end, and not yet run out when it began. */
export async function listAgreedIn(db: TenantDb, personIds: readonly string[], from: DateString, to: DateString): Promise<PersonId[]> {
  const rows = await db
    .selectFrom("plan_versions")
    .select("person_id")
    .distinct()
    .where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...personIds]))))
    .where("agreed_on", "<=", to)
    .where("agreed_on", ">", addYears(from, -yearsInForce))
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}
