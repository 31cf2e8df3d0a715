import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchOf, type Tag } from "./match.ts";
import { TagIndex } from "./tag-index.ts";
import { tagKinds } from "#modules/functions/public.ts";

// What a tag is, is one thing: the same id has the same kind everywhere.
const tag = fc.integer({ min: 0, max: 40 }).map((number): Tag => ({ id: `tag-${number}`, kind: tagKinds[number % tagKinds.length] as Tag["kind"] }));
const tags = fc.array(tag, { maxLength: 25 });
const some = (...numbers: number[]): Tag[] => numbers.map((number) => ({ id: `tag-${number}`, kind: tagKinds[number % tagKinds.length] as Tag["kind"] }));
const weighs = (list: readonly Tag[]) => list.some((each) => each.kind !== "place");

describe("K-16 a match", () => {
  // tag-0 behaviour 3, tag-3 knowledge 2, tag-5 result area 1, tag-7 requirement ½, tag-8 place 0.
  it.each([
    ["what both have over what either has", some(0, 3), some(0, 5), 500],
    ["a hard requirement counts half", some(0, 7), some(0), 857],
    ["a place counts for nothing", some(0, 8), some(0), 1000],
    ["nothing shared", some(0), some(3), 0],
    ["nothing told", [], some(3), 0],
    ["nothing told by either", [], [], 0],
  ])("is %s", (_what, mine, theirs, tenths) => {
    expect(matchOf(mine, theirs).tenths).toBe(tenths);
  });

  it("K-19 is the sum of what each shared tag adds, to the last decimal", () => {
    fc.assert(
      fc.property(tags, tags, (mine, theirs) => {
        const match = matchOf(mine, theirs);
        expect(match.shared.reduce((sum, part) => sum + part.tenths, 0)).toBe(match.tenths);
        for (const part of match.shared) expect(part.tenths).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("OQ-37 is whole with one's own function, and the same from both sides", () => {
    fc.assert(
      fc.property(tags, tags, (mine, theirs) => {
        expect(matchOf(mine, mine).tenths).toBe(weighs(mine) ? 1000 : 0);
        expect(matchOf(mine, theirs).tenths).toBe(matchOf(theirs, mine).tenths);
      }),
    );
  });

  it("never falls when a tag that the function asks is added to the profile, and rises by what was promised", () => {
    fc.assert(
      fc.property(tags, tags, (mine, theirs) => {
        const before = matchOf(mine, theirs);
        for (const { tag: asked, tenths } of before.missing) expect(matchOf([...mine, asked], theirs).tenths).toBe(before.tenths + tenths);
        for (const asked of theirs) expect(matchOf([...mine, asked], theirs).tenths).toBeGreaterThanOrEqual(before.tenths);
      }),
    );
  });

  it("never falls when both get the same tag", () => {
    fc.assert(
      fc.property(tags, tags, tag, (mine, theirs, both) => {
        expect(matchOf([...mine, both], [...theirs, both]).tenths).toBeGreaterThanOrEqual(matchOf(mine, theirs).tenths);
      }),
    );
  });

  it("does not depend on the order of tags, nor on one that stands twice", () => {
    fc.assert(
      fc.property(tags, tags, (mine, theirs) => {
        expect(matchOf([...mine.toReversed(), ...mine], theirs.toReversed())).toEqual(matchOf(mine, theirs));
      }),
    );
  });

  it("K-19 names every tag once: shared, missing or surplus", () => {
    fc.assert(
      fc.property(tags, tags, (mine, theirs) => {
        const { shared, missing, surplus } = matchOf(mine, theirs);
        const named = [...shared.map((part) => part.tag.id), ...missing.map((part) => part.tag.id), ...surplus.map((each) => each.id)];
        expect(named.toSorted()).toEqual([...new Set([...mine, ...theirs].map((each) => each.id))].toSorted());
      }),
    );
  });

  it("K-19 tells two who match alike apart by what each still misses", () => {
    const [specialist, generalist] = [some(0, 3), some(0, 3, 5, 9, 14)];
    expect(matchOf(specialist, generalist).tenths).toBe(matchOf(generalist, specialist).tenths);
    expect(matchOf(generalist, specialist).coverage).toBe(1000);
    expect(matchOf(specialist, generalist).coverage).toBeLessThan(1000);
  });
});

describe("all functions at once", () => {
  it("match as one by one, whatever was put in, changed and taken out before", () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.option(tags));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), tags, (changes, profile) => {
        const [index, kept] = [new TagIndex(), new Map<string, readonly Tag[]>()];
        for (const [number, own] of changes) {
          const id = `function-${number}`;
          if (own) index.put({ id, tags: own });
          else index.remove(id);
          if (own) kept.set(id, own);
          else kept.delete(id);
        }
        const found = index.matches(profile);
        expect(index.size).toBe(kept.size);
        expect(new Map(found.map((each) => [each.id, each.tenths]))).toEqual(new Map([...kept].map(([id, own]) => [id, matchOf(profile, own).tenths])));
        expect(found.map((each) => each.tenths)).toEqual(found.map((each) => each.tenths).toSorted((a, b) => b - a));
      }),
    );
  });

  it("hold more than a thousand, and match them all", () => {
    const index = new TagIndex();
    for (let number = 0; number < 1500; number += 1) index.put({ id: String(number), tags: some(number % 30, (number + 7) % 30) });
    expect(index.matches(some(0, 7))[0]).toEqual({ id: "0", tenths: 1000 });
    const all = index.matches(some(0, 7));
    expect(all).toHaveLength(1500);
    for (const most of [0, 1, 50, 1499, 1500, 2000]) expect(index.matches(some(0, 7), most)).toEqual(all.slice(0, most));
  });
});
