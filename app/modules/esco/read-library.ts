import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { escoPolicy } from "./esco-policy.ts";
import { findOccupations, type FoundOccupation } from "./find-occupations.ts";
import { type EscoUpload, findLastUpload } from "./upload-table.ts";

export type Library = {
  readonly release: { readonly importedAt: Date; readonly occupations: number; readonly skills: number; readonly relations: number } | undefined;
  readonly last: Awaited<ReturnType<typeof findLastUpload>>;
  /** How skills are called: in Dutch, after their group, or in the language of the files. */
  readonly labels: { readonly own: number; readonly group: number; readonly foreign: number };
  readonly found: readonly FoundOccupation[];
};
export type { EscoUpload };

/** The library of a portal with what was searched for, in one flight. */
export function readLibrary(actor: Actor, typed: string): Promise<Library> {
  return inTenant(actor, async (db) => {
    if (!escoPolicy.manage(actor)) notAllowed();
    const [release, last, labels, found] = await Promise.all([lastRelease(db), findLastUpload(db), countLabels(db), findOccupations(db, typed)]);
    return { release, last, labels, found };
  });
}

function lastRelease(db: TenantDb): Promise<Library["release"]> {
  return db
    .selectFrom("esco_releases")
    .select(["imported_at as importedAt", "occupations", "skills", "relations"])
    .orderBy("imported_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function countLabels(db: TenantDb): Promise<Library["labels"]> {
  const answer = await sql<Library["labels"]>`
    select count(*) filter (where label_kind = 'own')::int as own, count(*) filter (where label_kind = 'group')::int as "group",
      count(*) filter (where label_kind = 'foreign')::int as "foreign"
    from esco_skills where gone_since is null`.execute(db);
  return answer.rows[0] ?? { own: 0, group: 0, foreign: 0 };
}
