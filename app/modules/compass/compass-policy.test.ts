import { describe, expect, it } from "vitest";
import { type Actor, type Role, type RoleGrant, systemActor } from "#platform/web/actor.ts";
import { compassPolicy } from "./compass-policy.ts";

const portal = systemActor({} as Actor["portal"]).portal;
const actor = (roles: readonly RoleGrant[], kind: Actor["kind"] = "person"): Actor => ({
  portal,
  personId: "p" as Actor["personId"],
  kind,
  roles,
  isManager: true,
  language: "nl",
});
const everywhere = (role: Role) => actor([{ role, unitId: null }]);
const inSchool = (role: Role) => actor([{ role, unitId: "school" }]);

describe("the compass policy", () => {
  it.each([
    // who, changes settings, reads counts, finds who asked for it
    ["OQ-08 an administrator", everywhere("tenantAdmin"), true, false, false],
    ["K-47 HR of the portal", everywhere("hr"), false, true, true],
    ["the board", everywhere("board"), false, true, false],
    ["a function editor", everywhere("functionEditor"), false, false, false],
    ["an administrator of one school", inSchool("tenantAdmin"), false, false, false],
    ["HR of one school", inSchool("hr"), false, false, false],
    ["a leader of schools", everywhere("schoolLead"), false, false, false],
    ["finance", everywhere("finance"), false, false, false],
    ["the council", everywhere("council"), false, false, false],
    ["OQ-04 a manager", actor([]), false, false, false],
    ["a visitor", actor([], "visitor"), false, false, false],
    ["a job", systemActor(portal), false, false, false],
    ["a command on the server", systemActor(portal, "operator"), true, false, false],
  ] as const)("%s", (_who, someone, changes, reads, finds) => {
    expect([compassPolicy.changeSettings(someone), compassPolicy.readInsight(someone), compassPolicy.findPeople(someone)]).toEqual([changes, reads, finds]);
  });
});
