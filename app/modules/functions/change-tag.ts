import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse, nextRevision } from "./function-house.ts";
import type { TagKind } from "./tag-kind.ts";
import { findOrMakeTags, type KeptTag } from "./tag-table.ts";

export type TagRow = { readonly id: string; readonly kind: TagKind; readonly label: string; readonly webAddress: string; readonly isForeign: boolean };
export type WhyNotTagChanged = { readonly reason: "name-taken"; readonly by: string };

/** Gives a tag another name, on every passport at once; and a course the address where people read on. */
export function changeTag(actor: Actor, id: string, wanted: { label: string; webAddress: string }): Promise<Outcome<void, WhyNotTagChanged>> {
  return inFunctionHouse(actor, async (db) => {
    const tag = await getOpenTag(db, id);
    if (tag.label === wanted.label && tag.webAddress === wanted.webAddress) return done(undefined);
    const other = await otherByName(db, tag, wanted.label);
    if (other) return refused({ reason: "name-taken", by: other });
    await db
      .updateTable("tags")
      .set({
        label: wanted.label,
        web_address: wanted.webAddress,
        // Who gave it a name of their own has made it Dutch.
        is_foreign: tag.isForeign && tag.label === wanted.label,
        revision: await nextRevision(db),
      })
      .where("id", "=", id)
      .execute();
    await record(db, actor, "tag.changed", { kind: "tag", id });
    return done(undefined);
  });
}

/** Says that a course helps to get what a tag says; a new name makes the course. */
export function linkCourse(actor: Actor, tagId: string, courseLabel: string): Promise<Outcome<string, "is-a-course">> {
  return inFunctionHouse(actor, async (db) => {
    const tag = await getOpenTag(db, tagId);
    if (tag.kind === "course") return refused("is-a-course");
    const [course] = (await findOrMakeTags(db, actor, [{ kind: "course", label: courseLabel }])) as [KeptTag];
    const made = await db
      .insertInto("tag_courses")
      .values({ tag_id: tagId, course_id: course.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning("tag_id")
      .executeTakeFirst();
    if (made) await noteChange(db, actor, tagId);
    return done(course.id);
  });
}

/** Takes that back. Twice is harmless. */
export function unlinkCourse(actor: Actor, tagId: string, courseId: string): Promise<void> {
  return inFunctionHouse(actor, async (db) => {
    await getOpenTag(db, tagId);
    const gone = await db.deleteFrom("tag_courses").where("tag_id", "=", tagId).where("course_id", "=", courseId).returning("tag_id").executeTakeFirst();
    if (gone) await noteChange(db, actor, tagId);
  });
}

async function noteChange(db: TenantDb, actor: Actor, id: string): Promise<void> {
  await db
    .updateTable("tags")
    .set({ revision: await nextRevision(db) })
    .where("id", "=", id)
    .execute();
  await record(db, actor, "tag.changed", { kind: "tag", id });
}

/** A tag that was not merged into another; the one that was lives on there and is not changed by itself. */
async function getOpenTag(db: TenantDb, id: string): Promise<TagRow> {
  const row = await db
    .selectFrom("tags")
    .select(["id", "kind", "label", "web_address as webAddress", "is_foreign as isForeign"])
    .where("id", "=", id)
    .where("merged_into", "is", null)
    .executeTakeFirst();
  return (row as TagRow | undefined) ?? notFound();
}

async function otherByName(db: TenantDb, tag: TagRow, label: string): Promise<string | undefined> {
  const other = await db
    .selectFrom("tags")
    .select("id")
    .where("kind", "=", tag.kind)
    .where(sql<boolean>`lower(label) = lower(${label})`)
    .where("merged_into", "is", null)
    .where("id", "<>", tag.id)
    .executeTakeFirst();
  return other?.id;
}
