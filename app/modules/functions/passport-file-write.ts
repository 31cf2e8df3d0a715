import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { insertFunction, type NewTag, putTags } from "./add-function.ts";
import { nextRevision } from "./function-house.ts";
import { columnsOf, writeDomains } from "./function-table.ts";
import { markChanged } from "./mark-changed.ts";
import type { PassportPlan, PlannedPassport } from "./passport-file-plan.ts";
import type { FilePassportTag } from "./passport-file-passport.ts";

/** Carries out a plan within the transaction of whoever calls: drafts for what is new, changes of the working copy for what is there. */
export async function writePassports(db: TenantDb, actor: Actor, plan: PassportPlan): Promise<void> {
  const domains = await makeDomains(db, actor, plan.newDomains);
  const idsOf = (names: readonly string[]) => names.map((name) => domains(name));
  for (const each of plan.create) await create(db, actor, each, idsOf(each.domains ?? []));
  for (const each of plan.update) await update(db, actor, each, each.domains && idsOf(each.domains));
  await keepWebAddresses(
    db,
    [...plan.create, ...plan.update].flatMap((each) => each.tags),
  );
}

async function makeDomains(db: TenantDb, actor: Actor, names: readonly string[]): Promise<(name: string) => string> {
  const revision = await nextRevision(db);
  for (const name of names) {
    const made = await db
      .insertInto("domains")
      .values((select) => ({ name, revision, place: select.selectFrom("domains").select(sql<number>`coalesce(max(place), 0) + 1`.as("place")) }))
      .returning("id")
      .executeTakeFirstOrThrow();
    await record(db, actor, "domain.added", { kind: "domain", id: made.id });
  }
  const rows = await sql<{ id: string; name: string }>`select id, lower(name) as name from domains where ended_at is null`.execute(db);
  const ids = new Map(rows.rows.map((row) => [row.name, row.id]));
  const small = await smallNames(db, [...names]);
  return (name) => ids.get(small.get(name) ?? name.toLowerCase()) ?? missing(name);
}

async function smallNames(db: TenantDb, names: readonly string[]): Promise<Map<string, string>> {
  const answer = await sql<{ name: string; small: string }>`select n as name, lower(n) as small from unnest(${names}::text[]) as n`.execute(db);
  return new Map(answer.rows.map((row) => [row.name, row.small]));
}

function missing(name: string): never {
  throw new Error(`the domain of a planned passport is not there: ${name.length} letters`);
}

async function create(db: TenantDb, actor: Actor, planned: PlannedPassport, domainIds: readonly string[]): Promise<void> {
  const { title, texts, type, unitId, dimensions, escoUri } = planned;
  const made = await insertFunction(db, actor, {
    ...texts,
    title,
    type,
    unitId: unitId ?? null,
    domainIds,
    dimensions: dimensions ?? null,
    escoUri: escoUri ?? null,
    tags: planned.tags.map(newTag),
  });
  // The house stands still while we write, and the plan was made after it stood still.
  if ("refused" in made) throw new Error("a planned function has a title that is taken");
}

async function update(db: TenantDb, actor: Actor, planned: PlannedPassport, domainIds: readonly string[] | undefined): Promise<void> {
  const { functionId: id = "", texts, unitId, dimensions, escoUri } = planned;
  await db
    .updateTable("functions")
    .set({
      ...columnsOf(texts),
      ...(unitId === undefined ? {} : { unit_id: unitId }),
      ...(dimensions === undefined ? {} : { dimensions: [...dimensions] }),
      ...(escoUri === undefined ? {} : { esco_uri: escoUri }),
      edition: sql<number>`edition + 1`,
    })
    .where("id", "=", id)
    .execute();
  if (domainIds) await writeDomains(db, id, domainIds);
  await putTags(db, actor, id, planned.tags.map(newTag));
  await markChanged(db, [id]);
  await record(db, actor, "function.changed", { kind: "function", id });
}

function newTag({ kind, label, explanation, source, sourceOn, escoUri, isForeign }: FilePassportTag): NewTag {
  return { kind, label, explanation, source, sourceOn, escoUri: escoUri === "" ? null : escoUri, isForeign };
}

/** Where a course is, for tags that do not say so yet. */
async function keepWebAddresses(db: TenantDb, tags: readonly FilePassportTag[]): Promise<void> {
  const known = tags.filter((tag) => tag.webAddress !== "").map(({ kind, label, webAddress }) => ({ kind, label, web: webAddress }));
  if (known.length === 0) return;
  const revision = await nextRevision(db);
  await sql`
    update tags t set web_address = w.web, revision = ${revision}
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as w (kind text, label text, web text)
    where t.kind = w.kind and lower(t.label) = lower(w.label) and t.merged_into is null and t.web_address = ''`.execute(db);
}
