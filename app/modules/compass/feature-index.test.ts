import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FeatureIndex, type Features } from "./feature-index.ts";

const things = fc.array(fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.double({ min: 0.1, max: 3, noNaN: true })), {
  minLength: 2,
  maxLength: 9,
});
const asFeatures = (rows: readonly Record<string, number>[]): Features[] => rows.map((row) => new Map(Object.entries(row)));
const twoBlocks = (rows: readonly Record<string, number>[]): FeatureIndex =>
  new FeatureIndex([
    { kind: "tag", weight: 0.7, of: asFeatures(rows) },
    { kind: "word", weight: 0.3, of: asFeatures(rows.toReversed()) },
  ]);

describe("how much things resemble each other", () => {
  it("is the sum of what each shared feature adds", () => {
    fc.assert(
      fc.property(things, (rows) => {
        const index = twoBlocks(rows);
        const scores = index.scores(0);
        for (let other = 0; other < rows.length; other += 1) {
          const sum = index.contributions(0, other).reduce((total, each) => total + each.amount, 0);
          expect(sum).toBeCloseTo(scores[other] as number, 10);
        }
      }),
    );
  });

  it("is the same from both sides, never more than whole, and whole with itself where anything is told", () => {
    fc.assert(
      fc.property(things, (rows) => {
        const index = new FeatureIndex([{ kind: "tag", weight: 1, of: asFeatures(rows) }]);
        for (let one = 0; one < rows.length; one += 1) {
          const scores = index.scores(one);
          expect([0, 1].some((whole) => Math.abs((scores[one] as number) - whole) < 1e-9)).toBe(true);
          for (let other = 0; other < rows.length; other += 1) {
            expect(scores[other]).toBeLessThanOrEqual(1 + 1e-9);
            expect(index.scores(other)[one]).toBeCloseTo(scores[other] as number, 10);
          }
        }
      }),
    );
  });

  it("does not depend on the order of features", () => {
    fc.assert(
      fc.property(things, (rows) => {
        const turned = rows.map((row) => Object.fromEntries(Object.entries(row).toReversed()));
        expect([...twoBlocks(turned).scores(0)].map((score) => score.toFixed(9))).toEqual([...twoBlocks(rows).scores(0)].map((score) => score.toFixed(9)));
      }),
    );
  });

  it("weighs a rare feature more than a common one, and not at all what everybody has", () => {
    const row = (...names: string[]): Features => new Map(names.map((name) => [name, 1]));
    const index = new FeatureIndex([
      { kind: "tag", weight: 1, of: [row("all", "common", "rare"), row("all", "rare"), row("all", "common"), row("all", "common"), row("all", "other")] },
    ]);
    const scores = index.scores(0);
    expect(scores[1]).toBeGreaterThan(scores[2] as number);
    expect(scores[4]).toBe(0);
    expect(index.contributions(0, 1).map((each) => each.feature)).toEqual(["rare"]);
  });
});
