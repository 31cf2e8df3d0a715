import { describe, expect, it } from "vitest";
import { type Actor, type Role, type RoleGrant, systemActor } from "#platform/web/actor.ts";
import { functionsPolicy } from "./functions-policy.ts";

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

describe("the functions policy", () => {
  it.each([
    // who, edit
    ["K-12 a function editor", everywhere("functionEditor"), true],
    ["HR of the portal", everywhere("hr"), true],
    ["an administrator", everywhere("tenantAdmin"), true],
    ["a function editor of one school", inSchool("functionEditor"), false],
    ["HR of one school", inSchool("hr"), false],
    ["a leader of schools", everywhere("schoolLead"), false],
    ["the board", everywhere("board"), false],
    ["finance", everywhere("finance"), false],
    ["the council", everywhere("council"), false],
    ["a manager", actor([]), false],
    ["a visitor", actor([], "visitor"), false],
    ["a job", systemActor(portal), true],
    ["a command on the server", systemActor(portal, "operator"), true],
  ] as const)("OQ-08 %s", (_who, someone, edit) => {
    expect(functionsPolicy.edit(someone)).toBe(edit);
  });
});
