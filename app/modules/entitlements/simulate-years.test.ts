import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { loadRuleSets, ruleSetFolders } from "./load-rule-sets.ts";
import { simulateYears } from "./simulate-years.ts";
import { readSimulation, simulatedLine } from "./simulation-file.ts";

const sets = loadRuleSets(ruleSetFolders("/nowhere"));
const article17 = sets.get("cao-vo-2014")!;
const job = { category: "OP", fte: 1, from: "2026-08-01", to: null };

function years(person: object, until = "2027-07-01", ruleSet = article17) {
  const read = readSimulation([{ id: "a", employments: [job], ...person }], ruleSet);
  if ("problem" in read) throw new Error(read.problem);
  return read.people.flatMap((each) => simulateYears(each, ruleSet, asDate(until)).map((year) => simulatedLine(each.id, year)));
}
const of = (hours: number, cents: number) => ({ hours, cents });

describe("a simulated year", () => {
  it("H-64 H-65 H-55 a full-time teacher who books 6 hours and € 250 has 77 hours and € 350 left", () => {
    expect(years({ events: [{ date: "2026-10-01", kind: "use", hours: 6, cents: 25_000 }] })).toEqual([
      {
        id: "a",
        schoolYear: "2026-2027",
        granted: of(83, 60_000),
        carriedIn: of(0, 0),
        used: of(6, 25_000),
        employer: of(0, 0),
        carriedOut: of(0, 0),
        lapsed: of(0, 0),
        balance: of(77, 35_000),
        refused: [],
      },
    ]);
  });

  it("OQ-41 what goes beyond the right is refused whole, and what comes after it still fits", () => {
    const [year] = years({
      events: [
        { date: "2026-10-01", kind: "use", hours: 90, cents: 0 },
        { date: "2026-10-02", kind: "use", hours: 83, cents: 0 },
      ],
    });
    expect(year).toMatchObject({ used: of(83, 0), balance: of(0, 60_000), refused: [{ event: 0, reason: "overdraw" }] });
  });

  it.each([
    ["is at the cost of the employer, also for a part-timer and never in proportion", { charge: false }, { employer: of(8, 40_000), used: of(0, 0) }],
    ["touches the right with consent", { charge: true, consent: "given" }, { employer: of(0, 0), used: of(8, 40_000) }],
    ["stays with the employer when consent was refused", { charge: true, consent: "refused" }, { employer: of(8, 40_000), used: of(0, 0) }],
    ["is booked nowhere while it waits for consent", { charge: true, consent: "waiting" }, { employer: of(0, 0), used: of(0, 0) }],
  ])("what was assigned %s", (_, how, expected) => {
    const [year] = years({ employments: [{ ...job, fte: 0.8 }], events: [{ date: "2026-10-02", kind: "assign", hours: 8, cents: 40_000, ...how }] });
    expect(year).toMatchObject(expected);
  });

  it("what was left lapses at the end of the year, and 20 hours that both agreed on go over: 103 hours in the new year", () => {
    const events = [{ date: "2026-10-01", kind: "use", hours: 58, cents: 60_000 }];
    const [closed, next] = years({ events, agreements: [{ schoolYear: "2026-2027", carryHours: 20 }] }, "2027-08-01");
    expect(closed).toMatchObject({ balance: of(25, 0), carriedOut: of(20, 0), lapsed: of(5, 0) });
    expect(next).toMatchObject({ schoolYear: "2027-2028", granted: of(83, 60_000), carriedIn: of(20, 0), balance: of(103, 60_000) });
  });

  it("on the last day of a year nothing has lapsed", () => {
    expect(years({}, "2027-07-31")[0]).toMatchObject({ balance: of(83, 60_000), lapsed: of(0, 0) });
  });

  it("a right ends with the job, whatever was agreed", () => {
    const left = years({ employments: [{ ...job, to: "2027-01-31" }], agreements: [{ schoolYear: "2026-2027", carryHours: 20 }] }, "2027-09-01");
    expect(left).toMatchObject([{ granted: of(41.5, 30_000), carriedOut: of(0, 0), lapsed: of(41.5, 30_000) }]);
  });

  it("of two agreements on one year the later one counts", () => {
    const agreements = [20, 10].map((carryHours) => ({ schoolYear: "2026-2027", carryHours }));
    expect(years({ agreements }, "2027-08-01")[0]).toMatchObject({ carriedOut: of(10, 0), lapsed: of(73, 60_000) });
  });

  it("under rules that name no lapse all that is left goes over, and the year is named as those rules name it", () => {
    const [own, from] = [{ OP: { hours: 50, cents: 50_000 } }, "2026-01-01"];
    const [first, second] = years(
      { employments: [{ ...job, from }], ownHigher: own, agreements: [{ schoolYear: "2026", carryHours: 1 }] },
      "2027-02-01",
      sets.get("eigen-regels"),
    );
    expect(first).toMatchObject({ schoolYear: "2026", carriedOut: of(50, 50_000), lapsed: of(0, 0) });
    expect(second).toMatchObject({ schoolYear: "2027", carriedIn: of(50, 50_000), balance: of(100, 100_000) });
  });

  it("what was booked before the rules begin is refused, what was assigned then is the employer's, and a job alone shows no such year", () => {
    const employments = [{ ...job, from: "2012-08-01" }];
    const events = [
      { date: "2013-10-01", kind: "use", hours: 5, cents: 0 },
      { date: "2013-10-02", kind: "assign", hours: 8, cents: 40_000, charge: false },
    ];
    const [before, first] = years({ employments, events }, "2014-09-01");
    expect(before).toMatchObject({ schoolYear: "2013-2014", granted: of(0, 0), employer: of(8, 40_000), refused: [{ event: 0, reason: "overdraw" }] });
    expect(first).toMatchObject({ schoolYear: "2014-2015", granted: of(83, 60_000) });
    expect(years({ employments }, "2014-09-01").map(({ schoolYear }) => schoolYear)).toEqual(["2014-2015"]);
  });

  it("what comes after the day shows no year by itself", () => {
    expect(years({ employments: [], events: [{ date: "2026-08-02", kind: "use", hours: 1, cents: 0 }] }, "2026-08-01")).toEqual([]);
  });

  it("who was not employed on the day has nothing to book it on", () => {
    const [year] = years({ employments: [{ ...job, to: "2026-12-31" }], events: [{ date: "2027-02-01", kind: "use", hours: 1, cents: 0 }] });
    expect(year?.refused).toEqual([{ event: 0, reason: "not-employed" }]);
  });
});

