import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listHolders, peopleNames } from "#modules/people/public.ts";
import { findFunction, type KeptFunction } from "./function-table.ts";
import { functionsPolicy } from "./functions-policy.ts";
import { type PassportVersion, passportVersion } from "./passport-version.ts";
import { type HouseChoices, readChoices } from "./read-house.ts";

export type Published = { readonly number: number; readonly publishedAt: Date; readonly publishedBy: string | null };
export type Pin = { readonly id: string; readonly title: string; readonly unitId: string | null };
export type FunctionPage = HouseChoices & {
  readonly kept: KeptFunction;
  /** The newest first. */
  readonly versions: readonly Published[];
  readonly pins: readonly Pin[];
  readonly names: ReadonlyMap<string, string>;
  /** How many people have a running job with one of its titles. */
  readonly holders: number;
  readonly webAddresses: ReadonlyMap<string, string>;
};

/** A passport with everything its editors see around it. */
export function readFunction(actor: Actor, id: string): Promise<FunctionPage> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [kept, versions, pins, choices, webAddresses] = await Promise.all([
      findFunction(db, id),
      listPublished(db, id),
      listPins(db, id),
      readChoices(db),
      listWebAddresses(db, id),
    ]);
    if (!kept) notFound();
    const [names, holders] = await Promise.all([
      peopleNames(
        db,
        [kept.ownerId, ...versions.map((version) => version.publishedBy)].filter((each) => each !== null),
      ),
      // Nobody is employed as a role.
      kept.type === "role" ? [] : listHolders(db, [kept.title, ...kept.otherTitles]),
    ]);
    return { ...choices, kept, versions, pins, names, holders: new Set(holders.map((holder) => holder.personId)).size, webAddresses };
  });
}

/** The passport alone, with what it can be given, for its forms. */
export function readFunctionForm(actor: Actor, id: string): Promise<HouseChoices & { readonly kept: KeptFunction }> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [kept, choices] = await Promise.all([findFunction(db, id), readChoices(db)]);
    return { ...choices, kept: kept ?? notFound() };
  });
}

/** What a new passport can be given. */
export function readNewForm(actor: Actor): Promise<HouseChoices> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, readChoices);
}

export type VersionPage = HouseChoices &
  Published & {
    readonly content: PassportVersion;
    readonly before: PassportVersion | undefined;
    readonly who: string | undefined;
    /** Of domains that ended as well. */
    readonly domainNames: readonly string[];
  };

/** A version as it was published, and the one before it. */
export function readVersion(actor: Actor, id: string, number: number): Promise<VersionPage> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [rows, choices, domains] = await Promise.all([
      db
        .selectFrom("passport_versions")
        .select(["number", "content", "published_at as publishedAt", "published_by as publishedBy"])
        .where("function_id", "=", id)
        .where("number", "in", [number, number - 1])
        .execute(),
      readChoices(db),
      db.selectFrom("domains").select(["id", "name"]).orderBy("place").execute(),
    ]);
    const [row, earlier] = [rows.find((each) => each.number === number) ?? notFound(), rows.find((each) => each.number === number - 1)];
    const names = await peopleNames(db, row.publishedBy === null ? [] : [row.publishedBy]);
    const content = passportVersion.parse(row.content);
    return {
      ...choices,
      ...row,
      content,
      before: earlier && passportVersion.parse(earlier.content),
      who: row.publishedBy === null ? undefined : names.get(row.publishedBy),
      domainNames: domains.filter((domain) => content.domainIds.includes(domain.id)).map((domain) => domain.name),
    };
  });
}

function listPublished(db: TenantDb, id: string): Promise<Published[]> {
  return db
    .selectFrom("passport_versions")
    .select(["number", "published_at as publishedAt", "published_by as publishedBy"])
    .where("function_id", "=", id)
    .orderBy("number", "desc")
    .execute();
}

function listPins(db: TenantDb, id: string): Promise<Pin[]> {
  return db
    .selectFrom("function_pins as p")
    .innerJoin("functions as f", (join) => join.onRef("f.tenant_id", "=", "p.tenant_id").onRef("f.id", "=", "p.pinned_id"))
    .select(["f.id", "f.title", "f.unit_id as unitId"])
    .where("p.function_id", "=", id)
    .orderBy("p.pinned_at")
    .execute();
}

/** Where people read on about the courses of a passport. */
async function listWebAddresses(db: TenantDb, id: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("function_tags as l")
    .innerJoin("tags as t", (join) => join.onRef("t.tenant_id", "=", "l.tenant_id").onRef("t.id", "=", "l.tag_id"))
    .select(["t.id", "t.web_address"])
    .where("l.function_id", "=", id)
    .where("t.web_address", "<>", "")
    .execute();
  return new Map(rows.map((row) => [row.id, row.web_address]));
}
