import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewest, inSteps, inStepsOfKnownSum } from "./protect-counts.ts";

/** Every row of so many counts up to a highest one. */
function* rowsOf(length: number, highest: number, before: readonly number[] = []): Generator<readonly number[]> {
  if (before.length === length) yield before;
  else for (let count = 0; count <= highest; count += 1) yield* rowsOf(length, highest, [...before, count]);
}

const sumOf = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);
const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 });

describe("K-47 counts of people as they may be shown", () => {
  it.each([
    [
      [3, 17, 5],
      [null, 15, 5],
    ],
    [
      [0, 4],
      [null, null],
    ],
    [
      [5, 9, 10],
      [5, 5, 10],
    ],
    // All that is open is nothing: who knows the sum would know that the first is nobody.
    [
      [0, 15, 20],
      [null, null, 20],
    ],
    [[], []],
  ])("%j are shown as %j", (row, shown) => {
    expect(inStepsOfKnownSum(row)).toEqual(shown);
  });

  it("of what nobody knows the sum, no more is hidden than groups smaller than five", () => {
    expect(inSteps([0, 15, 20])).toEqual([null, 15, 20]);
  });

  it("never say less than five, nor more than there are, and are the same for who asks again", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const shown = inStepsOfKnownSum(row);
        shown.forEach((count, place) => {
          if (count === null) return;
          expect(count).toBeGreaterThanOrEqual(fewest);
          expect(count).toBeLessThanOrEqual(row[place] as number);
          expect((row[place] as number) - count).toBeLessThan(fewest);
        });
        expect(inStepsOfKnownSum(row)).toEqual(shown);
      }),
    );
  });

  it("hide every group smaller than five", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const shown = inStepsOfKnownSum(row);
        row.forEach((count, place) => expect(count < fewest && shown[place] !== null).toBe(false));
      }),
    );
  });

  // By trying all rows there are: whoever knows the rule, what is shown and the sum still finds two possible numbers behind every hidden one.
  it.each([
    [2, 30],
    [3, 24],
  ])("can not be found by subtracting, in rows of %i", (length, highest) => {
    const alike = new Map<string, (readonly number[])[]>();
    for (const row of rowsOf(length, highest)) {
      const key = `${sumOf(row)} ${JSON.stringify(inStepsOfKnownSum(row))}`;
      alike.set(key, [...(alike.get(key) ?? []), row]);
    }
    const found = [...alike.values()].flatMap((rows) => {
      const [row = []] = rows;
      // At the edge of what was tried others are missing; and where nothing at all is shown the page shows no sum.
      if (rows.some((each) => Math.max(...each) > highest - fewest) || sumOf(row) === 0 || sumOf(row) === (fewest - 1) * length) return [];
      return inStepsOfKnownSum(row).flatMap((shown, place) => (shown === null && new Set(rows.map((each) => each[place])).size < 2 ? [row] : []));
    });
    expect(found).toEqual([]);
  });
});
