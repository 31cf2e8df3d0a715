import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compassSize, distanceOf, layoutCompass, type Placeable, type PlacedDot } from "./compass-layout.ts";

const domains = ["Onderwijs", "Begeleiding", "Leiding", "Ondersteuning"];
const { centre, radius } = compassSize;
const away = ({ x, y }: { x: number; y: number }) => Math.hypot(x - centre.x, y - centre.y);
/** Clockwise from the top, as a part of a whole turn. */
const turn = ({ x, y }: { x: number; y: number }) => (((Math.atan2(x - centre.x, centre.y - y) / (2 * Math.PI)) % 1) + 1) % 1;
const functions = (count: number, seed = 1): Placeable[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `f${String(number).padStart(3, "0")}`,
    title: ["Docent biologie", "Roostermaker", "Coördinator ondersteuning en zorg", "Decaan", "Teamleider"][(number * seed) % 5] as string,
    tenths: 100 + ((number * 137 * seed) % 850),
    domains: [domains[(number * 7 + seed) % domains.length] as string],
  }));
const anything = fc.array(
  fc.record({
    id: fc.uuid(),
    title: fc.string({ minLength: 1, maxLength: 50 }),
    tenths: fc.integer({ min: 0, max: 1000 }),
    domains: fc.subarray(domains, { minLength: 1 }),
  }),
  { maxLength: 60 },
);
const overlap = (a: PlacedDot, b: PlacedDot): boolean => {
  const [one, other] = [a.label?.box, b.label?.box];
  if (!one || !other) return false;
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
};

describe("the picture of the compass", () => {
  it.each([
    [1000, 0],
    [800, 0.2],
    [500, 0.5],
    [0, 1],
  ])("K-28 puts a match of %i tenths at %d of the radius", (tenths, part) => {
    expect(distanceOf(tenths)).toBeCloseTo(part * radius, 6);
    const [dot] = layoutCompass([{ id: "a", title: "A", tenths, domains: ["Leiding"] }], domains).dots;
    expect(away(dot as PlacedDot)).toBeCloseTo(part * radius, 0);
  });

  it("K-28 keeps that distance whatever stands around it", () => {
    fc.assert(
      fc.property(anything, (all) => {
        for (const dot of layoutCompass(all, domains).dots) expect(Math.abs(away(dot) - distanceOf(dot.tenths))).toBeLessThan(0.2);
      }),
    );
  });

  it("K-29 gives every domain an equal sector, whatever their number", () => {
    for (const names of [["één"], ["één", "twee"], ["één", "twee", "drie"], [...domains, "vijf"]]) {
      const all = names.flatMap((domain, at) => functions(6, at + 1).map((each) => ({ ...each, id: `${domain}${each.id}`, domains: [domain] })));
      for (const dot of layoutCompass(all, names).dots) expect(Math.floor(turn(dot) * names.length)).toBe(names.indexOf(dot.domain));
    }
  });

  it("K-13 draws a function once in each of its domains, with one identity", () => {
    fc.assert(
      fc.property(anything, (all) => {
        const { dots } = layoutCompass(all, domains);
        for (const each of all)
          expect(
            dots
              .filter((dot) => dot.id === each.id)
              .map((dot) => dot.domain)
              .toSorted(),
          ).toEqual([...each.domains].toSorted());
      }),
    );
  });

  it.each([5, 50, 300])("never lets the labels of %i functions overlap each other, nor leave the picture", (count) => {
    const { dots, folded } = layoutCompass(functions(count), domains);
    expect([dots.length, folded.length]).toEqual([count, 0]);
    const labelled = dots.filter((dot) => dot.label);
    for (const [at, one] of labelled.entries()) for (const other of labelled.slice(at + 1)) expect(overlap(one, other)).toBe(false);
    for (const { label } of labelled) expect([label!.box.x >= 0, label!.box.x + label!.box.width <= compassSize.width]).toEqual([true, true]);
    expect(labelled.length).toBeGreaterThanOrEqual(Math.min(count, 25));
  });

  it("labels every one of five, and nearly all of fifty", () => {
    expect(layoutCompass(functions(5), domains).dots.every((dot) => dot.label)).toBe(true);
    const { dots } = layoutCompass(functions(50), domains);
    expect(dots.filter((dot) => dot.label).length).toBeGreaterThan(40);
  });

  it("folds the farthest beyond three hundred, by domain, and loses none", () => {
    const { dots, folded } = layoutCompass(functions(900), domains);
    expect(dots).toHaveLength(300);
    expect(dots.length + folded.reduce((sum, each) => sum + each.ids.length, 0)).toBe(900);
    const farthest = Math.min(...dots.map((dot) => dot.tenths));
    const all = new Map(functions(900).map((each) => [each.id, each.tenths]));
    for (const { ids } of folded) for (const id of ids) expect(all.get(id)).toBeLessThanOrEqual(farthest);
  });

  it("is the same for the same functions in any order", () => {
    expect(layoutCompass(functions(40).toReversed(), domains)).toEqual(layoutCompass(functions(40), domains));
  });
});
