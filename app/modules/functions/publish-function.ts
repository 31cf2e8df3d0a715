import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { nextRevision } from "./function-house.ts";
import { findFunction, type KeptFunction } from "./function-table.ts";
import { functionsPolicy } from "./functions-policy.ts";
import { emptyKinds, type InformationKind } from "./passport.ts";
import { passportContent } from "./passport-version.ts";

export type WhyNotPublished = { readonly reason: "archived" } | { readonly reason: "empty"; readonly kinds: readonly InformationKind[] };

/** Publishes what stands on the passport as a version that never changes (K-02: not while a kind of information is empty). Answers its number. */
export function publishFunction(actor: Actor, id: string): Promise<Outcome<number, WhyNotPublished>> {
  return inTenant(actor, async (db) => {
    if (!functionsPolicy.edit(actor)) notAllowed();
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
  const [revision, number] = [await nextRevision(db), (await lastNumber(db, kept.id)) + 1];
  await db
    .insertInto("passport_versions")
    .values({ function_id: kept.id, number, content: JSON.stringify(passportContent(kept)), published_by: actor.personId })
    .execute();
  await db
    .updateTable("functions")
    .set({ state: "published", published_version: number, is_changed: false, changed_at: sql`clock_timestamp()`, revision })
    .where("id", "=", kept.id)
    .execute();
  await record(db, actor, "function.published", { kind: "function", id: kept.id }, { version: number });
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
