import type { Visit } from "#platform/web/visit.ts";
import type { ConsentRefusal } from "../answer-assignment.ts";
import { assignmentWords } from "../assignment-words.ts";
import { bothInWords, costInWords } from "./cost-words.ts";

/** Why a yes was not booked, with what is free and what is short. */
export function consentSentence(visit: Visit, refusal: ConsentRefusal): string {
  const t = visit.words(assignmentWords);
  if (refusal.reason !== "not-bookable") return t(`refused.${refusal.reason}`);
  const { reason, free, short } = refusal.booking;
  if (reason.startsWith("not-enough")) return t("refused.short", { free: bothInWords(visit, free), short: costInWords(visit, short) });
  if (reason === "year-closed") return t("refused.year-over");
  return t(reason === "no-right-this-year" ? "refused.no-right" : "refused.not-bookable");
}
