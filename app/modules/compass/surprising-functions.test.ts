import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tag } from "./match.ts";
import { defaultBand, surpriseBands, type SurpriseCandidate, surprisingFunctions } from "./surprising-functions.ts";
import { tagKinds } from "#modules/functions/public.ts";

const behaviour = (...names: string[]): Tag[] => names.map((id) => ({ id, kind: "behaviour" }));
const knowledge = (...names: string[]): Tag[] => names.map((id) => ({ id, kind: "knowledge" }));
const own = { domains: ["Onderwijs"], tags: [...behaviour("guide", "explain", "plan"), ...knowledge("biology", "chemistry")] };
const candidate = (id: string, parts: Partial<SurpriseCandidate>): SurpriseCandidate => ({ id, section: id, domains: ["Leiding"], tags: [], ...parts });
/** Shares two competences and asks three things more: 6 + 6 of 12 + 18 + 14 = well within the band. */
const fitting = [...behaviour("guide", "explain"), ...knowledge("budget", "law")];
const ids = (candidates: readonly SurpriseCandidate[]) => surprisingFunctions(own, candidates).map((each) => each.id);

describe("K-17 a function out of the box", () => {
  it("OQ-06 is in another domain, fits half and half, and shares two competences or interests", () => {
    expect(ids([candidate("fits", { tags: fitting }), candidate("other", { tags: behaviour("drive") })])).toEqual(["fits"]);
  });

  it.each([
    ["in one's own domain", { tags: fitting, domains: ["Leiding", "Onderwijs"] }],
    ["too near", { tags: [...own.tags] }],
    ["too far", { tags: [...behaviour("guide", "explain"), ...behaviour(..."abcdefghijkl")] }],
    ["alike in knowledge alone", { tags: [...behaviour("guide"), ...knowledge("biology", "chemistry")] }],
  ])("OQ-06 is none %s", (_what, parts) => {
    expect(ids([candidate("it", parts), candidate("other", { tags: behaviour("drive") })])).toEqual([]);
  });

  it("OQ-06 comes before another when it shares what few functions ask, and of a section there is one", () => {
    const common = candidate("common", { tags: [...behaviour("guide", "explain"), ...knowledge("x", "y")] });
    const rare = candidate("rare", { tags: [...behaviour("guide", "plan"), ...knowledge("x", "z")] });
    const crowd = Array.from({ length: 6 }, (_, at) => candidate(`crowd-${at}`, { tags: behaviour("explain", `own-${at}`, `more-${at}`) }));
    expect(ids([common, rare, ...crowd])).toEqual(["rare", "common"]);
    expect(ids([{ ...common, section: "desk" }, { ...rare, section: "desk" }, ...crowd])).toEqual(["rare"]);
  });

  it("OQ-06 is one of five at most, says why, and is the same in any order of candidates", () => {
    const tag = fc.integer({ min: 0, max: 30 }).map((number): Tag => ({ id: `t${number}`, kind: tagKinds[number % tagKinds.length] as Tag["kind"] }));
    const candidates = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        section: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
        domains: fc.subarray(["Onderwijs", "Leiding", "Zorg"]),
        tags: fc.array(tag, { maxLength: 15 }),
      }),
      { maxLength: 30, selector: (each) => each.id },
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 15 }), candidates, fc.constantFrom(...surpriseBands), (tags, all, band) => {
        const person = { tags, domains: ["Onderwijs"] };
        const found = surprisingFunctions(person, all, band);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { tenths, because } of found) expect([tenths >= band.from, tenths <= band.to, because.length >= 2]).toEqual([true, true, true]);
        expect(surprisingFunctions(person, all.toReversed(), band)).toEqual(found);
      }),
    );
  });

  it("lies farther away with every step of the slider", () => {
    for (const [at, band] of surpriseBands.slice(1).entries()) {
      expect(band.from).toBeLessThan(surpriseBands[at]?.from as number);
      expect(band.to).toBeLessThan(surpriseBands[at]?.to as number);
    }
    expect(defaultBand).toEqual({ from: 250, to: 600 });
  });
});
