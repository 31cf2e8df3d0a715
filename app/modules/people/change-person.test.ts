import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { addUnit } from "./add-unit.ts";
import { changePerson } from "./change-person.ts";
import { getPerson } from "./find-person.ts";
import { markOf } from "./people-scope.ts";
import { joinTeam, leaveTeam } from "./team-membership.ts";

const world = usePortal();
const day = asDate("2026-11-22");
const sanne = { firstName: "Sanne", infix: "van der", lastName: "Berg", personnelNumber: null, language: "nl" as const };

describe("changing somebody's facts", () => {
  it("moves them in the order of the list and under the words they are found by", async () => {
    const person = await newPerson(world.portal, { lastName: "Jansen" });
    mustBeDone(await changePerson(world.system, person.personId, { ...sanne, email: "s.berg@school.example" }));
    const row = await inTenant(world, (db) =>
      db.selectFrom("persons").select(["sort_name", "email"]).where("id", "=", person.personId).executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ sort_name: "berg  sanne  van der", email: "s.berg@school.example" });
    const words = await inTenant(world, (db) => db.selectFrom("person_search_words").select("word").where("person_id", "=", person.personId).execute());
    expect(words.map((each) => each.word)).toEqual(expect.arrayContaining(["berg", "sanne", "vanderberg"]));
    expect(words.map((each) => each.word)).not.toContain("jansen");
  });

  it("in two tabs refuses the second, which would undo the first", async () => {
    const person = await newPerson(world.portal);
    const opened = await inTenant(world, async (db) => markOf(await getPerson(db, person.personId)));
    const facts = { ...sanne, email: person.email };
    expect(await changePerson(world.system, person.personId, { ...facts, firstName: "Eerste" }, opened)).toEqual({ done: undefined });
    expect(await changePerson(world.system, person.personId, { ...facts, firstName: "Tweede" }, opened)).toEqual({ refused: "changed-meanwhile" });
    expect((await inTenant(world, (db) => getPerson(db, person.personId))).firstName).toBe("Eerste");
  });

  it("gives nobody the address or the number of another", async () => {
    const [one, other] = [await newPerson(world.portal), await newPerson(world.portal)];
    mustBeDone(await changePerson(world.system, one.personId, { ...sanne, email: one.email, personnelNumber: "0042" }));
    expect(await changePerson(world.system, other.personId, { ...sanne, email: one.email })).toEqual({ refused: "email-taken" });
    expect(await changePerson(world.system, other.personId, { ...sanne, email: other.email, personnelNumber: "0042" })).toEqual({
      refused: "personnel-number-taken",
    });
  });
});

describe("H-09 a team", () => {
  it("has people in it who are in other teams as well, each once", async () => {
    const person = await newPerson(world.portal);
    const teams = await Promise.all(
      (["team", "project", "section"] as const).map(async (kind) => mustBeDone(await addUnit(world.system, { kind, name: `H-09 ${kind}`, parentId: null }))),
    );
    for (const unitId of [...teams, teams[0] as string]) mustBeDone(await joinTeam(world.system, { personId: person.personId, unitId, startsOn: day }));
    const memberships = await inTenant(world, (db) => db.selectFrom("team_memberships").select("id").where("person_id", "=", person.personId).execute());
    expect(memberships).toHaveLength(3);
  });

  it("loses a member from the day they leave, and has never had who joined that day", async () => {
    const unitId = mustBeDone(await addUnit(world.system, { kind: "team", name: "Verlaten", parentId: null }));
    const rows = (personId: string) =>
      inTenant(world, (db) => db.selectFrom("team_memberships").select(["id", "ends_on"]).where("person_id", "=", personId).execute());
    const long = await newPerson(world.portal);
    mustBeDone(await joinTeam(world.system, { personId: long.personId, unitId, startsOn: asDate("2026-08-01") }));
    await leaveTeam(world.system, long.personId, (await rows(long.personId))[0]?.id ?? "", day);
    expect((await rows(long.personId))[0]?.ends_on).toBe("2026-11-21");
    const mistake = await newPerson(world.portal);
    mustBeDone(await joinTeam(world.system, { personId: mistake.personId, unitId, startsOn: day }));
    await leaveTeam(world.system, mistake.personId, (await rows(mistake.personId))[0]?.id ?? "", day);
    expect(await rows(mistake.personId)).toEqual([]);
  });

  it("is not a school: that is where one is employed", async () => {
    const person = await newPerson(world.portal);
    const school = mustBeDone(await addUnit(world.system, { kind: "school", name: "Geen team", parentId: null }));
    expect(await joinTeam(world.system, { personId: person.personId, unitId: school, startsOn: day })).toEqual({ refused: "not-a-team" });
  });
});
