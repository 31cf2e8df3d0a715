import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { TagKind } from "./tag-kind.ts";

export type NeighbourTag = { readonly id: string; readonly kind: TagKind; readonly label: string };

/** Tags of these kinds that most functions of the same domains have and this one has not, most common first. */
export async function listNeighbourTags(db: TenantDb, functionId: string, kinds: readonly TagKind[], most: number): Promise<NeighbourTag[]> {
  const answer = await sql<NeighbourTag>`
    select t.id, t.kind, t.label
    from function_domains own
      join function_domains d on d.domain_id = own.domain_id and d.function_id <> own.function_id
      join functions f on f.id = d.function_id and f.state <> 'archived'
      join function_tags ft on ft.function_id = f.id
      join tags t on t.tenant_id = ft.tenant_id and t.id = ft.tag_id and t.merged_into is null
    where own.function_id = ${functionId} and t.kind = any(${[...kinds]}::text[])
      and not exists (select from function_tags mine where mine.function_id = own.function_id and mine.tag_id = t.id)
    group by t.id, t.kind, t.label order by count(distinct f.id) desc, lower(t.label), t.id limit ${most}`.execute(db);
  return answer.rows;
}
