import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { FunctionType } from "./passport.ts";

/** Whether another passport of this type that is not archived has the title. */
export async function isTitleTaken(db: TenantDb, wanted: { readonly type: FunctionType; readonly title: string }, exceptId: string): Promise<boolean> {
  const other = await db
    .selectFrom("functions")
    .select("id")
    .where("type", "=", wanted.type)
    .where(sql<boolean>`lower(title) = lower(${wanted.title})`)
    .where("state", "<>", "archived")
    .where("id", "<>", exceptId)
    .executeTakeFirst();
  return other !== undefined;
}
