import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedGroup, groupsToShow } from "./groups-to-show.ts";

const group = (id: string, parentId: string | null, people: number): CountedGroup => ({ id, parentId, people });

describe("figures of groups within groups", () => {
  it("shows every group of five or more when nothing is left between them", () => {
    const shown = groupsToShow([group("board", null, 12), group("a", "board", 7), group("b", "board", 5)]);
    expect([...shown].toSorted()).toEqual(["a", "b", "board"]);
  });

  it("of fewer than five nothing is shown, and they can not be found by subtracting the others from the whole", () => {
    const shown = groupsToShow([group("board", null, 22), group("a", "board", 13), group("b", "board", 6), group("c", "board", 3)]);
    expect([...shown].toSorted()).toEqual(["a", "board"]);
  });

  it("of equally small groups all go, whichever comes first", () => {
    const shown = groupsToShow([group("board", null, 14), group("a", "board", 5), group("b", "board", 5), group("c", "board", 4)]);
    expect([...shown]).toEqual(["board"]);
  });

  it("a group that is hidden counts in the one above it: a team that hides leaves enough of the school", () => {
    const groups = [group("board", null, 9), group("school", "board", 8), group("team", "school", 6)];
    // Board minus school is one person; school minus team would be two.
    expect([...groupsToShow(groups)]).toEqual(["board"]);
  });

  it("whatever the tree, who subtracts what is shown is left with nobody or with five or more", () => {
    const places = fc.array(fc.record({ under: fc.nat(), own: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(places, (made) => {
        const parents = made.map(({ under }, index) => (index === 0 ? null : under % index));
        const people = made.map(({ own }) => own);
        for (let at = made.length - 1; at > 0; at -= 1) people[parents[at] as number] = (people[parents[at] as number] as number) + (people[at] as number);
        const groups = made.map((_, index) => group(String(index), parents[index] === null ? null : String(parents[index]), people[index] as number));
        const shown = groupsToShow(groups);
        // Who stands in which shown group, each person in the nearest: those groups, and their unions, are all that can be worked out.
        const left = new Map<string, number>();
        made.forEach(({ own }, index) => {
          let at: number | null = index;
          while (at !== null && !shown.has(String(at))) at = parents[at] as number | null;
          if (at !== null) left.set(String(at), (left.get(String(at)) ?? 0) + own);
        });
        for (const rest of left.values()) expect(rest === 0 || rest >= 5).toBe(true);
      }),
    );
  });
});
