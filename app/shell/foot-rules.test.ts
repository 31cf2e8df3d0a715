import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "#platform/time/clock.ts";
import { footRules } from "./foot-rules.ts";

afterEach(() => setClock());

const yearStart = { month: 1, day: 1 };
const choice = (from: string, ruleSet: string, own = {}) => ({ from, ruleSet, yearStart, partTime: "pro-rata", months: "pro-rata", own });
const gov = (...choices: ReturnType<typeof choice>[]) => ({
  sector: "gov" as const,
  settings: { entitlements: { ruleSet: choices.at(-1)?.ruleSet, choices } },
});
const values = { OOP: { hours: 3000 } };

describe("the rules in the foot of a page", () => {
  it("X-07 are those in force today: a choice for next year shows on its first day", () => {
    const portal = gov(choice("2026-01-01", "eigen-regels", values), choice("2027-01-01", "none"));
    setClock("2026-12-31");
    expect(footRules(portal)).toEqual({ label: "eigen-regels", href: "/regels/eigen-regels" });
    setClock("2027-01-01");
    expect(footRules(portal)).toBeUndefined();
  });

  it("X-07 follow from the sector while nobody chose", () => {
    expect(footRules({ sector: "vo", settings: {} })?.label).toBe("cao-vo-2014");
    expect(footRules({ sector: "gov", settings: {} })).toBeUndefined();
  });

  it("are not there where the employer's own rules give nobody anything", () => {
    expect(footRules(gov(choice("2026-01-01", "eigen-regels")))).toBeUndefined();
  });
});
