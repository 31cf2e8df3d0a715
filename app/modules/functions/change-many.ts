import { type RawBuilder, sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { functionArchived } from "#modules/events.ts";
import { inFunctionHouse } from "./function-house.ts";
import { findFunction } from "./function-table.ts";
import { markChanged, markSeen } from "./mark-changed.ts";
import { whyNotPublishable, type WhyNotPublished, writeVersion } from "./publish-function.ts";
import type { TagKind } from "./tag-kind.ts";
import { findOrMakeTags, type KeptTag } from "./tag-table.ts";
import { whyNotPlaced, type WhyNotPlaced } from "./why-not-placed.ts";

export type ManyChange =
  | { readonly do: "owner"; readonly ownerId: string | null }
  | { readonly do: "check"; readonly checkBefore: DateString | null }
  | { readonly do: "unit"; readonly unitId: string | null }
  | { readonly do: "addDomain" | "removeDomain"; readonly domainId: string }
  | { readonly do: "addTag" | "removeTag"; readonly kind: TagKind; readonly label: string }
  | { readonly do: "publish" }
  | { readonly do: "archive" };
export type Unchanged = { readonly id: string; readonly title: string; readonly why: WhyNotPublished };
export type ManyChanged = { readonly changed: number; readonly unchanged: readonly Unchanged[] };

/** Changes many functions at once. What a rule refuses for one stays as it was and is named; the others go on. */
export function changeMany(actor: Actor, ids: readonly string[], change: ManyChange): Promise<Outcome<ManyChanged, WhyNotPlaced>> {
  return inFunctionHouse(actor, async (db) => {
    const problem = await whyNotPlaced(db, placeOf(change));
    if (problem) return refused(problem);
    const rows = await db
      .selectFrom("functions")
      .select(["id", "title", "state"])
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...new Set(ids)]))))
      .orderBy("title")
      .execute();
    const open = rows.filter((row) => row.state !== "archived").map((row) => row.id);
    const archived = change.do === "archive" ? [] : rows.filter((row) => row.state === "archived");
    const { changed, unchanged } = await carryOut(db, actor, open, change);
    if (changed > 0) await record(db, actor, "functions.changed", undefined, { what: change.do, count: changed });
    return done({ changed, unchanged: [...archived.map(({ id, title }) => ({ id, title, why: { reason: "archived" } as const })), ...unchanged] });
  });
}

function placeOf(change: ManyChange): Parameters<typeof whyNotPlaced>[1] {
  if (change.do === "owner") return { ownerId: change.ownerId };
  if (change.do === "unit") return { unitId: change.unitId };
  // A domain that ended can still be taken off.
  return change.do === "addDomain" ? { domainIds: [change.domainId] } : {};
}

async function carryOut(db: TenantDb, actor: Actor, ids: readonly string[], change: ManyChange): Promise<ManyChanged> {
  if (change.do === "publish") return publishAll(db, actor, ids);
  const touched = await touch(db, actor, ids, change);
  // Who has the form of one of these open would put the old domains back.
  if (change.do === "addDomain" || change.do === "removeDomain")
    await sql`update functions set edition = edition + 1 where id = any(${touched}::uuid[])`.execute(db);
  if (change.do === "archive") {
    await markSeen(db, touched);
    await tell(db, actor, functionArchived, { functionIds: touched });
  } else if (change.do !== "owner" && change.do !== "check") await markChanged(db, touched);
  return { changed: touched.length, unchanged: [] };
}

async function publishAll(db: TenantDb, actor: Actor, ids: readonly string[]): Promise<ManyChanged> {
  let changed = 0;
  const unchanged: Unchanged[] = [];
  for (const id of ids) {
    const kept = await findFunction(db, id, { lock: true });
    if (!kept) continue;
    const why = whyNotPublishable(kept);
    if (why) unchanged.push({ id, title: kept.title, why });
    else if (kept.state !== "published" || kept.isChanged) {
      await writeVersion(db, actor, kept);
      changed += 1;
    }
  }
  return { changed, unchanged };
}

/** Does it for those that do not have it yet, in one statement; answers which those were. */
async function touch(db: TenantDb, actor: Actor, ids: readonly string[], change: Exclude<ManyChange, { do: "publish" }>): Promise<string[]> {
  const all = sql`any(${[...ids]}::uuid[])`;
  const statement = async (): Promise<RawBuilder<{ id: string }>> => {
    switch (change.do) {
      case "owner":
        return sql`update functions set owner_id = ${change.ownerId}, edition = edition + 1 where id = ${all} and owner_id is distinct from ${change.ownerId} returning id`;
      case "check":
        return sql`update functions set check_before = ${change.checkBefore}, edition = edition + 1 where id = ${all} and check_before is distinct from ${change.checkBefore} returning id`;
      case "unit":
        return sql`update functions set unit_id = ${change.unitId}, edition = edition + 1 where id = ${all} and unit_id is distinct from ${change.unitId} returning id`;
      case "archive":
        return sql`update functions set state = 'archived' where id = ${all} returning id`;
      case "addDomain":
        return sql`insert into function_domains (function_id, domain_id) select id, ${change.domainId}::uuid from functions where id = ${all}
          on conflict do nothing returning function_id as id`;
      case "removeDomain":
        return sql`delete from function_domains where function_id = ${all} and domain_id = ${change.domainId} returning function_id as id`;
      case "addTag": {
        const [tag] = (await findOrMakeTags(db, actor, [change])) as [KeptTag];
        return sql`insert into function_tags (function_id, tag_id, source, source_on) select id, ${tag.id}::uuid, 'editor', ${today()}::date
          from functions where id = ${all} on conflict do nothing returning function_id as id`;
      }
      case "removeTag":
        return sql`delete from function_tags where function_id = ${all} and tag_id in (
          select id from tags where kind = ${change.kind} and lower(label) = lower(${change.label})) returning function_id as id`;
    }
  };
  return (await (await statement()).execute(db)).rows.map((row) => row.id);
}
