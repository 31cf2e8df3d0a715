import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { type EducationLevel, employmentWords } from "#modules/people/public.ts";
import { mostText } from "../qualification-form.ts";
import { qualificationWords } from "../qualification-words.ts";
import type { Step } from "../request-table.ts";

export function errorSentences(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(qualificationWords);
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof qualificationWords.nl>, { most: mostText })]),
  );
}

export function levelWords(visit: Visit, level: EducationLevel): string {
  return visit.words(employmentWords)(`education.${level}`);
}

/** Who did what and when, what it costs, and why. */
export function stepLine(visit: Visit, { step, on, by, reason, hours, money }: Step): { readonly what: string; readonly more: string } {
  const t = visit.words(qualificationWords);
  const { language } = visit.tone;
  const amounts = [hours > 0 ? formatHours(language, hours) : "", money > 0 ? formatMoney(language, money) : ""].filter(Boolean);
  const costs = amounts.length === 2 ? t("both", { hours: amounts[0] ?? "", money: amounts[1] ?? "" }) : (amounts[0] ?? "");
  return {
    what: t(`step.${step}`, { date: formatDate(language, on), by }),
    more: [reason, costs === "" ? "" : t("costs-at-employer", { costs })].filter(Boolean).join(" · "),
  };
}
