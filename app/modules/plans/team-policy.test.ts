import { expect, it } from "vitest";
import type { Actor, PersonId, Portal, RoleGrant } from "#platform/web/actor.ts";
import { teamPolicy } from "./team-policy.ts";

const actor = (over: Partial<Actor>): Actor => ({
  portal: {} as Portal,
  personId: "iemand" as PersonId,
  kind: "person",
  roles: [],
  isManager: false,
  language: "nl",
  ...over,
});
const role = (name: RoleGrant["role"]) => actor({ roles: [{ role: name, unitId: null }] });

it.each([
  ["a manager sees their team", actor({ isManager: true }), true],
  ["an employee sees none", actor({}), false],
  ["HR sees none", role("hr"), false],
  ["a school leader who manages nobody sees none", role("schoolLead"), false],
  ["an administrator sees none", role("tenantAdmin"), false],
  ["a visitor sees none", actor({ kind: "visitor", personId: null, isManager: true }), false],
])("%s", (_rule, someone, sees) => expect(teamPolicy.see(someone)).toBe(sees));
