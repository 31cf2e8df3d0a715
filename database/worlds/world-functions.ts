import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { type PersonId, type Portal, systemActor } from "#platform/web/actor.ts";
import {
  addDomain,
  addFunction,
  changeTag,
  linkCourse,
  listChanged,
  type NewFunction,
  type NewTag,
  publishFunction,
  type TagKind,
  type TagSource,
} from "#modules/functions/public.ts";

/** A function of a demo world. Tags by kind, with commas between; `domains` are names; without `society` it is a draft that is being filled. */
export type WorldFunction = {
  readonly title: string;
  readonly type?: "function" | "role";
  readonly hr21?: string;
  readonly others?: readonly string[];
  readonly layer?: string;
  readonly unit?: string;
  readonly domains: readonly string[];
  readonly field?: string;
  readonly meaning?: string;
  readonly organisation?: string;
  readonly society?: string;
  readonly description?: string;
  readonly activities?: string;
  readonly dimensions?: readonly number[];
  readonly tags?: Readonly<Partial<Record<TagKind, string>>>;
  readonly checkBefore?: string;
};

export type WorldHouse = {
  readonly domains: readonly string[];
  readonly functions: readonly WorldFunction[];
  /** What a tag means, for passports that say it. */
  readonly explained: Readonly<Record<string, string>>;
  /** Which courses help with a tag; some have an address of where to read on. */
  readonly helps: Readonly<Record<string, readonly string[]>>;
  readonly addresses: Readonly<Record<string, string>>;
  /** Tags that the holders themselves named. */
  readonly fromPractice: ReadonlySet<string>;
};

/** Fills the function house of a demo world: what has a contribution is published, the rest is being filled. */
export async function addWorldFunctions(portal: Portal, house: WorldHouse, units: Readonly<Record<string, string>>, owner: PersonId): Promise<void> {
  const operator = systemActor(portal, "operator");
  const domains: Record<string, string> = {};
  for (const name of house.domains) domains[name] = mustBeDone(await addDomain(operator, name));
  for (const each of house.functions) {
    const wanted = newFunction(each, house);
    const domainIds = each.domains.map((name) => domains[name] as string);
    const id = mustBeDone(await addFunction(operator, { ...wanted, domainIds, unitId: each.unit ? (units[each.unit] as string) : null, ownerId: owner }));
    if (each.society) mustBeDone(await publishFunction(operator, id));
  }
  await addCourses(portal, house);
}

/** A course is a tag like any other; here it gets its address, and the tags it helps with. */
async function addCourses(portal: Portal, { helps, addresses }: WorldHouse): Promise<void> {
  const operator = systemActor(portal, "operator");
  const { tags } = await inTenant(operator, (db) => listChanged(db, 0));
  for (const [label, courses] of Object.entries(helps))
    for (const tag of tags.filter((each) => each.label === label && each.kind !== "course"))
      for (const course of courses) mustBeDone(await linkCourse(operator, tag.id, course));
  for (const [label, webAddress] of Object.entries(addresses))
    for (const tag of tags.filter((each) => each.label === label && each.kind === "course"))
      mustBeDone(await changeTag(operator, tag.id, { label, webAddress }));
}

function newFunction(each: WorldFunction, house: WorldHouse): NewFunction {
  return {
    title: each.title,
    type: each.type ?? "function",
    hr21Title: each.hr21 ?? "",
    otherTitles: each.others ?? [],
    layer: each.layer ?? "",
    field: each.field ?? "",
    meaning: each.meaning ?? "",
    forOrganisation: each.organisation ?? "",
    forSociety: each.society ?? "",
    description: each.description ?? "",
    activities: each.activities ?? "",
    dimensions: each.dimensions ?? null,
    checkBefore: asDate(each.checkBefore ?? "2027-09-01"),
    tags: Object.entries(each.tags ?? {}).flatMap(([kind, labels]) => labels.split(",").map((label) => worldTag(kind as TagKind, label.trim(), house))),
  };
}

function worldTag(kind: TagKind, label: string, { explained, fromPractice }: WorldHouse): NewTag {
  const source: TagSource = fromPractice.has(label) ? "survey" : kind === "requirement" ? "handbook" : "talk";
  return { kind, label, explanation: explained[label] ?? "", source, sourceOn: asDate(source === "survey" ? "2026-10-02" : "2026-06-15") };
}
