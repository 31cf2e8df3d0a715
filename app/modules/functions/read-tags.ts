import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { type LikelyDouble, likelyDoubles } from "./double-tags.ts";
import { functionsPolicy } from "./functions-policy.ts";
import { searchedWords } from "./house-filter.ts";
import { countTags, findListedTag, listAllTags, type ListedTag, listTags, type SuggestedTag, suggestTagsIn } from "./list-tags.ts";
import type { FunctionState } from "./passport.ts";
import type { TagQuery } from "./tag-form.ts";
import type { TagKind } from "./tag-kind.ts";

export type TagsPage = { readonly tags: readonly ListedTag[]; readonly counts: ReadonlyMap<TagKind, number> };
export type TagUse = { readonly id: string; readonly title: string; readonly state: FunctionState };
export type TagPage = {
  readonly tag: ListedTag;
  readonly functions: readonly TagUse[];
  readonly courses: readonly { readonly id: string; readonly label: string }[];
};
export type MergePage = { readonly gone: ListedTag; readonly kept: ListedTag; readonly both: number; readonly courses: number };

/** One page of all tags, with how many there are of each kind. */
export function readTagsPage(actor: Actor, query: TagQuery): Promise<TagsPage> {
  return asEditor(actor, async (db) => {
    const [tags, counts] = await Promise.all([listTags(db, query), countTags(db, query)]);
    return { tags, counts };
  });
}

/** One tag with where it is used and which courses help with it. */
export function readTag(actor: Actor, id: string): Promise<TagPage> {
  return asEditor(actor, async (db) => {
    const [tag, functions, courses] = await Promise.all([findListedTag(db, id), listUses(db, id), listCourses(db, id)]);
    return { tag: tag ?? notFound(), functions, courses };
  });
}

/** What would move if the first tag lived on in the second. */
export function readMerge(actor: Actor, goneId: string, keptId: string): Promise<MergePage> {
  return asEditor(actor, async (db) => {
    const [gone, kept, both, courses] = await Promise.all([
      findListedTag(db, goneId),
      findListedTag(db, keptId),
      sql<{ count: number }>`
        select count(*)::int as count from function_tags g join function_tags k on k.tenant_id = g.tenant_id and k.function_id = g.function_id
        where g.tag_id = ${goneId} and k.tag_id = ${keptId}`.execute(db),
      sql<{ count: number }>`select count(*)::int as count from tag_courses where tag_id = ${goneId} or course_id = ${goneId}`.execute(db),
    ]);
    return { gone: gone ?? notFound(), kept: kept ?? notFound(), both: both.rows[0]?.count ?? 0, courses: courses.rows[0]?.count ?? 0 };
  });
}

/** Which tags may be doubles; the pairs that most passports have first. */
export function readDoubles(actor: Actor): Promise<LikelyDouble<ListedTag>[]> {
  return asEditor(actor, async (db) => {
    const uses = ({ one, other }: LikelyDouble<ListedTag>) => one.uses + other.uses;
    return likelyDoubles(await listAllTags(db)).toSorted((a, b) => uses(b) - uses(a));
  });
}

/** What a field shows while somebody types the name of a tag. */
export function suggestTags(actor: Actor, text: string, kind: TagKind | ""): Promise<SuggestedTag[]> {
  return asEditor(actor, (db) => suggestTagsIn(db, text, kind));
}

export type SuggestedFunction = { readonly id: string; readonly title: string };

/** The same for functions that are not in the archive. */
export function suggestFunctions(actor: Actor, text: string): Promise<SuggestedFunction[]> {
  return asEditor(actor, async (db) => {
    const words = searchedWords(text);
    if (words.length === 0) return [];
    const rows = await db.selectFrom("functions").select(["id", "title", "other_titles"]).where("state", "<>", "archived").orderBy("title").execute();
    return rows.filter((row) => words.every((word) => searchableName(row).includes(word))).slice(0, 10);
  });
}

/** The function that was chosen, when its name still answers to what stands in the field; or the only one that was typed in full. */
export function meantFunction(actor: Actor, id: string, text: string): Promise<SuggestedFunction | undefined> {
  return asEditor(actor, async (db) => {
    const rows = await db.selectFrom("functions").select(["id", "title", "other_titles"]).orderBy("title").execute();
    const chosen = rows.find((row) => row.id === id && searchedWords(text).every((word) => searchableName(row).includes(word)));
    const named = rows.filter((row) => searchedWords(row.title).join(" ") === searchedWords(text).join(" "));
    return chosen ?? (named.length === 1 ? named[0] : undefined);
  });
}

function searchableName(row: { title: string; other_titles: readonly string[] }): string {
  return [row.title, ...row.other_titles].flatMap((name) => searchedWords(name)).join(" ");
}

/**
 * Which tag somebody means by a field with its name. An id counts when its tag answers to the text: then it was chosen, from the list or
 * from what was found. Otherwise the text is its name.
 */
export function meantLabel(actor: Actor, typed: { readonly id: string; readonly text: string; readonly kind: TagKind }): Promise<string> {
  return asEditor(actor, async (db) => {
    if (typed.id === "") return typed.text;
    const tag = await findListedTag(db, typed.id);
    const name = searchedWords(tag?.label ?? "").join(" ");
    return tag && tag.kind === typed.kind && searchedWords(typed.text).every((word) => name.includes(word)) ? tag.label : typed.text;
  });
}

function asEditor<Value>(actor: Actor, work: (db: TenantDb) => Promise<Value>): Promise<Value> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, work);
}

async function listUses(db: TenantDb, tagId: string): Promise<TagUse[]> {
  const rows = await db
    .selectFrom("function_tags as l")
    .innerJoin("functions as f", (join) => join.onRef("f.tenant_id", "=", "l.tenant_id").onRef("f.id", "=", "l.function_id"))
    .select(["f.id", "f.title", "f.state"])
    .where("l.tag_id", "=", tagId)
    .orderBy("f.title")
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as FunctionState }));
}

function listCourses(db: TenantDb, tagId: string): Promise<{ id: string; label: string }[]> {
  return db
    .selectFrom("tag_courses as k")
    .innerJoin("tags as c", (join) => join.onRef("c.tenant_id", "=", "k.tenant_id").onRef("c.id", "=", "k.course_id"))
    .select(["c.id", "c.label"])
    .where("k.tag_id", "=", tagId)
    .orderBy("c.label")
    .execute();
}
