import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse, nextRevision } from "./function-house.ts";
import { columnsOf, keepTags, writeDomains } from "./function-table.ts";
import type { FunctionType, PassportTexts } from "./passport.ts";
import type { TagSource } from "./tag-kind.ts";
import { findOrMakeTags, type WantedTag } from "./tag-table.ts";
import { whyNotPlaced, type WhyNotPlaced } from "./why-not-placed.ts";

export type NewTag = WantedTag & { readonly explanation?: string; readonly source?: TagSource; readonly sourceOn?: DateString };
export type NewFunction = Partial<PassportTexts> & {
  readonly title: string;
  readonly type?: FunctionType;
  readonly unitId?: string | null;
  readonly domainIds?: readonly string[];
  readonly dimensions?: readonly number[] | null;
  readonly escoUri?: string | null;
  readonly ownerId?: string | null;
  readonly checkBefore?: DateString | null;
  readonly tags?: readonly NewTag[];
  readonly onceKey?: string;
};
export type WhyNotAdded = "title-taken";

/** Begins a passport, as a draft that editors see in full and others as "being filled". */
export function addFunction(actor: Actor, wanted: NewFunction): Promise<Outcome<string, WhyNotAdded | WhyNotPlaced>> {
  return inFunctionHouse(actor, async (db) => {
    const problem = await whyNotPlaced(db, wanted);
    return problem ? refused(problem) : insertFunction(db, actor, wanted);
  });
}

/** The same within a transaction, for imports that make many at once. */
export async function insertFunction(db: TenantDb, actor: Actor, wanted: NewFunction): Promise<Outcome<string, WhyNotAdded>> {
  const revision = await nextRevision(db);
  const made = await db
    .insertInto("functions")
    .values({
      ...columnsOf(wanted),
      title: wanted.title,
      type: wanted.type ?? "function",
      unit_id: wanted.unitId ?? null,
      dimensions: wanted.dimensions ? [...wanted.dimensions] : null,
      esco_uri: wanted.escoUri ?? null,
      owner_id: wanted.ownerId ?? null,
      check_before: wanted.checkBefore ?? null,
      made_by: actor.personId,
      once_key: wanted.onceKey ?? null,
      revision,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return alreadyMade(db, wanted);
  await writeDomains(db, made.id, wanted.domainIds ?? []);
  await putTags(db, actor, made.id, wanted.tags ?? []);
  await record(db, actor, "function.added", { kind: "function", id: made.id }, { type: wanted.type ?? "function" });
  return done(made.id);
}

/** Sent twice is made once. */
async function alreadyMade(db: TenantDb, { onceKey }: NewFunction): Promise<Outcome<string, WhyNotAdded>> {
  const before = onceKey ? await db.selectFrom("functions").select("id").where("once_key", "=", onceKey).executeTakeFirst() : undefined;
  return before ? done(before.id) : refused("title-taken");
}

/** Puts tags on a passport by their names; new names become tags. */
export async function putTags(db: TenantDb, actor: Actor, functionId: string, wanted: readonly NewTag[]): Promise<void> {
  const kept = await findOrMakeTags(db, actor, wanted);
  const tags = wanted.map((tag, at) => ({
    tagId: (kept[at] as { id: string }).id,
    explanation: tag.explanation ?? "",
    source: tag.source ?? "editor",
    sourceOn: tag.sourceOn ?? today(),
  }));
  await keepTags(db, functionId, tags);
}
