export { rankingTruth, type RankingQuality } from "./ranking-quality.ts";
export { type ResemblanceScore, scoreResemblance } from "./score-resemblance.ts";
