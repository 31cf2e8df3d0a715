import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { workedSum } from "#tests/support/worked-sum.ts";
import { defaultSettings } from "./entitlement-settings.ts";
import { grant } from "./grant.ts";
import { loadRuleSets, ruleSetFolders } from "./load-rule-sets.ts";
import { firstOfAugust, yearOf } from "./school-year.ts";
import { simulateYears } from "./simulate-years.ts";
import { readSimulation, simulatedLine } from "./simulation-file.ts";

// Every case is worked out by hand against article 17, with the sum written down; `workedSum` checks the sum, the engine must come to the same.
const sets = loadRuleSets(ruleSetFolders("/nowhere"));
type Sums = readonly [hours: string, euros: string];
type Worked = { readonly [Part in "granted" | "carriedIn" | "used" | "employer" | "balance" | "carriedOut" | "lapsed"]?: Sums };
type Case = readonly [title: string, person: object, years: readonly Worked[], until?: string];

const op = (fte = 1, from = "2026-08-01", to: string | null = null) => ({ category: "OP", fte, from, to });
const oop = (fte = 1, from = "2026-08-01", to: string | null = null) => ({ ...op(fte, from, to), category: "OOP" });
const mgt = (fte = 1, from = "2026-08-01", to: string | null = null) => ({ ...op(fte, from, to), category: "MGT" });
const jobs = (...employments: object[]) => ({ employments });
const use = (hours: number, euros = 0, date = "2026-10-01") => ({ date, kind: "use", hours, cents: euros * 100 });
const assign = (hours: number, euros: number, how: object = {}) => ({ date: "2026-10-02", kind: "assign", hours, cents: euros * 100, ...how });
const granted = (hours: string, euros: string): Worked[] => [{ granted: [hours, euros] }];
const carry = (carryHours: number, euros = 0, schoolYear = "2026-2027") => ({ schoolYear, carryHours, carryCents: euros * 100 });
const afterwards = "2027-08-01";

const named = ([title, person, years, until = "2027-07-31"]: Case) => [title, { person, years, until }] as const;

function check(rules: string, person: object, worked: readonly Worked[], until: string): void {
  const ruleSet = sets.get(rules)!;
  const read = readSimulation([{ id: "a", ...person }], ruleSet);
  if ("problem" in read) throw new Error(read.problem);
  const years = read.people.flatMap((each) => simulateYears(each, ruleSet, asDate(until)).map((year) => simulatedLine(each.id, year)));
  const expected = worked.map((parts) =>
    Object.fromEntries(Object.entries(parts).map(([part, [hours, euros]]) => [part, { hours: workedSum(hours) / 100, cents: workedSum(euros) }])),
  );
  expect(years).toMatchObject(expected);
}

