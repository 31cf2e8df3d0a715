import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { type NewTag, putTags } from "./add-function.ts";
import { findFunction } from "./function-table.ts";
import { functionsPolicy } from "./functions-policy.ts";
import { markChanged } from "./mark-changed.ts";

/** What an editor takes over on a passport from elsewhere. */
export type Accepted = { readonly tags: readonly NewTag[]; readonly dimensions?: readonly number[] | undefined };

/**
 * Takes over what an editor accepted, within the transaction of whoever calls, who holds the house. A tag that stands there already keeps its
 * explanation and gets the source and the day of who confirmed it.
 */
export async function acceptTags(db: TenantDb, actor: Actor, functionId: string, { tags, dimensions }: Accepted): Promise<Outcome<void, "archived">> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  const kept = (await findFunction(db, functionId, { lock: true })) ?? notFound();
  if (kept.state === "archived") return refused("archived");
  const said = (tag: NewTag) => kept.tags.find((each) => each.kind === tag.kind && each.label.toLowerCase() === tag.label.toLowerCase())?.explanation;
  await putTags(
    db,
    actor,
    functionId,
    tags.map((tag) => ({ ...tag, explanation: tag.explanation ?? said(tag) ?? "" })),
  );
  if (dimensions)
    await db
      .updateTable("functions")
      .set({ dimensions: [...dimensions] })
      .where("id", "=", functionId)
      .execute();
  await markChanged(db, [functionId]);
  await record(db, actor, "function.changed", { kind: "function", id: functionId });
  return done(undefined);
}
