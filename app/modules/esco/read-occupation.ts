import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findFunctionTitled } from "#modules/functions/public.ts";
import { escoPolicy } from "./esco-policy.ts";
import { type OccupationSkill, type OccupationTag, occupationTags } from "./occupation-tags.ts";

/** An occupation of the library with its skills, and the tags that a function made from it begins with. */
export type LibraryOccupation = {
  readonly id: string;
  readonly uri: string;
  readonly label: string;
  readonly otherLabels: readonly string[];
  readonly description: string;
  readonly isGone: boolean;
  readonly skills: readonly OccupationSkill[];
  readonly tags: readonly OccupationTag[];
};

/** The page of an occupation, with the function that has its title already. */
export function readOccupation(actor: Actor, id: string): Promise<{ readonly occupation: LibraryOccupation; readonly functionId: string | undefined }> {
  return inTenant(actor, async (db) => {
    if (!escoPolicy.manage(actor)) notAllowed();
    const occupation = (await findOccupation(db, id)) ?? notFound();
    return { occupation, functionId: await findFunctionTitled(db, occupation.label) };
  });
}

export async function findOccupation(db: TenantDb, id: string): Promise<LibraryOccupation | undefined> {
  const [found, skills, counted] = await Promise.all([
    db
      .selectFrom("esco_occupations")
      .select(["id", "uri", "label", "other_labels as otherLabels", "description", sql<boolean>`gone_since is not null`.as("isGone")])
      .where("id", "=", id)
      .executeTakeFirst(),
    skillsOf(db, id),
    sql<{ n: number }>`select count(*)::int as n from esco_occupations where gone_since is null`.execute(db),
  ]);
  return found && { ...found, skills, tags: occupationTags(skills, counted.rows[0]?.n ?? 0) };
}

/** Essential ones first, by name. How many occupations have each is counted here: it is asked once in a while, and changes with every release. */
async function skillsOf(db: TenantDb, id: string): Promise<OccupationSkill[]> {
  const answer = await sql<OccupationSkill>`
    with own as (
      select unnest(essential) as skill_id, true as is_essential from esco_occupations where id = ${id}
      union all select unnest(optional), false from esco_occupations where id = ${id}
    ), holders as (
      select u.skill_id, count(*)::int as n from esco_occupations o, unnest(o.essential || o.optional) as u (skill_id)
      where o.gone_since is null and u.skill_id in (select skill_id from own) group by 1
    )
    select s.uri, s.label, s.label_kind as "labelKind", s.original_label as original, s.is_knowledge as "isKnowledge", own.is_essential as "isEssential",
      s.groups, coalesce(h.n, 0) as holders
    from own join esco_skills s on s.id = own.skill_id left join holders h on h.skill_id = own.skill_id
    order by own.is_essential desc, lower(s.label), s.uri`.execute(db);
  return answer.rows;
}