describe("the file of a simulation", () => {
  it.each([
    [[{ id: "a", employments: [{ category: "OP", fte: 2, from: "2026-08-01" }] }], "[0].employments[0].fte: "],
    [
      [{ id: "a", employments: [], events: [{ date: "2026-02-30", kind: "use" }] }],
      "[0].events[0].date: use a day that exists, from 1800 to 2999, as 2026-08-01",
    ],
    [[{ id: "a", employments: [], events: [{ date: "2026-02-03", kind: "use", hours: 0.125 }] }], "[0].events[0].hours: use at most two decimals"],
    [[{ id: "a", employments: [], ownHigher: { OP: { hours: 70 } } }], "[0].ownHigher.OP.hours: may not be lower than the rule set"],
    [[{ id: "a", employments: [], salary: 3 }], "[0].salary: no field of that name is known here"],
    [[{ id: "a", employments: [], ownHigher: { ABC: {} } }], "[0].ownHigher.ABC: no field of that name is known here"],
    [
      [{ id: "a", employments: [], agreements: [{ schoolYear: "2026-2028" }] }],
      "[0].agreements[0].schoolYear: use a year as these rules name it, as 2026-2027",
    ],
    [[{ id: "a", employments: [], agreements: [{ schoolYear: "2026" }] }], "[0].agreements[0].schoolYear: "],
    [
      [
        { id: "a", employments: [] },
        { id: "a", employments: [] },
      ],
      "[1].id: somebody before has this id",
    ],
    [{ id: "a" }, "at the top: "],
  ])("names what is wrong and where: %j", (content, problem) => {
    const read = readSimulation(content, article17);
    expect("problem" in read && read.problem).toContain(problem);
  });
});

describe("laws of a simulated year", () => {
  const event = fc.record({
    date: fc.date({ min: new Date("2025-08-01"), max: new Date("2028-07-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    kind: fc.constantFrom("use", "assign"),
    hours: fc.integer({ min: 0, max: 200 }).map((quarters) => quarters / 4),
    cents: fc.integer({ min: 0, max: 40_000 }),
    charge: fc.boolean(),
    consent: fc.constantFrom("given", "refused", "waiting"),
  });
  const people = fc.record({
    employments: fc.array(
      fc.record({
        category: fc.constantFrom("OP", "OOP", "MGT"),
        fte: fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10),
        from: fc.constantFrom("2025-08-01", "2026-01-15"),
        to: fc.constantFrom(null, "2027-02-28"),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    agreements: fc.array(
      fc.record({
        schoolYear: fc.constantFrom("2025-2026", "2026-2027"),
        carryHours: fc.integer({ min: 0, max: 60 }),
        carryCents: fc.integer({ min: 0, max: 30_000 }),
      }),
      { maxLength: 2 },
    ),
    events: fc.array(
      event.map(({ charge, consent, ...rest }) => (rest.kind === "assign" ? { ...rest, charge, consent } : rest)),
      { maxLength: 12 },
    ),
  });
  const hundredths = ({ hours }: { hours: number }) => Math.round(hours * 100);
  type Line = Record<"granted" | "carriedIn" | "used" | "balance" | "carriedOut" | "lapsed", { hours: number; cents: number }> & { schoolYear: string };

  it("never overdraws, and what came in is what was used, carried over, lapsed or is left", () => {
    fc.assert(
      fc.property(people, (person) => {
        let carried = { hours: 0, cents: 0 };
        for (const year of years(person, "2028-09-01") as unknown as Line[]) {
          expect(year.carriedIn).toEqual(carried);
          expect(hundredths(year.balance)).toBe(hundredths(year.granted) + hundredths(year.carriedIn) - hundredths(year.used));
          expect(year.balance.cents).toBe(year.granted.cents + year.carriedIn.cents - year.used.cents);
          expect(Math.min(year.balance.hours, year.balance.cents, year.lapsed.hours, year.lapsed.cents)).toBeGreaterThanOrEqual(0);
          if (year.schoolYear < "2028") {
            expect(hundredths(year.carriedOut) + hundredths(year.lapsed)).toBe(hundredths(year.balance));
            expect(year.carriedOut.cents + year.lapsed.cents).toBe(year.balance.cents);
          }
          carried = year.carriedOut;
        }
      }),
      { numRuns: 200 },
    );
  });
});
