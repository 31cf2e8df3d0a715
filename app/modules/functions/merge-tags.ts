import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse, nextRevision } from "./function-house.ts";

export type WhyNotMerged = "same" | "kinds-differ" | "already-merged";
type MergedTag = { readonly id: string; readonly kind: string; readonly merged_into: string | null };

/**
 * Lets a double tag live on in another: passports and courses that had it get the other. Published versions keep naming it and are not
 * changed by this, because who reads them follows it to where it lives on. Twice is harmless.
 */
export function mergeTags(actor: Actor, goneId: string, keptId: string): Promise<Outcome<void, WhyNotMerged>> {
  return inFunctionHouse(actor, async (db) => {
    const [gone, kept] = [await getTag(db, goneId), await getTag(db, keptId)];
    if (gone.merged_into === keptId) return done(undefined);
    const problem = whyNotMergeable(gone, kept);
    if (problem) return refused(problem);
    await moveUses(db, goneId, keptId);
    await moveCourses(db, goneId, keptId);
    await fold(db, goneId, keptId);
    await record(db, actor, "tag.merged", { kind: "tag", id: keptId }, { gone: goneId });
    return done(undefined);
  });
}

/** Why two tags are not one. A course and a competence with one name are two things: the one leads to the other. */
export function whyNotMergeable(gone: MergedTag, kept: MergedTag): WhyNotMerged | undefined {
  if (gone.id === kept.id) return "same";
  if (gone.merged_into !== null || kept.merged_into !== null) return "already-merged";
  return gone.kind === kept.kind ? undefined : "kinds-differ";
}

async function moveUses(db: TenantDb, goneId: string, keptId: string): Promise<void> {
  // Where both stand on one passport, what was said with the one that stays goes first.
  await sql`
    update function_tags k set explanation = g.explanation from function_tags g
    where k.tag_id = ${keptId} and k.explanation = '' and g.function_id = k.function_id and g.tag_id = ${goneId}`.execute(db);
  await sql`
    update function_tags g set tag_id = ${keptId} where g.tag_id = ${goneId}
      and not exists (select 1 from function_tags k where k.function_id = g.function_id and k.tag_id = ${keptId})`.execute(db);
  await db.deleteFrom("function_tags").where("tag_id", "=", goneId).execute();
}

async function moveCourses(db: TenantDb, goneId: string, keptId: string): Promise<void> {
  const revision = await nextRevision(db);
  await sql`
    update tags set revision = ${revision} where id in (select tag_id from tag_courses where course_id = ${goneId})`.execute(db);
  await sql`
    insert into tag_courses (tag_id, course_id)
    select case tag_id when ${goneId} then ${keptId}::uuid else tag_id end, case course_id when ${goneId} then ${keptId}::uuid else course_id end
    from tag_courses where tag_id = ${goneId} or course_id = ${goneId} on conflict do nothing`.execute(db);
  await sql`delete from tag_courses where tag_id = ${goneId} or course_id = ${goneId}`.execute(db);
}

/** Tags that were merged into the one that goes now follow it, so that nobody has to follow twice. */
async function fold(db: TenantDb, goneId: string, keptId: string): Promise<void> {
  const revision = await nextRevision(db);
  await sql`update tags set merged_into = ${keptId}, revision = ${revision} where id = ${goneId} or merged_into = ${goneId}`.execute(db);
  await sql`
    update tags k set revision = ${revision}, esco_uri = coalesce(k.esco_uri, g.esco_uri), web_address = coalesce(nullif(k.web_address, ''), g.web_address)
    from tags g where k.id = ${keptId} and g.id = ${goneId}`.execute(db);
}

async function getTag(db: TenantDb, id: string): Promise<MergedTag> {
  return (await db.selectFrom("tags").select(["id", "kind", "merged_into"]).where("id", "=", id).executeTakeFirst()) ?? notFound();
}
