import { describe, expect, it } from "vitest";
import type { Actor, PersonId, Portal, RoleGrant } from "#platform/web/actor.ts";
import { deadlinePolicy } from "./deadline-policy.ts";

const portal = { name: "anker" } as Portal;
const person = (roles: readonly RoleGrant[], isManager = false): Actor => ({
  portal,
  personId: "iemand" as PersonId,
  kind: "person",
  roles,
  isManager,
  language: "nl",
});
const everywhere = (role: RoleGrant["role"]) => person([{ role, unitId: null }]);

describe("who sees terms", () => {
  it.each([
    ["HR", everywhere("hr"), "everyone"],
    ["the leader of the whole organisation", everywhere("schoolLead"), "everyone"],
    ["the leader of one school", person([{ role: "schoolLead", unitId: "anker" }]), { unitIds: ["anker"] }],
    [
      "HR of one school who leads another",
      person([
        { role: "hr", unitId: "anker" },
        { role: "schoolLead", unitId: "toren" },
      ]),
      { unitIds: ["anker", "toren"] },
    ],
    ["a manager", person([], true), undefined],
    ["an administrator", everywhere("tenantAdmin"), undefined],
    ["the board", everywhere("board"), undefined],
    ["an employee", person([]), undefined],
  ])("H-43 %s", (_who, actor, scope) => expect(deadlinePolicy.see(actor)).toEqual(scope));
});

describe("who decides on reminders", () => {
  it.each([
    ["an administrator of the whole portal", everywhere("tenantAdmin"), true, true],
    ["an administrator of one school", person([{ role: "tenantAdmin", unitId: "anker" }]), false, false],
    ["HR", everywhere("hr"), true, false],
    ["a school leader", person([{ role: "schoolLead", unitId: "anker" }]), true, false],
    ["a manager", person([], true), false, false],
  ])("%s", (_who, actor, reads, sets) => expect([deadlinePolicy.readReminders(actor), deadlinePolicy.setReminders(actor)]).toEqual([reads, sets]));
});
