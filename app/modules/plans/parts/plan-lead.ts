import { formatDate } from "#platform/time/format-date.ts";
import type { StandingPlan } from "../read-plan.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** From when to when, and who can read it: the sentence under the title. */
export function planLead({ plan: t, page, language }: PlanSpeech, { version, manager, agreements }: StandingPlan): string {
  const term = version.from && version.until ? `${t("lead", { from: formatDate(language, version.from), until: formatDate(language, version.until) })} ` : "";
  if (!manager) return term + page("who-sees.no-manager");
  const isSeen = version.state !== "draft" || agreements.length > 0;
  return term + (isSeen ? t("who-sees.manager", { manager: manager.name }) : page("who-sees.after", { manager: manager.name }));
}
