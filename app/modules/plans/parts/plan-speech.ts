import type { Visit } from "#platform/web/visit.ts";
import type { Language, Translate } from "#platform/words/words.ts";
import { activityWords } from "../activity-words.ts";
import { planPageWords } from "../plan-page-words.ts";
import { planWords } from "../plan-words.ts";

/** The words that the parts of a plan need, in the language of one visit. */
export type PlanSpeech = {
  readonly language: Language;
  /** Of plans and goals, of activities, and of the pages. */
  readonly plan: Translate<typeof planWords.nl>;
  readonly activity: Translate<typeof activityWords.nl>;
  readonly page: Translate<typeof planPageWords.nl>;
  /** Whether the articles of the agreement for secondary schools hold here. */
  readonly hasArticles: boolean;
};

export function planSpeech(visit: Pick<Visit, "tone" | "words">): PlanSpeech {
  return {
    language: visit.tone.language,
    plan: visit.words(planWords),
    activity: visit.words(activityWords),
    page: visit.words(planPageWords),
    hasArticles: visit.tone.sector === "vo",
  };
}
