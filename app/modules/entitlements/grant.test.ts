import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import { words } from "#platform/words/words.ts";
import { defaultSettings, type EntitlementSettings } from "./entitlement-settings.ts";
import { entitlementWords } from "./entitlement-words.ts";
import { explainGrant } from "./explain-grant.ts";
import { grant, type EmploymentSpan } from "./grant.ts";
import { loadRuleSets, ruleSetFolders } from "./load-rule-sets.ts";
import { firstOfAugust, yearOf } from "./school-year.ts";

const ruleSet = loadRuleSets(ruleSetFolders("/nowhere")).get("cao-vo-2014")!;
const year = yearOf(asDate("2026-11-22"), firstOfAugust);
const plain = defaultSettings(ruleSet, year.start);
const job = (category: EmploymentSpan["category"], fteE4: number, startsOn = "2020-08-01", endsOn: string | null = null): EmploymentSpan => ({
  category,
  fteE4,
  startsOn: asDate(startsOn),
  endsOn: endsOn === null ? null : asDate(endsOn),
});
const granted = (employments: readonly EmploymentSpan[], over: Partial<EntitlementSettings> = {}) =>
  grant({ year, ruleSet, settings: { ...plain, ...over }, employments });
const amounts = (...input: Parameters<typeof granted>) => {
  const { hours, money } = granted(...input);
  return [hours, money];
};

describe("the right of a year", () => {
  it("H-64 a full-time teacher has 83 hours", () => expect(granted([job("OP", 10_000)]).hours).toBe(8300));
  it("H-65 a full-time teacher has € 600", () => expect(granted([job("OP", 10_000)]).money).toBe(60_000));
  it("H-66 full-time support staff has 40 hours", () => expect(granted([job("OOP", 10_000)]).hours).toBe(4000));
  it("H-67 full-time support staff has € 500", () => expect(granted([job("OOP", 10_000)]).money).toBe(50_000));

  it("OQ-24 the article gives management nothing; the employer may", () => {
    expect(amounts([job("MGT", 10_000)])).toEqual([0, 0]);
    expect(amounts([job("MGT", 5000)], { own: { MGT: { hours: hundredthHours(6000), money: cents(80_000) } } })).toEqual([3000, 40_000]);
  });

  it("OQ-22 a part-timer has the right in proportion to the fte, or in full when the employer chose that", () => {
    expect(amounts([job("OP", 8000)])).toEqual([6640, 48_000]);
    expect(amounts([job("OP", 8000)], { partTime: "full" })).toEqual([8300, 60_000]);
  });

  it("OQ-40 who starts on 1 February has six of the twelve months, or the whole year when the employer chose that", () => {
    expect(amounts([job("OP", 10_000, "2027-02-01")])).toEqual([4150, 30_000]);
    expect(amounts([job("OP", 10_000, "2027-02-01")], { months: "full" })).toEqual([8300, 60_000]);
  });

  it("OQ-40 a month in which the job runs one day counts whole", () => {
    expect(granted([job("OP", 10_000, "2027-07-31")]).hoursParts[0]?.shares).toEqual([{ fte: 10_000, months: 1 }]);
    expect(granted([job("OP", 10_000, "2020-08-01", "2026-08-01")]).hoursParts[0]?.shares).toEqual([{ fte: 10_000, months: 1 }]);
    expect(amounts([job("OP", 10_000, "2020-08-01", "2026-07-31")])).toEqual([0, 0]);
    expect(amounts([job("OP", 10_000, "2027-08-01")])).toEqual([0, 0]);
  });

  it("a broken hundredth goes up, in favour of the employee", () => {
    // 83 × 0,3333 × 1/12 = 2,305325 hours; € 600 × 0,3333 × 1/12 = € 16,665.
    expect(amounts([job("OP", 3333, "2027-07-01")])).toEqual([231, 1667]);
  });

  it("jobs of one category count together, up to one full-time job", () => {
    expect(amounts([job("OP", 4000), job("OP", 3000)])).toEqual([5810, 42_000]);
    expect(amounts([job("OP", 8000), job("OP", 4000)])).toEqual([8300, 60_000]);
  });

  it("a teacher who is also support staff has both parts", () => {
    expect(amounts([job("OP", 5000), job("OOP", 5000)])).toEqual([4150 + 2000, 30_000 + 25_000]);
  });

  it("in full, a teacher who is also support staff is one person, with the higher right", () => {
    expect(amounts([job("OP", 2000), job("OOP", 8000)], { partTime: "full" })).toEqual([8300, 60_000]);
  });

  it("a month in which the fte changes counts with the higher one, not with both", () => {
    const change = [job("OP", 8000, "2020-08-01", "2026-11-14"), job("OP", 6000, "2026-11-15")];
    expect(granted(change).hoursParts[0]?.shares).toEqual([
      { fte: 8000, months: 4 },
      { fte: 6000, months: 8 },
    ]);
    // 83 × (0,8 × 4/12 + 0,6 × 8/12)
    expect(granted(change).hours).toBe(5534);
  });

  it("a change of category in the middle of a month counts as the better one, not as both", () => {
    const change = [job("OP", 10_000, "2020-08-01", "2026-10-14"), job("OOP", 10_000, "2026-10-15")];
    expect(granted(change).hoursParts.map(({ category, shares: of }) => [category, of[0]?.months])).toEqual([
      ["OP", 3],
      ["OOP", 9],
    ]);
  });

  it("OQ-40 in full for starters and leavers, every month counts as the best one, and a small job more never makes it less", () => {
    const teacher = job("OP", 10_000, "2026-10-01", "2027-01-14");
    const full = { months: "full" } as const;
    expect(amounts([teacher], full)).toEqual([8300, 60_000]);
    expect(amounts([teacher, job("OOP", 1000, "2027-01-15", "2027-03-31")], full)).toEqual([8300, 60_000]);
    expect(amounts([teacher, job("OOP", 10_000, "2027-01-15")], full)).toEqual([8300, 60_000]);
  });

  it("the total of two categories is rounded up once", () => {
    // 83 × 0,5 × 1/12 = 3,458333 and 40 × 0,4981 × 1/12 = 1,660333: together 5,118667 hours, each apart 3,46 + 1,67.
    expect(granted([job("OP", 5000, "2027-07-01"), job("OOP", 4981, "2027-07-01")]).hours).toBe(512);
  });

  it("OQ-22 OQ-40 the formula names base, fte, months and article, in both languages", () => {
    const change = [job("OP", 8000, "2020-08-01", "2026-11-30"), job("OP", 6000, "2026-12-01")];
    const lines = (language: "nl" | "en") => explainGrant(granted(change), words(entitlementWords, { language, sector: "vo" }), language);
    expect(lines("nl")).toEqual([
      { right: "hours", category: "OP", formula: "83 uur × (0,8 fte × 4/12 + 0,6 fte × 8/12)", amount: "55,34 uur", source: "artikel 17.4 lid 1" },
      { right: "money", category: "OP", formula: "€\u00A0600 × (0,8 fte × 4/12 + 0,6 fte × 8/12)", amount: "€\u00A0400", source: "artikel 17.5 lid 1" },
    ]);
    const english = explainGrant(granted([job("OOP", 10_000)]), words(entitlementWords, { language: "en", sector: "vo" }), "en");
    expect(english[0]).toMatchObject({ formula: "40 hours × 1 fte × 12/12 months", amount: "40 hours", source: "article 17.4, paragraph 3" });
  });
});

