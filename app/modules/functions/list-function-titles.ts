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
