import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { TagKind } from "./tag-kind.ts";

/** A tag under the id that was asked; merged since, it is the one it lives on in. */
export type NamedTag = { readonly askedId: string; readonly id: string; readonly kind: TagKind; readonly label: string };

/** What tags are called now. @example await listNamedTags(db, answer.tagIds) */
export async function listNamedTags(db: TenantDb, ids: readonly string[]): Promise<NamedTag[]> {
  if (ids.length === 0) return [];
  const answer = await sql<NamedTag>`
    with recursive lives as (
      select id as asked_id, id, merged_into from tags where id = any(${[...ids]}::uuid[])
      union select l.asked_id, t.id, t.merged_into from lives l join tags t on t.id = l.merged_into
    )
    select l.asked_id as "askedId", t.id, t.kind, t.label from lives l join tags t on t.id = l.id where l.merged_into is null`.execute(db);
  return answer.rows;
}
