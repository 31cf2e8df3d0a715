import { describe, expect, it } from "vitest";
import { mixBranches, shownMix } from "./group-mix.ts";

const units = [
  { id: "board", name: "Bestuur", parentId: null },
  { id: "anker", name: "Het Anker", parentId: "board" },
  { id: "team", name: "Onderbouw", parentId: "anker" },
  { id: "toren", name: "De Vuurtoren", parentId: "board" },
];
const sum = (people: number, ...hours: [number, number, number]) => ({ people, hours });

describe("how groups plan to learn", () => {
  it("H-12 of five people with a plan the mix is shown, of four nothing, and the number in steps of five", () => {
    expect(shownMix(sum(5, 600, 100, 300))).toEqual({ people: 5, percents: [60, 10, 30] });
    expect(shownMix(sum(9, 600, 100, 300))?.people).toBe(5);
    expect(shownMix(sum(4, 600, 100, 300))).toBeUndefined();
    expect(shownMix(sum(6, 0, 0, 0))).toBeUndefined();
  });

  it("H-12 whoever works in a team counts in its school and its board", () => {
    const own = new Map([
      ["team", sum(6, 100, 0, 0)],
      ["toren", sum(6, 0, 0, 100)],
    ]);
    const [board] = mixBranches(["board"], units, own);
    expect(board?.mix).toEqual({ people: 10, percents: [50, 0, 50] });
    expect(board?.below.map(({ name, mix }) => [name, mix?.percents])).toEqual([
      ["Het Anker", [100, 0, 0]],
      ["De Vuurtoren", [0, 0, 100]],
    ]);
  });

  it("H-12 a school with too few plans is not found by subtracting the other from the board", () => {
    const own = new Map([
      ["team", sum(6, 100, 0, 0)],
      ["toren", sum(3, 0, 0, 100)],
    ]);
    const [board] = mixBranches(["board"], units, own);
    expect([board?.mix?.people, board?.below.map(({ mix }) => mix)]).toEqual([5, [undefined, undefined]]);
  });

  it("H-12 who leads one school sees that school and its teams", () => {
    const branches = mixBranches(["anker"], units, new Map([["team", sum(7, 70, 20, 10)]]));
    expect(branches.map(({ name, below }) => [name, below.map((each) => each.name)])).toEqual([["Het Anker", ["Onderbouw"]]]);
  });
});
