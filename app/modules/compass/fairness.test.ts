import fc from "fast-check";
import { beforeAll, describe, expect, expectTypeOf, it, test } from "vitest";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { addUnit, categories, employPerson } from "#modules/people/public.ts";
import type { TagKind } from "#modules/functions/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import type { Around, compassEntries } from "./compass-entries.ts";
import type { CompassHouse, HouseFunction } from "./compass-house.ts";
import type { BareProfile, exposureOf } from "./exposure.ts";
import { matchOf, type Tag } from "./match.ts";
import type { ownProfile, ProfileChange } from "./own-profile.ts";
import { readCompass } from "./read-compass.ts";
import { publishFunctions } from "./stand-in-house.ts";
import type { Band } from "./surprising-functions.ts";

describe("what matching gets to see", () => {
  it("is tags: nothing of a person fits in", () => {
    expectTypeOf<Tag>().toEqualTypeOf<{ readonly id: string; readonly kind: TagKind }>();
    expectTypeOf<Parameters<typeof matchOf>[0]>().toEqualTypeOf<readonly Tag[]>();
    expectTypeOf<Around>().toEqualTypeOf<{
      readonly tags: readonly Tag[];
      readonly centre?: HouseFunction | undefined;
      readonly savedIds: ReadonlySet<string>;
      readonly band: Band;
    }>();
    expectTypeOf<Parameters<typeof compassEntries>>().toEqualTypeOf<[house: CompassHouse, around: Around]>();
    expectTypeOf<Parameters<typeof ownProfile>>().toEqualTypeOf<[house: CompassHouse, start: HouseFunction | undefined, changes: readonly ProfileChange[]]>();
    expectTypeOf<Parameters<typeof exposureOf>[1]>().toEqualTypeOf<readonly BareProfile[]>();
    expectTypeOf<BareProfile>().toEqualTypeOf<{ readonly startId?: string | undefined; readonly tags: readonly Tag[] }>();
    expect(matchOf.length).toBeGreaterThan(0);
  });
});

const world = usePortal();
let units: readonly (string | null)[];

beforeAll(async () => {
  await publishFunctions(world.system, [
    {
      title: "Adviseur",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
        ["interest", "mensen"],
      ],
    },
    {
      title: "Jurist",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
      ],
    },
    {
      title: "Hovenier",
      domain: "Buiten",
      tags: [
        ["behaviour", "luisteren"],
        ["interest", "mensen"],
        ["technical", "snoeien"],
      ],
    },
  ]);
  const school = mustBeDone(await addUnit(world.system, { kind: "school", name: "Het Anker", parentId: null }));
  units = [null, school];
});

const personal = fc.record({
  firstName: fc.constantFrom("Eva", "Mohammed", "Wim", "Siobhán"),
  lastName: fc.constantFrom("Jansen", "el Amrani", "Oyelaran"),
  category: fc.constantFrom(...categories),
  fteE4: fc.constantFrom(1000, 5000, 10_000),
  startsOn: fc.constantFrom("1985-08-01", "2025-08-01"),
  unit: fc.constantFrom(0, 1),
});

test("K-25 swapping whatever is known of a person never changes a list", async () => {
  const lists = new Set<string>();
  await fc.assert(
    fc.asyncProperty(personal, async ({ firstName, lastName, unit, ...job }) => {
      const someone = await newPerson(world.portal, {
        firstName,
        lastName,
        employment: { ...(job as { category: "OP" }), unitId: units[unit] ?? null, functionTitle: "adviseur" },
      });
      const { entries } = await readCompass(someone);
      lists.add(JSON.stringify(entries.map((entry) => [entry.id, entry.tenths, entry.shared, entry.surprise])));
    }),
    { numRuns: 10 },
  );
  expect(lists.size).toBe(1);
});

test("K-25 of two jobs the one somebody has longest counts, however much they work in the other", async () => {
  const both = async (fte: readonly [number, number]) => {
    const someone = await newPerson(world.portal, { employment: { functionTitle: "adviseur", fteE4: fte[0], startsOn: asDate("2010-08-01") } });
    const second = { functionTitle: "hovenier", fteE4: fte[1], startsOn: asDate("2020-08-01") };
    mustBeDone(await employPerson(world.system, { personId: someone.personId, unitId: null, category: "OP", managerId: null, ...second }));
    return (await readCompass(someone)).profile.start?.passport.title;
  };
  expect([await both([2000, 8000]), await both([8000, 2000])]).toEqual(["Adviseur", "Adviseur"]);
});
