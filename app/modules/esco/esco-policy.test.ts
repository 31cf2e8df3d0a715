import { describe, expect, it } from "vitest";
import type { Actor, Role } from "#platform/web/actor.ts";
import { escoPolicy } from "./esco-policy.ts";

const person = (role: Role, unitId: string | null) => ({ kind: "person", roles: [{ role, unitId }] }) as unknown as Actor;

describe("the library of ESCO", () => {
  it.each([
    ["hr", true],
    ["functionEditor", true],
    ["tenantAdmin", true],
    ["schoolLead", false],
    ["board", false],
    ["finance", false],
    ["council", false],
  ] as const)("is filled by %s for the whole portal: %s, and never for one school", (role, may) => {
    expect([escoPolicy.manage(person(role, null)), escoPolicy.manage(person(role, "school"))]).toEqual([may, false]);
  });
});