const ofTwentyFourteen: Case[] = [
  ["H-64 H-65 a full-time teacher", jobs(op()), granted("83 × 1 × 12/12 = 83", "600 × 1 × 12/12 = 600")],
  ["H-66 H-67 full-time support staff", jobs(oop()), granted("40 × 1 × 12/12 = 40", "500 × 1 × 12/12 = 500")],
  ["OQ-24 a manager, whom the article does not name", jobs(mgt()), granted("0 × 1 = 0", "0 × 1 = 0")],
  [
    "OQ-24 a manager with a right of the employer's own",
    { ...jobs(mgt(0.9)), ownHigher: { MGT: { hours: 60, cents: 40_000 } } },
    granted("60 × 0.9 = 54", "400 × 0.9 = 360"),
  ],
  [
    "H-73 a teacher with higher values of the employer",
    { ...jobs(op(0.8)), ownHigher: { OP: { hours: 90, cents: 70_000 } } },
    granted("90 × 0.8 = 72", "700 × 0.8 = 560"),
  ],
  ["H-73 a higher value for hours alone", { ...jobs(op()), ownHigher: { OP: { hours: 100 } } }, granted("100 × 1 = 100", "600 × 1 = 600")],
  ["OQ-22 a teacher of 0.2", jobs(op(0.2)), granted("83 × 0.2 = 16.60", "600 × 0.2 = 120")],
  ["OQ-22 a teacher of 0.3", jobs(op(0.3)), granted("83 × 0.3 = 24.90", "600 × 0.3 = 180")],
  ["OQ-22 a teacher of 0.4", jobs(op(0.4)), granted("83 × 0.4 = 33.20", "600 × 0.4 = 240")],
  ["OQ-22 a teacher of 0.5", jobs(op(0.5)), granted("83 × 0.5 = 41.50", "600 × 0.5 = 300")],
  ["OQ-22 a teacher of 0.6", jobs(op(0.6)), granted("83 × 0.6 = 49.80", "600 × 0.6 = 360")],
  ["OQ-22 a teacher of 0.7", jobs(op(0.7)), granted("83 × 0.7 = 58.10", "600 × 0.7 = 420")],
  ["OQ-22 a teacher of 0.8", jobs(op(0.8)), granted("83 × 0.8 = 66.40", "600 × 0.8 = 480")],
  ["OQ-22 a teacher of 0.9", jobs(op(0.9)), granted("83 × 0.9 = 74.70", "600 × 0.9 = 540")],
  ["OQ-22 a teacher of a third, rounded up", jobs(op(0.3333)), granted("83 × 0.3333 ↑ 27.67", "600 × 0.3333 = 199.98")],
  ["OQ-22 support staff of 0.2", jobs(oop(0.2)), granted("40 × 0.2 = 8", "500 × 0.2 = 100")],
  ["OQ-22 support staff of 0.7", jobs(oop(0.7)), granted("40 × 0.7 = 28", "500 × 0.7 = 350")],
  ["OQ-22 the other reading: a teacher of 0.2 has the whole right", { ...jobs(op(0.2)), proRata: "full" }, granted("83 × 1 = 83", "600 × 1 = 600")],
  ["OQ-22 the other reading: support staff of 0.5 too", { ...jobs(oop(0.5)), proRata: "full" }, granted("40 × 1 = 40", "500 × 1 = 500")],
  [
    "OQ-22 the other reading still counts the months served",
    { ...jobs(op(0.5, "2027-02-01")), proRata: "full" },
    granted("83 × 6/12 = 41.50", "600 × 6/12 = 300"),
  ],
  ["OQ-40 from September", jobs(op(1, "2026-09-01")), granted("83 × 11/12 ↑ 76.09", "600 × 11/12 = 550")],
  ["OQ-40 from October", jobs(op(1, "2026-10-01")), granted("83 × 10/12 ↑ 69.17", "600 × 10/12 = 500")],
  ["OQ-40 from November", jobs(op(1, "2026-11-01")), granted("83 × 9/12 = 62.25", "600 × 9/12 = 450")],
  ["OQ-40 from December", jobs(op(1, "2026-12-01")), granted("83 × 8/12 ↑ 55.34", "600 × 8/12 = 400")],
  ["OQ-40 from January", jobs(op(1, "2027-01-01")), granted("83 × 7/12 ↑ 48.42", "600 × 7/12 = 350")],
  ["OQ-40 from February", jobs(op(1, "2027-02-01")), granted("83 × 6/12 = 41.50", "600 × 6/12 = 300")],
  ["OQ-40 from March", jobs(op(1, "2027-03-01")), granted("83 × 5/12 ↑ 34.59", "600 × 5/12 = 250")],
  ["OQ-40 from April", jobs(op(1, "2027-04-01")), granted("83 × 4/12 ↑ 27.67", "600 × 4/12 = 200")],
  ["OQ-40 from May", jobs(op(1, "2027-05-01")), granted("83 × 3/12 = 20.75", "600 × 3/12 = 150")],
  ["OQ-40 from June", jobs(op(1, "2027-06-01")), granted("83 × 2/12 ↑ 13.84", "600 × 2/12 = 100")],
  ["OQ-40 from July", jobs(op(1, "2027-07-01")), granted("83 × 1/12 ↑ 6.92", "600 × 1/12 = 50")],
  ["OQ-40 in the middle of October: a month counts from one day on", jobs(op(1, "2026-10-15")), granted("83 × 10/12 ↑ 69.17", "600 × 10/12 = 500")],
  ["OQ-40 on the last day of October", jobs(op(1, "2026-10-31")), granted("83 × 10/12 ↑ 69.17", "600 × 10/12 = 500")],
  ["OQ-40 leaving at the end of January", jobs(op(1, "2026-08-01", "2027-01-31")), granted("83 × 6/12 = 41.50", "600 × 6/12 = 300")],
  ["OQ-40 leaving on 15 September", jobs(op(1, "2026-08-01", "2026-09-15")), granted("83 × 2/12 ↑ 13.84", "600 × 2/12 = 100")],
  ["OQ-40 employed for one day", jobs(op(1, "2026-08-01", "2026-08-01")), granted("83 × 1/12 ↑ 6.92", "600 × 1/12 = 50")],
  ["OQ-40 part-time and leaving at New Year", jobs(op(0.8, "2026-08-01", "2026-12-31")), granted("83 × 0.8 × 5/12 ↑ 27.67", "600 × 0.8 × 5/12 = 200")],
  [
    "OQ-40 from half to full time on 1 February",
    jobs(op(0.5, "2026-08-01", "2027-01-31"), op(1, "2027-02-01")),
    granted("83 × 0.5 × 6/12 + 83 × 6/12 = 62.25", "600 × 0.5 × 6/12 + 600 × 6/12 = 450"),
  ],
  [
    "OQ-40 more in the middle of February: the month counts as its best day",
    jobs(op(0.5, "2026-08-01", "2027-02-14"), op(0.8, "2027-02-15")),
    granted("83 × 0.5 × 6/12 + 83 × 0.8 × 6/12 = 53.95", "600 × 0.5 × 6/12 + 600 × 0.8 × 6/12 = 390"),
  ],
  [
    "OQ-40 less in the middle of November",
    jobs(op(1, "2026-08-01", "2026-11-15"), op(0.6, "2026-11-16")),
    granted("83 × 4/12 + 83 × 0.6 × 8/12 ↑ 60.87", "600 × 4/12 + 600 × 0.6 × 8/12 = 440"),
  ],
  [
    "from support staff to teacher on 1 February",
    jobs(oop(1, "2026-08-01", "2027-01-31"), op(1, "2027-02-01")),
    granted("40 × 6/12 + 83 × 6/12 = 61.50", "500 × 6/12 + 600 × 6/12 = 550"),
  ],
  [
    "from support staff to teacher in the middle of February: one right in that month, the best",
    jobs(oop(1, "2026-08-01", "2027-02-14"), op(1, "2027-02-15")),
    granted("40 × 6/12 + 83 × 6/12 = 61.50", "500 × 6/12 + 600 × 6/12 = 550"),
  ],
  ["from teacher to manager at New Year", jobs(op(1, "2026-08-01", "2026-12-31"), mgt(1, "2027-01-01")), granted("83 × 5/12 ↑ 34.59", "600 × 5/12 = 250")],
  ["two jobs as a teacher", jobs(op(0.4), op(0.4)), granted("83 × 0.4 + 83 × 0.4 = 66.40", "600 × 0.4 + 600 × 0.4 = 480")],
  ["two jobs that are more than full time: one right", jobs(op(0.6), op(0.6)), granted("83 × 1 = 83", "600 × 1 = 600")],
  ["a second job from February", jobs(op(0.4), op(0.4, "2027-02-01")), granted("83 × 0.4 + 83 × 0.4 × 6/12 = 49.80", "600 × 0.4 + 600 × 0.4 × 6/12 = 360")],
  ["teacher and support staff at once", jobs(op(0.5), oop(0.3)), granted("83 × 0.5 + 40 × 0.3 = 53.50", "600 × 0.5 + 500 × 0.3 = 450")],
  ["OQ-22 the other reading gives one person one right, the best", { ...jobs(op(0.5), oop(0.5)), proRata: "full" }, granted("83 × 1 = 83", "600 × 1 = 600")],
  [
    "gone in winter and back in March",
    jobs(op(1, "2026-08-01", "2026-10-31"), op(1, "2027-03-01")),
    granted("83 × 3/12 + 83 × 5/12 ↑ 55.34", "600 × 8/12 = 400"),
  ],
  [
    "three months of unpaid leave: no fte, no right",
    jobs(op(1, "2026-08-01", "2026-12-31"), op(0, "2027-01-01", "2027-03-31"), op(1, "2027-04-01")),
    granted("83 × 5/12 + 83 × 4/12 = 62.25", "600 × 9/12 = 450"),
  ],
  ["H-55 6 hours and € 250 used", { ...jobs(op()), events: [use(6, 250)] }, [{ used: ["6 = 6", "250 = 250"], balance: ["83 − 6 = 77", "600 − 250 = 350"] }]],
  ["everything used", { ...jobs(op(0.5)), events: [use(41.5, 300)] }, [{ balance: ["41.50 − 41.50 = 0", "300 − 300 = 0"] }]],
  [
    "OQ-41 an hour too much is refused whole",
    { ...jobs(op()), events: [use(84, 0), use(3, 0)] },
    [{ used: ["3 = 3", "0 = 0"], balance: ["83 − 3 = 80", "600 = 600"] }],
  ],
  ["OQ-41 enough hours but a cent too much", { ...jobs(op()), events: [use(1, 600.01)] }, [{ used: ["0 = 0", "0 = 0"], balance: ["83 = 83", "600 = 600"] }]],
  [
    "H-72 assigned 8 hours at half time: 8 hours of the employer, never in proportion",
    { ...jobs(op(0.5)), events: [assign(8, 400)] },
    [{ employer: ["8 = 8", "400 = 400"], balance: ["83 × 0.5 = 41.50", "600 × 0.5 = 300"] }],
  ],
  [
    "H-69 assigned with consent",
    { ...jobs(op(0.2)), events: [assign(8, 100, { charge: true, consent: "given" })] },
    [{ used: ["8 = 8", "100 = 100"], employer: ["0 = 0", "0 = 0"], balance: ["83 × 0.2 − 8 = 8.60", "600 × 0.2 − 100 = 20"] }],
  ],
  [
    "H-69 assigned, consent refused",
    { ...jobs(op()), events: [assign(8, 400, { charge: true, consent: "refused" })] },
    [{ used: ["0 = 0", "0 = 0"], employer: ["8 = 8", "400 = 400"] }],
  ],
  [
    "H-69 assigned, consent waits",
    { ...jobs(op()), events: [assign(8, 400, { charge: true, consent: "waiting" })] },
    [{ used: ["0 = 0", "0 = 0"], employer: ["0 = 0", "0 = 0"], balance: ["83 = 83", "600 = 600"] }],
  ],
  [
    "H-69 assigned, still waiting when the year is over: the employer bears it",
    { ...jobs(op()), events: [assign(8, 400, { charge: true })] },
    [{ employer: ["8 = 8", "400 = 400"], lapsed: ["83 = 83", "600 = 600"] }, {}],
    afterwards,
  ],
  [
    "H-69 consent for more than is left: the right stays, the employer bears it",
    { ...jobs(op(0.2)), events: [use(10), assign(8, 0, { charge: true, consent: "given" })] },
    [{ used: ["10 = 10", "0 = 0"], employer: ["8 = 8", "0 = 0"], balance: ["83 × 0.2 − 10 = 6.60", "600 × 0.2 = 120"] }],
  ],
  [
    "H-70 nothing used, no agreement",
    jobs(op()),
    [
      { lapsed: ["83 = 83", "600 = 600"], carriedOut: ["0 = 0", "0 = 0"] },
      { granted: ["83 = 83", "600 = 600"], carriedIn: ["0 = 0", "0 = 0"] },
    ],
    afterwards,
  ],
  [
    "H-70 20 hours left, 20 agreed on: 103 hours",
    { ...jobs(op()), events: [use(63, 600)], agreements: [carry(20)] },
    [
      { carriedOut: ["83 − 63 = 20", "0 = 0"], lapsed: ["0 = 0", "0 = 0"] },
      { carriedIn: ["20 = 20", "0 = 0"], balance: ["83 + 20 = 103", "600 = 600"] },
    ],
    afterwards,
  ],
  [
    "OQ-39 20 agreed on and 25 left: 5 lapse",
    { ...jobs(op()), events: [use(58, 600)], agreements: [carry(20)] },
    [{ carriedOut: ["20 = 20", "0 = 0"], lapsed: ["83 − 58 − 20 = 5", "0 = 0"] }, {}],
    afterwards,
  ],
  [
    "OQ-39 30 agreed on and 10 left: 10 go over",
    { ...jobs(op()), events: [use(73, 600)], agreements: [carry(30)] },
    [{ carriedOut: ["83 − 73 = 10", "0 = 0"], lapsed: ["0 = 0", "0 = 0"] }, {}],
    afterwards,
  ],
  [
    "OQ-39 an agreement on money alone",
    { ...jobs(op()), events: [use(80, 400)], agreements: [carry(0, 150)] },
    [{ carriedOut: ["0 = 0", "150 = 150"], lapsed: ["83 − 80 = 3", "600 − 400 − 150 = 50"] }, { balance: ["83 = 83", "600 + 150 = 750"] }],
    afterwards,
  ],
  [
    "OQ-39 an agreement on both, at 0.6",
    { ...jobs(op(0.6)), agreements: [carry(10, 100)] },
    [
      { carriedOut: ["10 = 10", "100 = 100"], lapsed: ["83 × 0.6 − 10 = 39.80", "600 × 0.6 − 100 = 260"] },
      { balance: ["83 × 0.6 + 10 = 59.80", "600 × 0.6 + 100 = 460"] },
    ],
    afterwards,
  ],
  [
    "H-70 what was carried over lapses a year later when nothing is agreed on anew",
    { ...jobs(op()), agreements: [carry(20)] },
    [{}, { carriedIn: ["20 = 20", "0 = 0"], lapsed: ["83 + 20 = 103", "600 = 600"] }, { carriedIn: ["0 = 0", "0 = 0"] }],
    "2028-08-01",
  ],
  [
    "H-70 who leaves on the last day carries nothing over",
    { ...jobs(op(1, "2026-08-01", "2027-07-31")), agreements: [carry(20)] },
    [{ carriedOut: ["0 = 0", "0 = 0"], lapsed: ["83 = 83", "600 = 600"] }],
    afterwards,
  ],
  [
    "H-70 who comes back under another job carries it over",
    { ...jobs(op(1, "2026-08-01", "2027-07-31"), oop(1, "2027-08-01")), agreements: [carry(20)] },
    [{ carriedOut: ["20 = 20", "0 = 0"] }, { granted: ["40 = 40", "500 = 500"], balance: ["40 + 20 = 60", "500 = 500"] }],
    afterwards,
  ],
];

