import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { systemActor } from "#platform/web/actor.ts";
import { addUnit, type UnitKind } from "./add-unit.ts";
import { endUnit, moveUnit, renameUnit } from "./change-unit.ts";
import { listUnits, listUnitsWithPeople } from "./list-units.ts";
import { joinTeam } from "./team-membership.ts";

const world = usePortal();
const unit = async (kind: UnitKind, name: string, parentId: string | null = null) => mustBeDone(await addUnit(world.system, { kind, name, parentId }));

describe("a unit", () => {
  it("may have the name of one elsewhere, not of its brother of the same kind", async () => {
    const [one, other] = [await unit("school", "Het Baken"), await unit("school", "De Vuurtoren")];
    await unit("team", "Onderbouw", one);
    const second = await unit("team", "Onderbouw", other);
    expect(await addUnit(world.system, { kind: "team", name: "onderBOUW", parentId: one })).toEqual({ refused: "name-taken" });
    expect(await moveUnit(world.system, second, one)).toEqual({ refused: "name-taken" });
    await unit("team", "Bovenbouw", one);
    expect(await renameUnit(world.system, second, "Bovenbouw")).toEqual({ done: undefined });
  });

  it("moves with all that is below it, and never under itself", async () => {
    const [school, other] = [await unit("school", "A"), await unit("school", "B")];
    const section = await unit("section", "Talen", school);
    const team = await unit("team", "Frans", section);
    expect(await moveUnit(world.system, section, team)).toEqual({ refused: "below-itself" });
    expect(await moveUnit(world.system, section, section)).toEqual({ refused: "below-itself" });
    expect(await moveUnit(world.system, school, team)).toEqual({ refused: "below-itself" });
    expect(await moveUnit(world.system, section, other)).toEqual({ done: undefined });
    const tree = await inTenant(world, (db) => listUnits(db, { unitIds: [other] }));
    expect(tree.map((each) => [each.name, each.depth])).toEqual([
      ["B", 0],
      ["Talen", 1],
      ["Frans", 2],
    ]);
  });

  it("ends only when it is empty, and says what is still in it", async () => {
    const school = await unit("school", "Volle school");
    const team = await unit("team", "Volle ploeg", school);
    const anna = await newPerson(world.portal, { employment: { unitId: school } });
    mustBeDone(await joinTeam(world.system, { personId: anna.personId, unitId: team, startsOn: asDate("2020-08-01") }));
    expect(await endUnit(world.system, school)).toEqual({ refused: { units: 1, employments: 1, members: 0, roles: 0 } });
    expect(await endUnit(world.system, team)).toEqual({ refused: { units: 0, employments: 0, members: 1, roles: 0 } });
    await inTenant(world, (db) => db.updateTable("persons").set({ leaves_on: "2020-12-31" }).where("id", "=", anna.personId).execute());
    expect(await endUnit(world.system, team)).toEqual({ done: undefined });
    expect(await endUnit(world.system, school)).toEqual({ done: undefined });
    expect(await addUnit(world.system, { kind: "team", name: "Nieuw", parentId: school })).toEqual({ refused: "parent-has-ended" });
    expect(await addUnit(world.system, { kind: "school", name: "Volle school", parentId: null })).toHaveProperty("done");
  });

  it("H-09 counts who is employed in it or in a team of it, each person once, also from another school", async () => {
    const portal = await newPortal();
    const system = systemActor(portal);
    const make = async (kind: UnitKind, name: string, parentId: string | null) => mustBeDone(await addUnit(system, { kind, name, parentId }));
    const board = await make("board", "Bestuur", null);
    const [one, other] = [await make("school", "Een", board), await make("school", "Twee", board)];
    const project = await make("project", "Samen", one);
    const anna = await newPerson(portal, { employment: { unitId: one } });
    const bram = await newPerson(portal, { employment: { unitId: other } });
    for (const person of [anna, bram]) mustBeDone(await joinTeam(system, { personId: person.personId, unitId: project, startsOn: asDate("2020-08-01") }));
    const tree = await inTenant({ portal }, (db) => listUnitsWithPeople(db, "everyone"));
    expect(tree.map((each) => [each.name, each.people])).toEqual([
      ["Bestuur", 2],
      ["Een", 2],
      ["Samen", 2],
      ["Twee", 1],
    ]);
  });

  it("is changed by who works for the whole portal, not by HR of one school", async () => {
    const school = await unit("school", "Eigen school");
    const hr = await newPerson(world.portal, { roles: [{ role: "hr", unitId: school }] });
    await expect(renameUnit(hr, school, "Anders")).rejects.toThrow(NotAllowed);
    await expect(addUnit(hr, { kind: "team", name: "Nieuw", parentId: school })).rejects.toThrow(NotAllowed);
  });
});
