import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import type { BookingRefusal } from "../book-use.ts";
import type { CorrectionRefusal } from "../correct-entry.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { rightPageWords } from "../right-page-words.ts";
import { rulesInForce } from "../rules-in-force.ts";

/** A sentence for each code of a form. */
export function errorSentences(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(rightPageWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof rightPageWords.nl>)]));
}

/** Hours and money as people read them, under the names that sentences use: `freeHours`, `freeMoney`. */
function amounts(visit: Visit, name: string, { hours, money }: HoursAndMoney): Record<string, string> {
  return { [`${name}Hours`]: formatHours(visit.tone.language, hours), [`${name}Money`]: formatMoney(visit.tone.language, money) };
}

/** Why a booking was refused, with what is free, what is short, and the way out. */
export function bookingSentence(visit: Visit, { reason, free, short, rules }: BookingRefusal): string {
  const t = visit.words(entitlementWords);
  const { language } = visit.tone;
  return t(`refused.${reason}`, {
    ...amounts(visit, "free", free),
    ...amounts(visit, "short", short),
    year: t("year", { label: rules.year.label }),
    from: formatDate(language, rules.year.start),
    until: formatDate(language, rules.year.end),
  });
}

/** Why a correction was refused, with what is left of the booking. */
export function correctionSentence(visit: Visit, { reason, left, corrected }: CorrectionRefusal): string {
  if (reason === "higher-than-booked" || reason === "belongs-to-assignment") return visit.words(rightPageWords)(`refused.${reason}`);
  const t = visit.words(entitlementWords);
  const year = t("year", { label: rulesInForce(visit.portal, corrected.on).year.label });
  return t(`refused.${reason}`, { ...amounts(visit, "left", left), year, date: formatDate(visit.tone.language, corrected.on) });
}
