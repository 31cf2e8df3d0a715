import { describe, expect, it } from "vitest";
import { distance, likelyDoubles } from "./double-tags.ts";
import { whyNotMergeable } from "./merge-tags.ts";
import type { TagKind } from "./tag-kind.ts";

const pairs = (...labels: readonly string[]) =>
  likelyDoubles(labels.map((label) => ({ id: label, kind: "knowledge" as TagKind, label }))).map(({ because }) => because);

describe("tags that may be doubles", () => {
  it.each<[string, string, ("form" | "spelling")[]]>([
    ["Samenwerken", "samen werken", ["form"]],
    ["Coördineren", "Coordineren", ["form"]],
    ["Leerling begeleiden", "Leerlingen begeleiden", ["form"]],
    ["Gesprekken voeren", "Gesprek voeren", ["form"]],
    ["Bestuursrecht", "Bestuurrecht", ["spelling"]],
    ["Projectmatig werken", "Projectmatig weken", ["spelling"]],
    ["Groep 7", "Groep 8", []],
    ["Lezen", "Lenen", []],
    ["Wiskunde", "Natuurkunde", []],
    ["Bestuursrecht", "Bestuursrechter zijn", []],
  ])("%s and %s", (one, other, expected) => {
    expect(pairs(one, other)).toEqual(expected);
  });

  it("are of one kind", () => {
    const tags = [
      { id: "1", kind: "course" as TagKind, label: "Coachen" },
      { id: "2", kind: "behaviour" as TagKind, label: "Coachen" },
    ];
    expect(likelyDoubles(tags)).toEqual([]);
  });

  it("counts letters, and no further than asked", () => {
    expect([distance("abc", "abc", 2), distance("abc", "adc", 2), distance("abcd", "abc", 2), distance("abcdef", "uvwxyz", 2)]).toEqual([0, 1, 1, 3]);
  });
});

it.each([
  ["same", { id: "a", kind: "course", merged_into: null }],
  ["already-merged", { id: "b", kind: "course", merged_into: "c" }],
  ["kinds-differ", { id: "b", kind: "core", merged_into: null }],
  [undefined, { id: "b", kind: "course", merged_into: null }],
] as const)("a course merges with a course that still stands by itself: %s", (reason, other) => {
  expect(whyNotMergeable({ id: "a", kind: "course", merged_into: null }, other)).toBe(reason);
});
