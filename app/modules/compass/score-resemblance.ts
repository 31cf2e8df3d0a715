import type { Esco } from "#modules/esco/public.ts";
import { type FeatureKind, asBlocks, occupationFeatures, resemblanceWeights } from "./occupation-features.ts";
import { FeatureIndex } from "./feature-index.ts";
import { type RankingQuality, type RankingTruth, rankingQuality } from "./ranking-quality.ts";

export type ResemblanceScore = RankingQuality & {
  /** What a count of shared skills, and that count over all skills of the two, would have found. */
  readonly baselines: { readonly overlap: RankingQuality; readonly jaccard: RankingQuality };
  /** The score with passports of at most so many tags. */
  readonly trimmed: Readonly<Record<string, RankingQuality>>;
  /** The score without one kind of likeness. */
  readonly without?: Readonly<Record<FeatureKind, RankingQuality>>;
};

const sizes = [12, 25];

/** Scores how well "resembles" finds what is known to be related, beside two baselines, for trimmed passports, and kind by kind. */
export function scoreResemblance(esco: Esco, truth: RankingTruth, options: { readonly ablation: boolean }): ResemblanceScore {
  const uris = esco.occupations.map((each) => each.uri);
  const features = occupationFeatures(esco);
  const quality = (index: FeatureIndex) => rankingQuality(truth, uris, (place) => index.scores(place));
  const kinds = Object.keys(resemblanceWeights) as FeatureKind[];
  const trimmed = sizes.map((size) => [String(size), quality(new FeatureIndex(asBlocks(occupationFeatures(esco, size))))] as const);
  const without = () => kinds.map((kind) => [kind, quality(new FeatureIndex(asBlocks(features, kind)))] as const);
  return {
    ...quality(new FeatureIndex(asBlocks(features))),
    baselines: baselines(esco, truth, uris),
    trimmed: Object.fromEntries(trimmed),
    ...(options.ablation ? { without: Object.fromEntries(without()) as Record<FeatureKind, RankingQuality> } : {}),
  };
}

function baselines(esco: Esco, truth: RankingTruth, uris: readonly string[]): ResemblanceScore["baselines"] {
  const skills = esco.occupations.map((each) => new Set(each.skills.map(({ uri }) => uri)));
  const holders = new Map<string, number[]>();
  skills.forEach((own, place) => {
    for (const uri of own) holders.set(uri, [...(holders.get(uri) ?? []), place]);
  });
  const shared = (place: number): Float64Array => {
    const counts = new Float64Array(skills.length);
    for (const uri of skills[place] ?? []) for (const other of holders.get(uri) ?? []) counts[other] = (counts[other] as number) + 1;
    return counts;
  };
  const sizeOf = (place: number) => skills[place]?.size ?? 0;
  return {
    overlap: rankingQuality(truth, uris, shared),
    jaccard: rankingQuality(truth, uris, (place) => shared(place).map((count, other) => count / (sizeOf(place) + sizeOf(other) - count || 1))),
  };
}