const ofTheDemo: Case[] = [
  ["X-07 a full-time teacher", jobs(op()), granted("90 × 1 = 90", "650 × 1 = 650")],
  ["X-07 a teacher of 0.8", jobs(op(0.8)), granted("90 × 0.8 = 72", "650 × 0.8 = 520")],
  ["X-07 a teacher from November", jobs(op(1, "2026-11-01")), granted("90 × 9/12 = 67.50", "650 × 9/12 = 487.50")],
  ["X-07 a teacher from January", jobs(op(1, "2027-01-01")), granted("90 × 7/12 = 52.50", "650 × 7/12 ↑ 379.17")],
  ["X-07 support staff", jobs(oop()), granted("40 × 1 = 40", "550 × 1 = 550")],
  ["X-07 support staff of 0.3, the other reading", { ...jobs(oop(0.3)), proRata: "full" }, granted("40 × 1 = 40", "550 × 1 = 550")],
  [
    "X-07 what is left lapses under these rules too",
    { ...jobs(op()), events: [use(70, 650)], agreements: [carry(10)] },
    [{ carriedOut: ["10 = 10", "0 = 0"], lapsed: ["90 − 70 − 10 = 10", "0 = 0"] }, { balance: ["90 + 10 = 100", "650 = 650"] }],
    afterwards,
  ],
];

