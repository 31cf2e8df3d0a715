import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { addUnit } from "./add-unit.ts";
import { employPerson } from "./employ-person.ts";
import { employmentsOf } from "./employments-of.ts";
import { findPerson, getPerson, peopleNames } from "./find-person.ts";
import { listManagedPeople, listManagersOf, managerOf } from "./list-managed-people.ts";
import { unitsAbove, unitsBelow } from "./units-around.ts";

const world = usePortal();
const day = asDate("2026-11-22");

describe("employments", () => {
  it("touch a period when one day of them lies in it, and both ends count", async () => {
    const samira = await newPerson(world.portal, { employment: { startsOn: asDate("2020-08-01"), endsOn: asDate("2026-07-31") } });
    const in_ = (from: string, to: string) => inTenant(world, (db) => employmentsOf(db, samira.personId, asDate(from), asDate(to)));
    expect(await in_("2026-07-31", "2026-12-31")).toHaveLength(1);
    expect(await in_("2026-08-01", "2026-12-31")).toHaveLength(0);
    expect(await in_("2019-01-01", "2020-08-01")).toHaveLength(1);
    expect(await in_("2019-01-01", "2020-07-31")).toHaveLength(0);
  });
});

describe("managers", () => {
  it("lead whom an employment of that day names them for, in Dutch order, each person once", async () => {
    const marleen = await newPerson(world.portal, { firstName: "Marleen", lastName: "Kuipers" });
    const led = { managerId: marleen.personId };
    const berg = await newPerson(world.portal, {
      firstName: "Sanne",
      infix: "van der",
      lastName: "Berg",
      employment: { ...led, fteE4: 6000, functionTitle: "docent" },
    });
    await newPerson(world.portal, { firstName: "Ali", lastName: "Aydın", employment: led });
    await newPerson(world.portal, { firstName: "Eerder", lastName: "Weg", employment: { ...led, endsOn: asDate("2026-11-21") } });
    mustBeDone(
      await employPerson(world.system, {
        personId: berg.personId,
        unitId: null,
        category: "OP",
        fteE4: 2000,
        functionTitle: "mentor",
        managerId: marleen.personId,
        startsOn: asDate("2025-08-01"),
      }),
    );
    const people = await inTenant(world, (db) => listManagedPeople(db, marleen.personId, day));
    expect(people.map((person) => [person.name, person.functionTitle])).toEqual([
      ["Ali Aydın", "docent"],
      ["Sanne van der Berg", "docent"],
    ]);
  });

  it("of the largest employment come first when someone has two", async () => {
    const large = await newPerson(world.portal, { firstName: "Groot" });
    const small = await newPerson(world.portal, { firstName: "Klein" });
    const piet = await newPerson(world.portal, { employment: { fteE4: 2000, managerId: small.personId } });
    mustBeDone(
      await employPerson(world.system, {
        personId: piet.personId,
        unitId: null,
        category: "OP",
        fteE4: 8000,
        functionTitle: "",
        managerId: large.personId,
        startsOn: asDate("2025-08-01"),
      }),
    );
    expect((await inTenant(world, (db) => managerOf(db, piet.personId, day)))?.id).toBe(large.personId);
    expect(await inTenant(world, (db) => listManagersOf(db, piet.personId, day))).toHaveLength(2);
    expect(await inTenant(world, (db) => managerOf(db, large.personId, day))).toBeUndefined();
  });
});

describe("a person", () => {
  it("is found by id, and somebody else's id is not found", async () => {
    const sanne = await newPerson(world.portal, { firstName: "Sanne", infix: "van der", lastName: "Berg" });
    expect((await inTenant(world, (db) => getPerson(db, sanne.personId))).name).toBe("Sanne van der Berg");
    const nobody = "00000000-0000-7000-8000-000000000000";
    expect(await inTenant(world, (db) => findPerson(db, nobody))).toBeUndefined();
    expect([...(await inTenant(world, (db) => peopleNames(db, [sanne.personId, sanne.personId, nobody]))).values()]).toEqual(["Sanne van der Berg"]);
  });
});

it("a unit knows what is above it and what is below it", async () => {
  const board = mustBeDone(await addUnit(world.system, { kind: "board", name: "Bestuur", parentId: null }));
  const school = mustBeDone(await addUnit(world.system, { kind: "school", name: "School", parentId: board }));
  const team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Team", parentId: school }));
  expect(await inTenant(world, (db) => unitsAbove(db, team))).toEqual([team, school, board]);
  expect(new Set(await inTenant(world, (db) => unitsBelow(db, [school])))).toEqual(new Set([school, team]));
});
