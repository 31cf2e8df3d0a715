import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Visit } from "#platform/web/visit.ts";
import { assignmentWords } from "../assignment-words.ts";

/** Hours and money of one activity, of which one may be nothing. @example costInWords(visit, { hours: 800, money: 0 }) // "8 uur" */
export function costInWords(visit: Visit, { hours, money }: HoursAndMoney): string {
  const t = visit.words(assignmentWords);
  if (hours === 0 && money === 0) return t("cost.none");
  const { language } = visit.tone;
  if (money === 0) return formatHours(language, hours);
  return hours === 0 ? formatMoney(language, money) : bothInWords(visit, { hours, money });
}

/** Both, whatever they are: what is free, or left. @example bothInWords(visit, { hours: 7100, money: 35_000 }) // "71 uur en € 350" */
export function bothInWords(visit: Visit, { hours, money }: HoursAndMoney): string {
  const { language } = visit.tone;
  return visit.words(assignmentWords)("cost.both", { hours: formatHours(language, hours), money: formatMoney(language, money) });
}

/** The day or the days of it. */
export function whenInWords(
  visit: Visit,
  { startsOn, endsOn }: { readonly startsOn: DateString; readonly endsOn: DateString },
  style: "long" | "short" = "long",
): string {
  const t = visit.words(assignmentWords);
  const from = formatDate(visit.tone.language, startsOn, style);
  return startsOn === endsOn ? t("day", { from }) : t("period", { from, until: formatDate(visit.tone.language, endsOn, style) });
}
