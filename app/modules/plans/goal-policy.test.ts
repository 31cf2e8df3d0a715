import { describe, expect, it } from "vitest";
import type { Actor, PersonId, Portal, RoleGrant } from "#platform/web/actor.ts";
import type { UnitKind } from "#modules/people/public.ts";
import { goalPolicy, reachOf } from "./goal-policy.ts";

const unit = (id: string, kind: UnitKind, parentId: string | null) => ({ id, kind, parentId });
const units = [
  unit("board", "board", null),
  unit("anker", "school", "board"),
  unit("onderbouw", "team", "anker"),
  unit("bovenbouw", "team", "anker"),
  unit("toren", "school", "board"),
  unit("havo", "team", "toren"),
  unit("taal", "project", "board"),
];
const nobody = { works: [], leads: [] };
const actor = (roles: readonly RoleGrant[] = []): Actor => ({
  portal: {} as Portal,
  personId: "iemand" as PersonId,
  kind: "person",
  roles,
  isManager: false,
  language: "nl",
});
const sorted = (ids: ReadonlySet<string>) => [...ids].toSorted();
const all = sorted(new Set(units.map(({ id }) => id)));

describe("whose goals somebody reads", () => {
  it.each([
    ["a teacher: those of the team, the school and the board", actor(), { works: ["onderbouw"], leads: [] }, ["anker", "board", "onderbouw"]],
    [
      "a member of a project team as well: also those of the project",
      actor(),
      { works: ["onderbouw", "taal"], leads: [] },
      ["anker", "board", "onderbouw", "taal"],
    ],
    ["a manager: those of where their people work", actor(), { works: ["anker"], leads: ["bovenbouw"] }, ["anker", "board", "bovenbouw"]],
    ["a leader of one school: everything in it, and nothing of another", actor([{ role: "schoolLead", unitId: "toren" }]), nobody, ["havo", "toren"]],
    ["HR of the whole portal: everything", actor([{ role: "hr", unitId: null }]), nobody, all],
    ["the board: everything", actor([{ role: "board", unitId: null }]), nobody, all],
    ["an administrator: nothing", actor([{ role: "tenantAdmin", unitId: null }]), nobody, []],
    ["somebody who works nowhere yet: nothing", actor(), nobody, []],
    ["who leads a team that ended: nothing of it", actor(), { works: [], leads: ["vorig-team"] }, []],
  ])("T02 %s", (_rule, who, own, seen) => expect(sorted(reachOf(who, own, units).sees)).toEqual(seen));

  it("a personal goal is read by nobody through this, whoever reaches where", () => {
    expect(goalPolicy.see(reachOf(actor([{ role: "hr", unitId: null }]), nobody, units), { level: "personal", unitId: null })).toBe(false);
  });
});

describe("who writes", () => {
  const write = (who: Actor, own: typeof nobody | { works: string[]; leads: string[] }, level: "school" | "team", unitId: string) =>
    goalPolicy.write(reachOf(who, own, units), { level, unitId });
  const manager = { works: ["onderbouw"], leads: ["onderbouw"] };
  const lead = actor([{ role: "schoolLead", unitId: "anker" }]);

  it.each([
    ["a manager writes a goal of the own team", actor(), manager, "team", "onderbouw", true],
    ["a manager writes none of another team", actor(), manager, "team", "bovenbouw", false],
    ["a manager writes no theme", actor(), manager, "school", "anker", false],
    ["a teacher writes none of the own team", actor(), { works: ["onderbouw"], leads: [] }, "team", "onderbouw", false],
    ["a school leader writes a theme of the school", lead, nobody, "school", "anker", true],
    ["a school leader writes a goal of a team in the school", lead, nobody, "team", "bovenbouw", true],
    ["a school leader writes no theme of another school", lead, nobody, "school", "toren", false],
    ["a school leader writes no theme of the board", lead, nobody, "school", "board", false],
    ["a team has no theme", lead, nobody, "school", "onderbouw", false],
    ["HR writes a theme", actor([{ role: "hr", unitId: null }]), nobody, "school", "toren", true],
    ["HR writes no goal of a team", actor([{ role: "hr", unitId: null }]), nobody, "team", "havo", false],
    ["the board writes its theme", actor([{ role: "board", unitId: null }]), nobody, "school", "board", true],
    ["an administrator writes nothing", actor([{ role: "tenantAdmin", unitId: null }]), nobody, "school", "anker", false],
  ] as const)("%s", (_rule, who, own, level, unitId, may) => expect(write(who, own as typeof nobody, level, unitId)).toBe(may));
});
