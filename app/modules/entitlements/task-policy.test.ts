import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hundredthHours, type HundredthHours, sumOf } from "#platform/amounts/amounts.ts";
import { asDate } from "#platform/time/date-string.ts";
import { defaultSettings } from "./entitlement-settings.ts";
import { grant } from "./grant.ts";
import { loadRuleSets, ruleSetFolders } from "./load-rule-sets.ts";
import { categories, type Category } from "./rule-set.ts";
import { yearOf } from "./school-year.ts";
import { hoursToProve, missingHours, ownHours, policyFor, type PolicyPart, type ScopedPolicy, whyNotRecorded } from "./task-policy.ts";
import type { RulesInForce } from "./rules-in-force.ts";

const sets = loadRuleSets(ruleSetFolders("/nowhere"));

const part = (kind: "preparation" | "other", hours: number): PolicyPart => ({ kind, hours: hundredthHours(hours), note: "dinsdag" });
const h = hundredthHours;
function rules(name = "cao-vo-2014", own: RulesInForce["settings"]["own"] = {}): RulesInForce {
  const ruleSet = sets.get(name)!;
  const settings = { ...defaultSettings(ruleSet, asDate("2026-08-01")), own };
  return { ruleSet, settings, year: yearOf(asDate("2026-08-01"), settings.yearStart) };
}

describe("what a task policy must reach", () => {
  it.each<[string, Category, number, PolicyPart[], number, string | undefined]>([
    ["H-73 50 of 83 hours leaves 33 to point out", "OP", 5000, [], 3300, "hours-missing"],
    ["H-73 20 of the 33 in preparation leaves 13", "OP", 5000, [part("preparation", 2000)], 1300, "hours-missing"],
    ["H-73 a quarter of an hour short is refused", "OP", 5000, [part("preparation", 2000), part("other", 1275)], 25, "hours-missing"],
    ["H-73 33 in two parts is enough", "OP", 5000, [part("preparation", 2000), part("other", 1300)], 0, undefined],
    ["H-73 all of it elsewhere is enough", "OP", 0, [part("other", 8300)], 0, undefined],
    ["H-73 the whole right in its own part points nothing out", "OP", 8300, [], 0, undefined],
    ["H-73 support staff need 40", "OOP", 4000, [], 0, undefined],
    ["H-73 39,75 is not 40", "OOP", 3975, [], 25, "hours-missing"],
    ["OQ-24 management has no right to prove", "MGT", 0, [], 0, "no-right"],
  ])("%s", (_, category, own, parts, missing, reason) => {
    const policy = { own: h(own), parts };
    expect(missingHours(policy, hoursToProve(rules(), category) ?? h(0))).toBe(missing);
    expect(whyNotRecorded(rules(), category, policy)).toBe(reason);
  });

  it("H-73 is the higher value of the employer, and what comes with an agreed plan", () => {
    expect(hoursToProve(rules("cao-vo-2014", { OP: { hours: h(9000) } }), "OP")).toBe(9000);
    expect(hoursToProve(rules("cao-vo-2024-demo"), "OOP")).toBe(8300);
  });

  it("H-73 does not exist where the employer makes its own rules", () => {
    expect(whyNotRecorded(rules("eigen-regels", { OP: { hours: h(5000) } }), "OP", { own: h(5000), parts: [] })).toBe("does-not-apply");
  });
});

describe("which policy counts", () => {
  const policy = (unitId: string | null, own: number, category: Category = "OP"): ScopedPolicy => ({ unitId, category, own: h(own), parts: [] });
  const all = [policy(null, 1), policy("school", 2), policy("board", 3), policy("school", 4, "OOP")];
  it.each<[string, Category, string[], number | undefined]>([
    ["of the team's school before that of the board", "OP", ["team", "school", "board"], 2],
    ["of the board where the school has none", "OP", ["team", "other-school", "board"], 3],
    ["of the whole portal where nothing above has one", "OP", ["team"], 1],
    ["of the whole portal for who works nowhere in particular", "OP", [], 1],
    ["of the category alone", "OOP", ["team", "school", "board"], 4],
    ["none where only another school has one", "OOP", ["other-school"], undefined],
  ])("H-73 is that %s", (_, category, above, own) => {
    expect(policyFor(all, category, above)?.own).toBe(own);
  });
});

describe("one's own hours in each part", () => {
  it.each([
    ["0,8 fte", 6640, [4000, 1600, 1040]],
    ["seven months of twelve", 4842, [2917, 1167, 759]],
    ["nothing", 0, [0, 0, 0]],
    ["full time", 8300, [5000, 2000, 1300]],
  ])("H-73 are in proportion to the right, rounded up: %s", (_, amount, own) => {
    const mine = { base: { amount: h(8300), from: "rule-set" as const }, amount: h(amount) };
    expect([5000, 2000, 1300].map((hours) => ownHours(h(hours), mine))).toEqual(own);
  });

  it("H-73 together are never below the right, whatever the policy that was kept, the fte, the months or the category", () => {
    const span = fc.record({
      category: fc.constantFrom(...categories),
      fteE4: fc.integer({ min: 1, max: 10_000 }),
      from: fc.integer({ min: 0, max: 11 }),
      months: fc.integer({ min: 1, max: 12 }),
      whole: fc.boolean(),
      hasPlan: fc.boolean(),
      set: fc.constantFrom("cao-vo-2014", "cao-vo-2024-demo"),
      own: fc.option(fc.integer({ min: 9000, max: 40_000 }), { nil: undefined }),
      share: fc.integer({ min: 0, max: 100 }),
      split: fc.integer({ min: 0, max: 100 }),
      more: fc.integer({ min: 0, max: 2000 }),
    });
    fc.assert(
      fc.property(span, ({ category, fteE4, from, months, whole, hasPlan, set, own, share, split, more }) => {
        const base = rules(set, own === undefined ? {} : { [category]: { hours: h(own) } });
        const held: RulesInForce = whole ? { ...base, settings: { ...base.settings, months: "full" } } : base;
        const right = hoursToProve(held, category);
        if (right === undefined) return;
        const first = h(Math.floor((right * share) / 100));
        const second = h(Math.floor(((right - first) * split) / 100));
        const parts = [part("preparation", second), part("other", right - first - second + more)];
        expect(whyNotRecorded(held, category, { own: first, parts })).toBeUndefined();
        const month = (count: number) => asDate(`${2026 + Math.floor((7 + count) / 12)}-${String(((7 + count) % 12) + 1).padStart(2, "0")}-01`);
        const employments = [{ category, fteE4, startsOn: month(from), endsOn: from + months < 12 ? month(from + months - 1) : null }];
        const mine = grant({ ...held, employments, hasPlan }).hoursParts.find((one) => one.category === category);
        if (!mine) return;
        const hours: HundredthHours[] = [first, ...parts.map((one) => one.hours)].map((one) => ownHours(one, mine));
        expect(sumOf(hours)).toBeGreaterThanOrEqual(mine.amount);
      }),
    );
  });
});
