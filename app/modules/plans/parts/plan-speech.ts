import type { Visit } from "#platform/web/visit.ts";
import type { Language, Translate } from "#platform/words/words.ts";
import { activityWords } from "../activity-words.ts";
import { planPageWords } from "../plan-page-words.ts";
import { planWords } from "../plan-words.ts";
import { professionalRegister } from "../professional-register.ts";

/** The words that the parts of a plan need, in the language of one visit. */
export type PlanSpeech = {
  readonly language: Language;
  /** Of plans and goals, of activities, and of the pages. */
  readonly plan: Translate<typeof planWords.nl>;
  readonly activity: Translate<typeof activityWords.nl>;
  readonly page: Translate<typeof planPageWords.nl>;
  /** Whether the articles of the agreement for secondary schools hold here. */
  readonly hasArticles: boolean;
  /** That an activity counts for a register (H-61). */
  readonly registered: string;
};

export function planSpeech(visit: Pick<Visit, "tone" | "words" | "portal">): PlanSpeech {
  return {
    language: visit.tone.language,
    plan: visit.words(planWords),
    activity: visit.words(activityWords),
    page: visit.words(planPageWords),
    hasArticles: visit.tone.sector === "vo",
    registered: registerMark(visit),
  };
}

/** That an activity counts for a register, by its name where the portal gave it one. */
export function registerMark(visit: Pick<Visit, "words" | "portal">): string {
  const register = professionalRegister(visit.portal);
  const t = visit.words(activityWords);
  return register ? t("registered.named", { register }) : t("registered");
}
