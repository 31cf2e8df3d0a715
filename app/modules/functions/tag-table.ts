import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { nextRevision } from "./function-house.ts";
import type { TagKind } from "./tag-kind.ts";

export type WantedTag = { readonly kind: TagKind; readonly label: string; readonly escoUri?: string | null; readonly isForeign?: boolean };
export type KeptTag = { readonly id: string; readonly kind: TagKind; readonly label: string };

/**
 * The tags with these names, made where there are none; in the order that was asked. A tag from the classification is found by its
 * address first, so that a label that people changed stays theirs.
 */
export async function findOrMakeTags(db: TenantDb, actor: Actor, wanted: readonly WantedTag[]): Promise<KeptTag[]> {
  if (wanted.length === 0) return [];
  const revision = await nextRevision(db);
  const rows = JSON.stringify(wanted.map((tag, place) => ({ ...tag, label: tag.label.trim(), place })));
  const parsed = sql`jsonb_to_recordset(${rows}::jsonb) as w (kind text, label text, "escoUri" text, "isForeign" boolean, place int)`;
  await sql`
    insert into tags (kind, label, esco_uri, is_foreign, made_by, revision)
    select distinct on (w.kind, lower(w.label)) w.kind, w.label, w."escoUri", coalesce(w."isForeign", false), ${actor.personId}::uuid, ${revision}::bigint
    from ${parsed}
    where not exists (select 1 from tags t where t.merged_into is null and t.kind = w.kind and w."escoUri" is not null and t.esco_uri = w."escoUri")
    order by w.kind, lower(w.label), w.place
    on conflict do nothing`.execute(db);
  const found = await sql<KeptTag>`
    select distinct on (w.place) t.id, t.kind, t.label from ${parsed}
    join tags t on t.merged_into is null and t.kind = w.kind and (lower(t.label) = lower(w.label) or (w."escoUri" is not null and t.esco_uri = w."escoUri"))
    order by w.place, (w."escoUri" is not null and t.esco_uri = w."escoUri") desc, t.id`.execute(db);
  return found.rows;
}