describe("worked cases under cao-vo-2014", () => {
  it.each(ofTwentyFourteen.map(named))("%s", (_, { person, years, until }) => check("cao-vo-2014", person, years, until));
});

describe("worked cases under cao-vo-2024-demo", () => {
  it.each(ofTheDemo.map(named))("%s", (_, { person, years, until }) => check("cao-vo-2024-demo", person, years, until));

  it.each([
    ["X-07 support staff with an agreed plan", 10_000, "40 + 43 = 83", "550 = 550"],
    ["X-07 support staff of 0.6 with an agreed plan", 6000, "40 × 0.6 + 43 × 0.6 = 49.80", "550 × 0.6 = 330"],
  ])("%s", (_, fteE4, hours, euros) => {
    const ruleSet = sets.get("cao-vo-2024-demo")!;
    const year = yearOf(asDate("2026-11-22"), firstOfAugust);
    const employments = [{ category: "OOP", fteE4, startsOn: asDate("2026-08-01"), endsOn: null }] as const;
    expect(grant({ year, ruleSet, settings: defaultSettings(ruleSet, year.start), employments, hasPlan: true })).toMatchObject({
      hours: workedSum(hours),
      money: workedSum(euros),
    });
  });
});

it("there are at least sixty of them, and a sum that is wrong is found", () => {
  expect(ofTwentyFourteen.length + ofTheDemo.length).toBeGreaterThanOrEqual(60);
  expect(() => workedSum("83 × 0.8 = 66.41")).toThrow(/comes to 66.4/);
  expect(() => workedSum("83 × 7/12 = 48.42")).toThrow(/rounded up/);
});
