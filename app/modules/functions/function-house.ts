import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";

/**
 * The next number of what changed in the function house. Keeps the row until the transaction ends, so that numbers become visible in their
 * own order, and somebody who read up to a number has missed nothing before it.
 */
export async function nextRevision(db: TenantDb): Promise<number> {
  const answer = await sql<{ revision: number }>`
    insert into function_houses (revision) values (1)
    on conflict (tenant_id) do update set revision = function_houses.revision + 1 returning revision`.execute(db);
  return (answer.rows[0] as { revision: number }).revision;
}
