import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { countFunctionTitles, type CountedTitle, listRoleHolders, listUnits, peopleNames, type RoleHolder, type TreeUnit } from "#modules/people/public.ts";
import { editorRoles, functionsPolicy } from "./functions-policy.ts";
import type { HouseQuery, HouseTab } from "./house-filter.ts";
import { countFilled, countFunctions, type Filled, type ListedFunction, listFunctions } from "./list-functions.ts";
import { titlesWithoutPassport } from "./titles-without-passport.ts";

export type Domain = { readonly id: string; readonly name: string };
/** What a passport can be given: where it belongs and who minds it. */
export type HouseChoices = { readonly units: readonly TreeUnit[]; readonly domains: readonly Domain[]; readonly owners: readonly RoleHolder[] };
export type House = HouseChoices & {
  readonly filled: Filled;
  readonly counts: Record<HouseTab, number>;
  readonly functions: readonly ListedFunction[];
  /** Of owners who lost their role as well. */
  readonly ownerNames: ReadonlyMap<string, string>;
  readonly withoutPassport: readonly CountedTitle[];
};

/** One page of the list of functions with everything around it. */
export function readHouse(actor: Actor, query: HouseQuery): Promise<House> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [choices, filled, titles, names] = await Promise.all([readChoices(db), countFilled(db), countFunctionTitles(db), listNames(db)]);
    const unitIds = withUnitsBelow(choices.units, query.onderdeel);
    const [functions, counts] = await Promise.all([listFunctions(db, query, unitIds), countFunctions(db, query, unitIds)]);
    const owners = functions.flatMap((each) => each.ownerId ?? []).filter((id) => !choices.owners.some((owner) => owner.id === id));
    const gone = await peopleNames(db, owners);
    const ownerNames = new Map([...choices.owners.map((owner): [string, string] => [owner.id, owner.name]), ...gone]);
    return { ...choices, filled, functions, counts, ownerNames, withoutPassport: titlesWithoutPassport(titles, names) };
  });
}

/** All functions of the list and not one page of it, for what is done with all of them. */
export function readIds(actor: Actor, query: HouseQuery): Promise<string[]> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const unitIds = query.onderdeel ? withUnitsBelow(await listUnits(db, "everyone"), query.onderdeel) : [];
    return (await listFunctions(db, query, unitIds, { limit: mostAtOnce, offset: 0 })).map((each) => each.id);
  });
}

const mostAtOnce = 10_000;

/** Units, domains and people to choose from, in one flight. */
export async function readChoices(db: TenantDb): Promise<HouseChoices> {
  const [units, domains, owners] = await Promise.all([listUnits(db, "everyone"), listDomains(db), listRoleHolders(db, editorRoles)]);
  return { units, domains, owners };
}

/** The domains that are there now, in the order of the compass. */
export function listDomains(db: TenantDb): Promise<Domain[]> {
  return db.selectFrom("domains").select(["id", "name"]).where("ended_at", "is", null).orderBy("place").orderBy("name").execute();
}

function listNames(db: TenantDb): Promise<{ title: string; otherTitles: string[] }[]> {
  return db.selectFrom("functions").select(["title", "other_titles as otherTitles"]).where("state", "<>", "archived").execute();
}

/** Units stand in the order of the tree: what is below one follows it and stands deeper. */
export function withUnitsBelow(units: readonly TreeUnit[], unitId: string): string[] {
  const from = units.findIndex((unit) => unit.id === unitId);
  if (from === -1) return [];
  const depth = (units[from] as TreeUnit).depth;
  const end = units.findIndex((unit, index) => index > from && unit.depth <= depth);
  return units.slice(from, end === -1 ? undefined : end).map((unit) => unit.id);
}
