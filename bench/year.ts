import { addYears, asDate } from "#platform/time/date-string.ts";
import { systemActor } from "#platform/web/actor.ts";
import { closeYears, ruleSets, type SimulatedPerson, simulateYears } from "#modules/entitlements/public.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { newPastYear } from "#worlds/past-year.ts";
import { type BenchResult, budget } from "./bench-result.ts";
import { measureOverviews } from "./hr-overviews.ts";
import { median } from "./measure.ts";
import { peakMegabytes, runInProcess } from "./own-process.ts";

type Closed = { readonly people: number; readonly closed: number; readonly seconds: number; readonly megabytes: number };

/**
 * A school year for everybody: the rules alone, closing ten and sixty thousand people (each in a process of its own, so that its memory is its
 * own; linear means the same time per person), and the overviews of HR over ten thousand people with twenty at once.
 */
export async function run(): Promise<BenchResult> {
  const people = process.env["CLOSE_PEOPLE"];
  if (people) return { rows: [await closeHere(Number(people))], budgets: [] };
  const personYears = rulesAlone();
  const [small, large] = [await close(10_000), await close(60_000)];
  const overviews = await measureOverviews(10_000);
  const each = (found: Closed) => found.seconds / found.closed;
  return {
    rows: [{ what: "rules alone", per_second: personYears }, { what: "closing", ...small }, { what: "closing", ...large }, ...overviews.rows],
    budgets: [
      budget("rules: 20,000 person-years a second ÷ found", 20_000 / personYears, 1),
      budget("closing 10,000: seconds", small.seconds, 60),
      budget("closing 10,000: MB at the peak of the process", small.megabytes, 400),
      budget("closing: time per person at 60,000 ÷ at 10,000", each(large) / each(small), 1.3),
      ...overviews.budgets,
    ],
  };
}

async function close(people: number): Promise<Closed> {
  const { dataDir, remove } = temporaryDataDir();
  try {
    await runInProcess<Closed>("year", { DATA_DIR: dataDir, CLOSE_PEOPLE: String(-people) });
    const [found] = await runInProcess<Closed>("year", { DATA_DIR: dataDir, CLOSE_PEOPLE: String(people) });
    if (!found) throw new Error("closing measured nothing");
    return found;
  } finally {
    remove();
  }
}

/** A negative number makes the world, so that what closing needs is measured without what making it took. */
async function closeHere(people: number): Promise<Closed> {
  const { close: end } = await openWindroos(process.env);
  try {
    if (people < 0) {
      await newPastYear({ name: "jaareinde", title: "Jaareinde", sector: "vo", storage: "shared" }, -people);
      return { people: -people, closed: 0, seconds: 0, megabytes: 0 };
    }
    const portal = await findPortalByName("jaareinde");
    if (!portal) throw new Error("there is nothing to close");
    const began = performance.now();
    const closed = await closeYears(systemActor(portal));
    return { people, closed, seconds: (performance.now() - began) / 1000, megabytes: peakMegabytes() };
  } finally {
    await end();
  }
}

/** Person-years a second on one core: a year with a change of fte, twelve bookings, assigned work and an agreement. */
function rulesAlone(): number {
  const ruleSet = ruleSets().get("cao-vo-2014");
  if (!ruleSet) throw new Error("the rules are not there");
  const people = Array.from({ length: 5000 }, (_, index) => personOf(index));
  const rounds = Array.from({ length: 5 }, () => {
    // Processor time and not the clock: one core, whatever else the machine does.
    const began = process.cpuUsage();
    const years = people.reduce((sum, person) => sum + simulateYears(person, ruleSet, addYears(asDate("2026-08-01"), 3)).length, 0);
    const { user, system } = process.cpuUsage(began);
    return (years * 1_000_000) / (user + system);
  });
  return Math.round(median(rounds));
}

function personOf(index: number): SimulatedPerson {
  return {
    id: String(index),
    settings: { from: asDate("2014-08-01"), ruleSet: "cao-vo-2014", yearStart: { month: 8, day: 1 }, partTime: "pro-rata", months: "pro-rata", own: {} },
    employments: [
      { category: "OP", fteE4: 4000 + (index % 6) * 1000, startsOn: asDate("2026-08-01"), endsOn: asDate("2027-01-31") },
      { category: "OP", fteE4: 10_000 - (index % 4) * 1000, startsOn: asDate("2027-02-01"), endsOn: null },
    ],
    agreements: [{ schoolYear: "2026–2027", hours: 1000, money: 10_000 } as SimulatedPerson["agreements"][number]],
    events: Array.from({ length: 12 }, (_, number) => ({
      date: asDate(`202${6 + (number % 3)}-1${number % 3}-0${1 + (number % 9)}`),
      kind: number % 4 === 0 ? ("assign" as const) : ("use" as const),
      charge: true,
      consent: "given" as const,
      hours: (100 + ((index + number) % 20) * 25) as SimulatedPerson["events"][number]["hours"],
      money: ((index * 7 + number) % 9_000) as SimulatedPerson["events"][number]["money"],
    })),
  };
}
