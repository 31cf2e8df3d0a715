import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";

/**
 * Whether this person is the only administrator for the whole portal of whom no leaving is planned.
 * Takes a lock, because two administrators who at the same moment take each other's role would both find one left.
 */
export async function isLastAdministrator(db: TenantDb, personId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('administrators ' || current_setting('app.tenant_id'), 0))`.execute(db);
  const rows = await db
    .selectFrom("role_assignments as r")
    .innerJoin("persons as p", (join) => join.onRef("p.tenant_id", "=", "r.tenant_id").onRef("p.id", "=", "r.person_id"))
    .select(["r.person_id", "p.leaves_on"])
    .where("r.role", "=", "tenantAdmin")
    .where("r.unit_id", "is", null)
    .where("r.ended_at", "is", null)
    .execute();
  const isOne = rows.some((row) => row.person_id === personId && (row.leaves_on === null || row.leaves_on >= today()));
  return isOne && !rows.some((row) => row.person_id !== personId && row.leaves_on === null);
}
