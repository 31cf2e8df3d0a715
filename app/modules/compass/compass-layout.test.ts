import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, compassSize, nameBoxes, sectorOf } from "#ui/compass-plane.ts";
import { layoutCompass, type Placeable, type PlacedDot } from "./compass-layout.ts";
import { distanceOf } from "./compass-places.ts";

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
const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

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
        for (const dot of layoutCompass(all, domains).dots) expect(Math.abs(away(dot) - distanceOf(dot.tenths ?? 0))).toBeLessThan(0.2);
      }),
    );
  });

  it("K-29 gives every domain an equal sector, whatever their number", () => {
    for (const names of [["één"], ["één", "twee"], ["één", "twee", "drie"], [...domains, "vijf"]]) {
      const all = names.flatMap((domain, at) => functions(6, at + 1).map((each) => ({ ...each, id: `${domain}${each.id}`, domains: [domain] })));
      for (const dot of layoutCompass(all, names).dots) expect(Math.floor(turn(dot) * names.length)).toBe(names.indexOf(dot.domain ?? ""));
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
              .map((dot) => dot.domain ?? "")
              .toSorted(),
          ).toEqual([...each.domains].toSorted());
      }),
    );
  });

  it.each([5, 50, 60, 300])("never lets the titles of %i functions overlap each other, a mark or the name of a sector, nor leave the picture", (count) => {
    const names = domains.flatMap((name, at) => nameBoxes(sectorOf(at, domains.length), name.length * 11));
    const { dots, folded } = layoutCompass(functions(count), domains, names);
    expect([dots.length, folded.length]).toEqual([count, 0]);
    const labelled = dots.filter((dot) => dot.label);
    for (const [at, one] of labelled.entries()) {
      const own = one.label!.box;
      for (const other of labelled.slice(at + 1)) expect(overlap(own, other.label!.box)).toBe(false);
      for (const other of dots) expect(other === one || !overlap(own, { x: other.x - 8, y: other.y - 8, width: 16, height: 16 })).toBe(true);
      for (const name of names) expect(overlap(own, name)).toBe(false);
      expect([own.x >= 0, own.x + own.width <= compassSize.width, own.y >= 0, own.y + own.height <= compassSize.height]).not.toContain(false);
    }
  });

  it("labels every one of five, most of fifty, and the nearest and what was saved of three hundred", () => {
    const labelled = (all: readonly Placeable[]) => layoutCompass(all, domains).dots.filter((dot) => dot.label);
    expect(labelled(functions(5))).toHaveLength(5);
    expect(labelled(functions(50)).length).toBeGreaterThan(38);
    const farthest = functions(300).toSorted((a, b) => (a.tenths ?? 0) - (b.tenths ?? 0))[0] as Placeable;
    const many = labelled(functions(300).map((each) => ({ ...each, isFirst: each === farthest || each.id === farthest.id })));
    expect(many.map((dot) => dot.id)).toContain(farthest.id);
    expect(many.length).toBeLessThan(22);
  });

  it("OQ-42 lays what is still being filled in the rim of its domain, without a distance that says something", () => {
    const drafts: Placeable[] = Array.from({ length: 9 }, (_, at) => ({ id: `d${at}`, title: "Mediathecaris", tenths: null, domains: ["Leiding"] }));
    const { dots } = layoutCompass([...functions(20), ...drafts], domains);
    for (const dot of dots.filter((each) => each.tenths === null)) {
      expect(away(dot)).toBeGreaterThan(radius + 5);
      expect(Math.floor(turn(dot) * 4)).toBe(2);
    }
    expect(layoutCompass([{ id: "d", title: "Decaan", tenths: null, domains: [] }], domains).dots).toMatchObject([{ id: "d", domain: undefined }]);
  });

  it("K-10 loses no draft when there are more than the rim can hold", () => {
    const drafts: Placeable[] = Array.from({ length: 500 }, (_, at) => ({ id: `d${at}`, title: "Toa", tenths: null, domains: at % 2 ? ["Leiding"] : [] }));
    const { dots, folded } = layoutCompass(drafts, domains);
    expect(dots.length).toBeLessThan(60);
    expect(dots.length + folded.reduce((sum, each) => sum + each.ids.length, 0)).toBe(500);
  });

  it("stays as it is when something is chosen or saved", () => {
    const places = (all: readonly Placeable[]) =>
      layoutCompass(all, domains)
        .dots.map(({ id, x, y }) => `${id} ${x} ${y}`)
        .toSorted();
    const all = functions(50);
    expect(places(all.map((each, at) => ({ ...each, isFirst: at === 30 })))).toEqual(places(all));
  });

  it("folds the farthest beyond three hundred, by domain, and loses none", () => {
    const { dots, folded } = layoutCompass(functions(900), domains);
    expect(dots).toHaveLength(300);
    expect(dots.length + folded.reduce((sum, each) => sum + each.ids.length, 0)).toBe(900);
    const farthest = Math.min(...dots.map((dot) => dot.tenths ?? 0));
    const all = new Map(functions(900).map((each) => [each.id, each.tenths]));
    for (const { ids } of folded) for (const id of ids) expect(all.get(id)).toBeLessThanOrEqual(farthest);
  });

  it("is the same for the same functions in any order", () => {
    expect(layoutCompass(functions(40).toReversed(), domains)).toEqual(layoutCompass(functions(40), domains));
  });
});
