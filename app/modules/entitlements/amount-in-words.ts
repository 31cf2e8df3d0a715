import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { type Tone, words } from "#platform/words/words.ts";
import { yearEndWords } from "./year-end-words.ts";

/** Hours and money as people say them: what is nothing is left out. @example amountInWords(tone, { hours: 2000, money: 0 }) // "20 uur" */
export function amountInWords(tone: Tone, { hours, money }: HoursAndMoney): string {
  const [inHours, inMoney] = [formatHours(tone.language, hours), formatMoney(tone.language, money)];
  if (money === 0) return inHours;
  return hours === 0 ? inMoney : words(yearEndWords, tone)("both", { hours: inHours, money: inMoney });
}