const anyJob = fc
  .record({
    category: fc.constantFrom("OP" as const, "OOP" as const),
    fteE4: fc.integer({ min: 0, max: 12_000 }),
    start: fc.integer({ min: -400, max: 400 }),
    days: fc.integer({ min: 0, max: 800 }),
  })
  .map(({ category, fteE4, start, days }) => ({ category, fteE4, startsOn: addDays(year.start, start), endsOn: addDays(year.start, start + days) }));
const anyModes = fc.record({ partTime: fc.constantFrom("pro-rata" as const, "full" as const), months: fc.constantFrom("pro-rata" as const, "full" as const) });

describe("laws of the grant", () => {
  it("more fte never gives less", () => {
    fc.assert(
      fc.property(fc.array(anyJob, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5000 }), anyModes, (jobs, more, modes) => {
        const [before, after] = [granted(jobs, modes), granted([{ ...jobs[0]!, fteE4: jobs[0]!.fteE4 + more }, ...jobs.slice(1)], modes)];
        expect(after.hours).toBeGreaterThanOrEqual(before.hours);
        expect(after.money).toBeGreaterThanOrEqual(before.money);
      }),
      { numRuns: 500 },
    );
  });

  it("a whole year of one job is base × fte, less than one hundredth above it and never below", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 99_999 }), (fte, extra) => {
        const base = 8300 + extra;
        const exact = BigInt(base) * BigInt(fte);
        const hours = BigInt(granted([job("OP", fte)], { own: { OP: { hours: hundredthHours(base) } } }).hours) * 10_000n;
        expect(hours >= exact && hours < exact + 10_000n).toBe(true);
        if (fte === 10_000) expect(hours).toBe(exact);
      }),
    );
  });

  it("the order of the jobs does not matter, and the parts add up to the whole", () => {
    fc.assert(
      fc.property(fc.array(anyJob, { maxLength: 5 }), anyModes, (jobs, modes) => {
        const one = granted(jobs, modes);
        expect(granted(jobs.toReversed(), modes)).toMatchObject({ hours: one.hours, money: one.money });
        expect(one.hoursParts.reduce((sum, { amount }) => sum + amount, 0)).toBe(one.hours);
        expect(one.moneyParts.reduce((sum, { amount }) => sum + amount, 0)).toBe(one.money);
      }),
    );
  });

  it("the whole year never gives less than the months served, and nobody gets more than each category's right", () => {
    fc.assert(
      fc.property(fc.array(anyJob, { maxLength: 5 }), anyModes, (jobs, { partTime }) => {
        const served = granted(jobs, { partTime });
        const whole = granted(jobs, { partTime, months: "full" });
        expect(whole.hours).toBeGreaterThanOrEqual(served.hours);
        expect(whole.hours).toBeLessThanOrEqual(partTime === "full" ? 8300 : 8300 + 4000);
      }),
    );
  });
});
