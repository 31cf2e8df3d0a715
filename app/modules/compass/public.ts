export { rankingTruth, type RankingQuality } from "./ranking-quality.ts";
export { type ResemblanceScore, scoreResemblance } from "./score-resemblance.ts";
export { addPathStep } from "./change-path.ts";
export { sayFindable } from "./change-finding.ts";
export { saveFunction } from "./save-function.ts";
