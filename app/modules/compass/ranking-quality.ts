import { z } from "zod";

/** Ground truth: the code of each thing, and for a code which codes are related to it, how strongly (3, 2, 1) and in which order. */
export const rankingTruth = z.object({
  map: z.record(z.string(), z.string()),
  related: z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()]))),
});
export type RankingTruth = z.infer<typeof rankingTruth>;
export type RankingQuality = { readonly n: number; readonly recall10: number; readonly ndcg10: number; readonly mrr: number };

const cut = 10;

/**
 * How well a ranking finds what is known to be related. Every thing whose code is a key of `related` ranks all others; the ranking is
 * read as codes in order of first appearance without its own. Relevant are codes that stand among the first ten and belong to something.
 * Averages are taken within a code first, so that a code with many things counts once.
 *
 * @example rankingQuality(truth, uris, (uri) => index.scores(uri)) // { n: 278, recall10: 0.459, … }
 */
export function rankingQuality(truth: RankingTruth, uris: readonly string[], scoresOf: (place: number) => ArrayLike<number>): RankingQuality {
  const places = uris.flatMap((uri, place) => (truth.map[uri] === undefined ? [] : [{ place, code: truth.map[uri] }]));
  const codes = new Set(places.map(({ code }) => code));
  const perCode = new Map<string, Omit<RankingQuality, "n">[]>();
  for (const { place, code } of places) {
    const related = Object.entries(truth.related[code] ?? {}).filter(([other]) => codes.has(other));
    const relevant = new Set(related.filter(([, [, order]]) => order <= cut).map(([other]) => other));
    if (relevant.size === 0) continue;
    const ranked = codesInOrder(places, place, code, scoresOf(place));
    perCode.set(code, [...(perCode.get(code) ?? []), qualityOf(ranked, relevant, new Map(related.map(([other, [gain]]) => [other, gain])))]);
  }
  const means = [...perCode.values()].map(meanOf);
  return { n: means.length, ...meanOf(means) };
}

function codesInOrder(places: readonly { place: number; code: string }[], own: number, ownCode: string, scores: ArrayLike<number>): string[] {
  const others = places.filter(({ place }) => place !== own).toSorted((a, b) => (scores[b.place] as number) - (scores[a.place] as number));
  const seen = new Set(others.map(({ code }) => code));
  seen.delete(ownCode);
  return [...seen];
}

function qualityOf(ranked: readonly string[], relevant: ReadonlySet<string>, gains: ReadonlyMap<string, number>): Omit<RankingQuality, "n"> {
  const top = ranked.slice(0, cut);
  const first = ranked.findIndex((code) => relevant.has(code));
  const best = discounted([...gains.values()].toSorted((a, b) => b - a).slice(0, cut));
  return {
    recall10: top.filter((code) => relevant.has(code)).length / Math.min(cut, relevant.size),
    ndcg10: best === 0 ? 0 : discounted(top.map((code) => gains.get(code) ?? 0)) / best,
    mrr: first === -1 ? 0 : 1 / (first + 1),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

function meanOf(all: readonly Omit<RankingQuality, "n">[]): Omit<RankingQuality, "n"> {
  const mean = (pick: (each: Omit<RankingQuality, "n">) => number) => all.reduce((sum, each) => sum + pick(each), 0) / Math.max(1, all.length);
  return { recall10: mean((each) => each.recall10), ndcg10: mean((each) => each.ndcg10), mrr: mean((each) => each.mrr) };
}
