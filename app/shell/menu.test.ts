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

  it("H-73 leads to the task policy where hours must be found in it, for who may read it", () => {
    const leads = (sector: string, role: Role) => menuFor(someone(sector, [role])).some(({ path }) => path === "/rechten/taakbeleid");
    expect(roles.filter((role) => leads("vo", role))).toEqual(["tenantAdmin", "hr", "board", "council"]);
    expect(roles.filter((role) => leads("gov", role) || leads("po", role))).toEqual([]);
  });
});
