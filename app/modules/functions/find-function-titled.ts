import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";

/** The function that has this title, if one that is not archived has. @example await findFunctionTitled(db, "Bakker") */
export async function findFunctionTitled(db: TenantDb, title: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("functions")
    .select("id")
    .where("type", "=", "function")
    .where(sql<boolean>`lower(title) = lower(${title})`)
    .where("state", "<>", "archived")
    .executeTakeFirst();
  return row?.id;
}
