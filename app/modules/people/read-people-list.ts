import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { type Colleague, searchColleagues } from "./find-colleague.ts";
import { countPeople, type ListedPerson, listPeople } from "./list-people.ts";
import { listUnits, type TreeUnit } from "./list-units.ts";
import type { PeopleQuery, PeopleTab } from "./people-filter.ts";
import { peoplePolicy } from "./people-policy.ts";

export type PeopleList = {
  readonly people: readonly ListedPerson[];
  readonly counts: Record<PeopleTab, number>;
  readonly units: readonly TreeUnit[];
  /** The units the actor is held to; empty for the whole portal. */
  readonly heldTo: readonly string[];
  readonly may: { readonly add: boolean; readonly import: boolean };
};

/** One page of the list with everything around it, in one flight. */
export function readPeopleList(actor: Actor, query: PeopleQuery): Promise<PeopleList> {
  const scope = peoplePolicy.see(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [people, counts, units] = await Promise.all([listPeople(db, scope, query), countPeople(db, scope, query), listUnits(db, scope)]);
    const heldTo = scope === "everyone" ? [] : units.filter((unit) => scope.unitIds.includes(unit.id)).map((unit) => unit.name);
    return { people, counts, units, heldTo, may: { add: peoplePolicy.change(actor) !== undefined, import: peoplePolicy.manage(actor) } };
  });
}

const mostExported = 100_000;

/** Everyone on the list, for a file. That it was taken is in the audit trail, with how many people are in it. */
export function exportPeople(actor: Actor, query: PeopleQuery): Promise<ListedPerson[]> {
  const scope = peoplePolicy.see(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const people = await listPeople(db, scope, query, { limit: mostExported, offset: 0 });
    await record(db, actor, "people.exported", undefined, { count: people.length });
    return people;
  });
}

/** Whom someone may mean who types in a field with a name. */
export function suggestColleagues(actor: Actor, text: string): Promise<Colleague[]> {
  const scope = peoplePolicy.see(actor) ?? notAllowed();
  return inTenant(actor, (db) => searchColleagues(db, scope, text));
}
