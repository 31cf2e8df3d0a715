import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";

export type FunctionTitles = { readonly id: string; readonly title: string; readonly otherTitles: readonly string[] };

/** Every function that is not archived with what it is called, by title. Roles are left out: nobody is employed as one. */
export function listFunctionTitles(db: TenantDb): Promise<FunctionTitles[]> {
  return db
    .selectFrom("functions")
    .select(["id", "title", "other_titles as otherTitles"])
    .where("state", "<>", "archived")
    .where("type", "=", "function")
    .orderBy(sql`lower(title)`)
    .orderBy("id")
    .execute();
}

/** The titles of these functions, of archived ones as well. @example (await functionNames(db, [id])).get(id) */
export async function functionNames(db: TenantDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("functions")
    .select(["id", "title"])
    .where((eb) => eb("id", "=", eb.fn.any(eb.val([...new Set(ids)]))))
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}
