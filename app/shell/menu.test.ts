import { describe, expect, it } from "vitest";
import type { Actor, Role } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { menuFor } from "./menu.ts";
import { shellWords } from "./shell-words.ts";

const roles: readonly Role[] = ["tenantAdmin", "hr", "schoolLead", "board", "finance", "council", "functionEditor"];
const someone = (sector: string, held: readonly Role[]) =>
  ({ kind: "person", isManager: true, roles: held.map((role) => ({ role, unitId: null })), portal: { sector, settings: {} } }) as unknown as Actor;

describe("the menu", () => {
  it.each(["nl", "en"] as const)("names no two pages alike, also for who may open all of it (%s)", (language) => {
    const names = menuFor(someone("vo", roles)).map(({ word }) => words(shellWords, { language, sector: "vo" })(word));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("draws no two pages alike, also for who may open all of it", () => {
    const icons = menuFor(someone("vo", roles)).map(({ icon }) => icon);
    expect(icons.filter((name, index) => icons.indexOf(name) !== index)).toEqual([]);
  });

  it("H-70 leads a manager to what their people ask to carry over, where anybody has a right", () => {
    const leads = (sector: string) => menuFor(someone(sector, [])).some(({ path }) => path === "/rechten/meenemen");
    expect([leads("vo"), leads("gov")]).toEqual([true, false]);
  });

  it("H-73 leads to the task policy where hours must be found in it, for who may read it", () => {
    const leads = (sector: string, role: Role) => menuFor(someone(sector, [role])).some(({ path }) => path === "/rechten/taakbeleid");
    expect(roles.filter((role) => leads("vo", role))).toEqual(["tenantAdmin", "hr", "board", "council"]);
    expect(roles.filter((role) => leads("gov", role) || leads("po", role))).toEqual([]);
  });
});
