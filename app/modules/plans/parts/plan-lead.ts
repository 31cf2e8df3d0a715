import { formatDate } from "#platform/time/format-date.ts";
import { eitherName, everyName } from "../either-name.ts";
import type { StandingPlan } from "../read-plan.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** From when to when, and who can read it: the sentence under the title. */
export function planLead({ plan: t, page, language }: PlanSpeech, { version, managers, agreements }: StandingPlan): string {
  const term = version.from && version.until ? `${t("lead", { from: formatDate(language, version.from), until: formatDate(language, version.until) })} ` : "";
  const manager = eitherName(language, managers);
  if (!manager) return term + page("who-sees.no-manager");
  const isSeen = version.state !== "draft" || agreements.length > 0;
  return (
    term +
    (isSeen
      ? managers.length === 1
        ? t("who-sees.manager", { manager })
        : t("who-sees.managers", { manager: everyName(language, managers) })
      : page("who-sees.after", { manager }))
  );
}
