import { describe, expect, it } from "vitest";
import type { TreeUnit } from "#modules/people/public.ts";
import { legendUnits } from "./compass-groups.ts";
import { unitsWithin } from "./compass-view.ts";

const unit = (id: string, parentId: string | null, depth: number): TreeUnit => ({ id, name: id, kind: "unit", parentId, depth, endedOn: null, people: 0 });
const parts = ["a", "b", "c", "d"].flatMap((part) => [unit(part, "root", 1), ...[1, 2, 3].map((number) => unit(`${part}${number}`, part, 2))]);
const tree = [unit("root", null, 0), ...parts];

describe("K-37 the units in the legend", () => {
  it("are those of the functions themselves while there are nine at most", () => {
    const { units, numberOf } = legendUnits(["a1", "b2", "b2", null, "gone"], tree);
    expect(units.map((each) => `${each.number} ${each.name}`)).toEqual(["1 a1", "2 b2"]);
    expect([numberOf("b2"), numberOf(null), numberOf("gone")]).toEqual([2, undefined, undefined]);
  });

  it("are the ones above where there are more", () => {
    const { units, numberOf } = legendUnits(
      parts.filter((each) => each.depth === 2).map((each) => each.id),
      tree,
    );
    expect(units.map((each) => each.name)).toEqual(["a", "b", "c", "d"]);
    expect([numberOf("c3"), numberOf("c")]).toEqual([3, 3]);
  });

  it("K-36 a unit has what stands in it and below it", () => {
    expect([...unitsWithin(tree, "b")]).toEqual(["b", "b1", "b2", "b3"]);
    expect(unitsWithin(tree, "root").size).toBe(tree.length);
  });
});
