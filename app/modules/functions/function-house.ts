import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { functionsPolicy } from "./functions-policy.ts";

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

/**
 * The work of an editor, while nobody else writes in the house. Taking the house before anything else also keeps two editors from waiting
 * for each other's rows for ever; they are few and their work is short.
 */
export function inFunctionHouse<Value>(actor: Actor, work: (db: TenantDb) => Promise<Value>): Promise<Value> {
  return inTenant(actor, async (db) => {
    if (!functionsPolicy.edit(actor)) notAllowed();
    await sql`insert into function_houses (revision) values (0) on conflict (tenant_id) do update set revision = function_houses.revision`.execute(db);
    return work(db);
  });
}
