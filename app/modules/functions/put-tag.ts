import { createHash } from "node:crypto";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { NewTag } from "./add-function.ts";
import { inFunctionHouse } from "./function-house.ts";
import { findFunction, keepTags, type KeptFunction, type TagToKeep } from "./function-table.ts";
import { markChanged } from "./mark-changed.ts";
import type { PassportTag } from "./passport.ts";
import { findOrMakeTags, type KeptTag } from "./tag-table.ts";

type NamedTag = Required<Pick<NewTag, "kind" | "label" | "explanation" | "source" | "sourceOn">>;

/** Puts a tag on a passport by its name, or changes what is said about it there. A name that no tag of its kind has makes one. */
export function putTag(actor: Actor, functionId: string, wanted: NamedTag): Promise<Outcome<string, "archived">> {
  return onPassport(actor, functionId, async (db, kept) => {
    const [tag] = (await findOrMakeTags(db, actor, [wanted])) as [KeptTag];
    const { explanation, source, sourceOn } = wanted;
    const line: TagToKeep = { tagId: tag.id, explanation, source, sourceOn };
    if (kept.tags.some((each) => isSame(each, line))) return tag.id;
    await keepTags(db, functionId, [line]);
    await markChanged(db, [functionId]);
    await record(db, actor, "function.changed", { kind: "function", id: functionId });
    return tag.id;
  });
}

type Said = Pick<NamedTag, "explanation" | "source" | "sourceOn">;
export type WhyNotChangedThere = "archived" | "gone" | "changed-meanwhile";

/**
 * Changes what a passport says about a tag that somebody read there as `was`. By its id and not by its name: a form that was opened before the
 * tag was merged or taken away must not bring it back. Answers what the tag is called now; sent again it changes nothing.
 */
export function changeOnPassport(actor: Actor, functionId: string, tagId: string, said: Said, was: string): Promise<Outcome<string, WhyNotChangedThere>> {
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, functionId, { lock: true })) ?? notFound();
    if (kept.state === "archived") return refused("archived");
    const tag = kept.tags.find((each) => each.tagId === tagId);
    if (!tag) return refused("gone");
    const line: TagToKeep = { tagId, explanation: said.explanation, source: said.source, sourceOn: said.sourceOn };
    if (isSame(tag, line)) return done(tag.label);
    if (saidNow(tag) !== was) return refused("changed-meanwhile");
    await keepTags(db, functionId, [line]);
    await markChanged(db, [functionId]);
    await record(db, actor, "function.changed", { kind: "function", id: functionId });
    return done(tag.label);
  });
}

/** What a passport says about a tag, short enough to travel with a form: another text as soon as any of it is another. */
export function saidNow({ explanation, source, sourceOn }: Pick<PassportTag, "explanation" | "source" | "sourceOn">): string {
  return createHash("sha256")
    .update(JSON.stringify([explanation, source, sourceOn]))
    .digest("base64url")
    .slice(0, 16);
}

/** Takes a tag off a passport. Twice is harmless. */
export function takeTag(actor: Actor, functionId: string, tagId: string): Promise<Outcome<void, "archived">> {
  return onPassport(actor, functionId, async (db, kept) => {
    if (!kept.tags.some((each) => each.tagId === tagId)) return;
    await db.deleteFrom("function_tags").where("function_id", "=", functionId).where("tag_id", "=", tagId).execute();
    await markChanged(db, [functionId]);
    await record(db, actor, "function.changed", { kind: "function", id: functionId });
  });
}

/** Says where a function stands on the five lines (K-09); nothing takes it off them. */
export function placeOnLines(actor: Actor, functionId: string, dimensions: readonly number[] | null): Promise<Outcome<void, "archived">> {
  return onPassport(actor, functionId, async (db, kept) => {
    if (JSON.stringify(kept.dimensions) === JSON.stringify(dimensions)) return;
    await db
      .updateTable("functions")
      .set({ dimensions: dimensions ? [...dimensions] : null })
      .where("id", "=", functionId)
      .execute();
    await markChanged(db, [functionId]);
    await record(db, actor, "function.changed", { kind: "function", id: functionId });
  });
}

function onPassport<Value>(actor: Actor, functionId: string, work: (db: TenantDb, kept: KeptFunction) => Promise<Value>): Promise<Outcome<Value, "archived">> {
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, functionId, { lock: true })) ?? notFound();
    return kept.state === "archived" ? refused("archived") : done(await work(db, kept));
  });
}

function isSame(one: TagToKeep, other: TagToKeep): boolean {
  return one.tagId === other.tagId && one.explanation === other.explanation && one.source === other.source && one.sourceOn === other.sourceOn;
}
