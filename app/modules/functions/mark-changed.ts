import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { nextRevision } from "./function-house.ts";

/**
 * Notes that what stands on these passports was changed. Of a function that was published others see the last version until the next one is
 * published, so only of the others does the change get a revision.
 */
export async function markChanged(db: TenantDb, functionIds: readonly string[]): Promise<void> {
  if (functionIds.length === 0) return;
  const revision = await nextRevision(db);
  await sql`
    update functions set is_changed = published_version is not null, changed_at = clock_timestamp(),
      revision = case state when 'published' then revision else ${revision} end
    where id = any(${[...functionIds]}::uuid[])`.execute(db);
}

/** Notes that something which everybody sees at once was changed: whether it is archived, what is pinned to it. */
export async function markSeen(db: TenantDb, functionIds: readonly string[]): Promise<void> {
  if (functionIds.length === 0) return;
  const revision = await nextRevision(db);
  await sql`update functions set changed_at = clock_timestamp(), revision = ${revision} where id = any(${[...functionIds]}::uuid[])`.execute(db);
}
