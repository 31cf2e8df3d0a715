import { beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { addUnit } from "./add-unit.ts";
import { countPeople, listPeople } from "./list-people.ts";
import { markInvited, markSignedIn } from "./mark-access.ts";
import { peopleAddress, peopleQuery, type PeopleQuery } from "./people-filter.ts";
import type { PeopleScope } from "./people-policy.ts";
import { joinTeam } from "./team-membership.ts";

const world = usePortal();
const query = (wanted: Partial<PeopleQuery> = {}): PeopleQuery => ({ ...peopleQuery.parse({}), ...wanted });
const names = async (wanted: Partial<PeopleQuery> = {}, scope: PeopleScope = "everyone") =>
  (await inTenant(world, (db) => listPeople(db, scope, query(wanted)))).map((person) => person.lastName);
const units: Record<"north" | "south" | "team", string> = { north: "", south: "", team: "" };

beforeAll(async () => {
  setClock("2026-11-22");
  units.north = mustBeDone(await addUnit(world.system, { kind: "school", name: "Noord", parentId: null }));
  units.team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Onderbouw", parentId: units.north }));
  units.south = mustBeDone(await addUnit(world.system, { kind: "school", name: "Zuid", parentId: null }));
  const at = (unitId: string, more = {}) => ({ unitId, ...more });
  await newPerson(world.portal, { firstName: "Sanne", infix: "van der", lastName: "Berg", email: "s.vdberg@noord.example", employment: at(units.team) });
  await newPerson(world.portal, { firstName: "Çelik", lastName: "Aydın", email: "c.a@noord.example", employment: at(units.north, { category: "OOP" }) });
  const south = await newPerson(world.portal, { firstName: "Ben", infix: "de", lastName: "Boer", email: "b.deboer@zuid.example", employment: at(units.south) });
  mustBeDone(await joinTeam(world.system, { personId: south.personId, unitId: units.team, startsOn: asDate("2026-08-01") }));
  const gone = await newPerson(world.portal, { firstName: "Weg", lastName: "Zwart", email: "w.zwart@noord.example", employment: at(units.north) });
  await inTenant(world, (db) => db.updateTable("persons").set({ leaves_on: "2026-11-21" }).where("id", "=", gone.personId).execute());
  await newPerson(world.portal, {
    firstName: "Verhuisd",
    lastName: "Visser",
    email: "v.visser@zuid.example",
    employment: at(units.north, { endsOn: asDate("2026-07-31") }),
  });
});

describe("the list of people", () => {
  it("P-36 is in Dutch order: the infix does not count, accents neither", async () => {
    expect(await names()).toEqual(["Aydın", "Berg", "Boer", "Visser"]);
  });

  it.each([
    ["berg", ["Berg"]],
    ["vander", ["Berg"]],
    ["van berg", ["Berg"]],
    ["berg onbekend", []],
    ["AYDIN", ["Aydın"]],
    ["celik", ["Aydın"]],
    ["c.a@noord.example", ["Aydın"]],
    ["c.a", ["Aydın"]],
    ["C.A@no", ["Aydın"]],
    ["noord.example", []],
    ["erg", []],
    ["%", ["Aydın", "Berg", "Boer", "Visser"]],
  ])("finds '%s' where every word begins a word of the person", async (zoek, found) => {
    expect(await names({ zoek })).toEqual(found);
  });

  it("shows who left apart, also on the day after their last", async () => {
    expect(await names({ lijst: "uit" })).toEqual(["Zwart"]);
    setClock("2026-11-21");
    expect(await names({ lijst: "uit" })).toEqual([]);
    setClock("2026-11-22");
  });

  it("shows who was invited until they come in", async () => {
    const anna = await newPerson(world.portal, { lastName: "Invité", employment: null });
    await inTenant(world, (db) => markInvited(db, [anna.personId]));
    expect(await names({ lijst: "uitgenodigd" })).toEqual(["Invité"]);
    await inTenant(world, (db) => markSignedIn(db, anna.personId));
    expect(await names({ lijst: "uitgenodigd" })).toEqual([]);
    await inTenant(world, (db) => db.updateTable("persons").set({ leaves_on: "2020-01-01" }).where("id", "=", anna.personId).execute());
  });

  it("by unit holds who is employed there or below and who is in a team there", async () => {
    expect(await names({ onderdeel: units.north })).toEqual(["Aydın", "Berg", "Boer"]);
    expect(await names({ onderdeel: units.team })).toEqual(["Berg", "Boer"]);
    expect(await names({ categorie: "OOP" })).toEqual(["Aydın"]);
  });

  it("T02 of one school holds who is employed there, not who is lent to it and not who moved on", async () => {
    const scope = { unitIds: [units.north] };
    expect(await names({}, scope)).toEqual(["Aydın", "Berg"]);
    expect(await names({ zoek: "boer" }, scope)).toEqual([]);
    expect(await names({ onderdeel: units.south }, scope)).toEqual([]);
    expect(await names({ lijst: "uit" }, scope)).toEqual(["Zwart"]);
    expect(await inTenant(world, (db) => countPeople(db, scope, query()))).toEqual({ in: 2, uit: 1, uitgenodigd: 0 });
  });

  it("counts each tab with the filters of this moment", async () => {
    expect(await inTenant(world, (db) => countPeople(db, "everyone", query({ zoek: "w" })))).toEqual({ in: 0, uit: 1, uitgenodigd: 0 });
  });
});

it("the address of the list keeps what is chosen and leaves out what is not", () => {
  expect(peopleAddress(query({ zoek: "berg", pagina: 3 }), { lijst: "uit" })).toBe("/mensen?zoek=berg&lijst=uit");
  expect(peopleAddress(query({ pagina: 3 }), { pagina: 4 })).toBe("/mensen?pagina=4");
  expect(peopleAddress(query())).toBe("/mensen");
  expect(peopleQuery.parse({ lijst: "alles", onderdeel: "'; drop", categorie: "X", pagina: "-1" })).toEqual(query());
});
