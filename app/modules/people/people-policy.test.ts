import { describe, expect, it } from "vitest";
import { type Actor, type Role, type RoleGrant, systemActor } from "#platform/web/actor.ts";
import { peoplePolicy } from "./people-policy.ts";

const portal = systemActor({} as Actor["portal"]).portal;
const actor = (roles: readonly RoleGrant[], isManager = false): Actor => ({
  portal,
  personId: "p" as Actor["personId"],
  kind: "person",
  roles,
  isManager,
  language: "nl",
});
const everywhere = (role: Role) => actor([{ role, unitId: null }]);
const inSchool = (role: Role) => actor([{ role, unitId: "school" }]);
const school = { unitIds: ["school"] };

describe("the people policy", () => {
  it.each([
    // who, see, change, manage, giveRoles
    ["an employee", actor([]), undefined, undefined, false, false],
    ["a manager", actor([], true), undefined, undefined, false, false],
    ["an administrator", everywhere("tenantAdmin"), "everyone", "everyone", true, true],
    ["HR of the portal", everywhere("hr"), "everyone", "everyone", true, false],
    ["HR of one school", inSchool("hr"), school, school, false, false],
    ["the leader of one school", inSchool("schoolLead"), school, undefined, false, false],
    ["the leader of all schools", everywhere("schoolLead"), "everyone", undefined, false, false],
    ["the board", everywhere("board"), undefined, undefined, false, false],
    ["finance", everywhere("finance"), undefined, undefined, false, false],
    ["the council", everywhere("council"), undefined, undefined, false, false],
    ["the function editor", everywhere("functionEditor"), undefined, undefined, false, false],
    ["a job", systemActor(portal), "everyone", "everyone", true, true],
  ] as const)("%s", (_who, someone, see, change, manage, giveRoles) => {
    expect(peoplePolicy.see(someone)).toEqual(see);
    expect(peoplePolicy.change(someone)).toEqual(change);
    expect([peoplePolicy.manage(someone), peoplePolicy.giveRoles(someone)]).toEqual([manage, giveRoles]);
  });

  it("T02 two roles in two schools open both to read, and only the one to change", () => {
    const both = actor([
      { role: "hr", unitId: "north" },
      { role: "schoolLead", unitId: "south" },
    ]);
    expect(peoplePolicy.see(both)).toEqual({ unitIds: ["north", "south"] });
    expect(peoplePolicy.change(both)).toEqual({ unitIds: ["north"] });
  });
});
