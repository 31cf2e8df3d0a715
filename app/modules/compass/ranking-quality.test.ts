import { describe, expect, it } from "vitest";
import { rankingQuality, type RankingTruth } from "./ranking-quality.ts";

// Four things; a and b share a code. Of code A, B is the closest and C comes after it.
const uris = ["a", "b", "c", "d"];
const truth: RankingTruth = { map: { a: "A", b: "B", c: "C", d: "D" }, related: { A: { B: [3, 1], C: [1, 11], Z: [2, 2] } } };
const ranking = (order: readonly string[]) => () => uris.map((uri) => -order.indexOf(uri));

describe("the quality of a ranking", () => {
  it("is whole when what is related comes first, in its order", () => {
    expect(rankingQuality(truth, uris, ranking(["a", "b", "c", "d"]))).toEqual({ n: 1, recall10: 1, ndcg10: 1, mrr: 1 });
  });

  it("falls with the place of the first that is related", () => {
    const quality = rankingQuality(truth, uris, ranking(["a", "d", "c", "b"]));
    expect(quality.mrr).toBeCloseTo(1 / 3, 10);
    // Gains 0, 1, 3 on places 1, 2, 3 against 3, 1 on places 1, 2.
    expect(quality.ndcg10).toBeCloseTo((1 / Math.log2(3) + 3 / 2) / (3 + 1 / Math.log2(3)), 10);
  });

  it("counts a code with several things once, and never its own", () => {
    const twins: RankingTruth = { map: { a: "A", b: "A", c: "C", d: "B" }, related: truth.related };
    expect(rankingQuality(twins, uris, (place) => (place === 0 ? [9, 8, 0, 7] : [8, 9, 7, 0]))).toMatchObject({ n: 1, mrr: (1 + 1 / 2) / 2 });
  });

  it("leaves out codes of which nothing that is related is here", () => {
    expect(rankingQuality({ map: { a: "A", d: "D" }, related: truth.related }, uris, ranking(uris)).n).toBe(0);
  });
});
