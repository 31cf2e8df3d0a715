import { describe, expect, it } from "vitest";
import { asDate, type DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Employment } from "#modules/people/public.ts";
import { employedSince, employedTerm, planManager } from "./employed-term.ts";

const today = asDate("2026-11-22");
let count = 0;
function job(startsOn: string, endsOn: string | null = null, over: Partial<Employment> = {}): Employment {
  count += 1;
  const rest = { category: "OP", functionTitle: "docent", educationLevel: null, contractKind: null } as const;
  return {
    id: `baan-${count}`,
    personId: "samira" as PersonId,
    unitId: null,
    fteE4: 10000,
    managerId: null,
    ...rest,
    startsOn: asDate(startsOn),
    endsOn: endsOn as DateString | null,
    ...over,
  };
}

describe("since when somebody is employed", () => {
  it.each([
    ["one job", [job("2015-08-01")], "2015-08-01"],
    ["a next job the day after the last", [job("2015-08-01", "2024-07-31"), job("2024-08-01")], "2015-08-01"],
    ["three jobs in a row, one overlapping", [job("2010-01-01", "2018-12-31"), job("2018-06-01", "2024-07-31"), job("2024-08-01")], "2010-01-01"],
    ["a break begins anew", [job("2015-08-01", "2020-07-31"), job("2024-08-01")], "2024-08-01"],
    ["a job that is still to come", [job("2027-01-01")], "2027-01-01"],
    ["nobody's", [], null],
    ["who left", [job("2015-08-01", "2026-07-31")], null],
  ])("%s", (_what, employments, since) => expect(employedSince(employments, today)).toBe(since));
});

describe("whom a plan is agreed with", () => {
  it("is the manager of the largest job that has one", () => {
    const [kees, ria] = ["kees" as PersonId, "ria" as PersonId];
    expect(
      planManager([
        job("2015-08-01", null, { fteE4: 8000 }),
        job("2015-08-01", null, { fteE4: 3000, managerId: kees }),
        job("2015-08-01", null, { fteE4: 4000, managerId: ria }),
      ]),
    ).toBe(ria);
    expect(planManager([job("2015-08-01")])).toBeNull();
  });
});

describe("the term of one person", () => {
  it("takes what runs today, and ends with the last job", () => {
    const running = job("2020-08-01", "2027-07-31", { unitId: "onderbouw", fteE4: 5000 });
    const coming = job("2027-01-01", "2028-07-31", { unitId: "bovenbouw", fteE4: 8000 });
    expect(employedTerm("samira", [running, coming], today)).toEqual({
      personId: "samira",
      unitId: "onderbouw",
      managerId: null,
      employedFrom: "2020-08-01",
      employedUntil: "2028-07-31",
    });
  });

  it("who left is off the list from yesterday", () => {
    expect(employedTerm("samira", [job("2015-08-01", "2020-07-31")], today)).toMatchObject({ employedUntil: "2026-11-21", managerId: null });
  });
});
