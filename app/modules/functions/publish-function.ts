import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse, nextRevision } from "./function-house.ts";
import { findFunction, type KeptFunction } from "./function-table.ts";
import { emptyKinds, type InformationKind } from "./passport.ts";
import { passportContent, type PassportVersion, passportVersion } from "./passport-version.ts";

export type WhyNotPublished = { readonly reason: "archived" } | { readonly reason: "empty"; readonly kinds: readonly InformationKind[] };

/** Publishes what stands on the passport as a version that never changes (K-02: not while a kind of information is empty). Answers its number. */
export function publishFunction(actor: Actor, id: string): Promise<Outcome<number, WhyNotPublished>> {
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, id, { lock: true })) ?? notFound();
    const problem = whyNotPublishable(kept);
    if (problem) return refused(problem);
    // Pressed twice: what stands there is published already.
    if (kept.state === "published" && !kept.isChanged && kept.publishedVersion !== null) return done(kept.publishedVersion);
    return done(await writeVersion(db, actor, kept));
  });
}

export function whyNotPublishable(kept: KeptFunction): WhyNotPublished | undefined {
  if (kept.state === "archived") return { reason: "archived" };
  const kinds = emptyKinds(kept);
  return kinds.length > 0 ? { reason: "empty", kinds } : undefined;
}

/** Writes the version and makes it the one that everybody reads. Whoever calls has checked that it may be published, and holds the row. */
export async function writeVersion(db: TenantDb, actor: Actor, kept: KeptFunction): Promise<number> {
  const number = await addVersion(db, actor, kept.id, passportContent(kept));
  await db
    .updateTable("functions")
    .set({ state: "published", published_version: number, is_changed: false, changed_at: sql`clock_timestamp()`, revision: await nextRevision(db) })
    .where("id", "=", kept.id)
    .execute();
  await record(db, actor, "function.published", { kind: "function", id: kept.id }, { version: number });
  return number;
}

/**
 * Publishes the last version again with one thing changed in it, for what can not wait until an editor publishes: a domain that ends. What
 * an editor is still writing stays unpublished.
 */
export async function republish(db: TenantDb, actor: Actor, id: string, change: (content: PassportVersion) => PassportVersion): Promise<void> {
  const last = await db
    .selectFrom("functions as f")
    .innerJoin("passport_versions as v", (join) => join.onRef("v.function_id", "=", "f.id").onRef("v.number", "=", "f.published_version"))
    .select("v.content")
    .where("f.id", "=", id)
    .executeTakeFirstOrThrow();
  const number = await addVersion(db, actor, id, change(passportVersion.parse(last.content)));
  await db
    .updateTable("functions")
    .set({ published_version: number, revision: await nextRevision(db) })
    .where("id", "=", id)
    .execute();
  await record(db, actor, "function.published", { kind: "function", id }, { version: number });
}

async function addVersion(db: TenantDb, actor: Actor, id: string, content: PassportVersion): Promise<number> {
  const number = (await lastNumber(db, id)) + 1;
  await db
    .insertInto("passport_versions")
    .values({ function_id: id, number, content: JSON.stringify(content), published_by: actor.personId })
    .execute();
  return number;
}

async function lastNumber(db: TenantDb, functionId: string): Promise<number> {
  const row = await db
    .selectFrom("passport_versions")
    .select((select) => select.fn.max("number").as("last"))
    .where("function_id", "=", functionId)
    .executeTakeFirst();
  return row?.last ?? 0;
}
