import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { amountInWords } from "../amount-in-words.ts";
import { agreedCarry, type CarryRequest } from "../carry.ts";
import { yearEndWords } from "../year-end-words.ts";

/** Where a wish stands, with names and days. Of two agreements only the later one counts, and the earlier one says so. */
export function carryState(visit: Visit, request: CarryRequest, all: readonly CarryRequest[]): string {
  const t = visit.words(yearEndWords);
  const { language } = visit.tone;
  const { asked, answer, answered } = request;
  if (!answer || !answered) return t("state.waiting", { on: formatDate(language, asked.on) });
  if (answer === "agreed" && agreedCarry(all)?.id !== request.id) return t("state.replaced");
  const names = { asked: asked.name, askedOn: formatDate(language, asked.on), answered: answered.name, answeredOn: formatDate(language, answered.on) };
  return t(`state.${answer}`, names);
}

/** That a new agreement takes the place of this one, in the words of who asks or of who answers. */
export function replacing(visit: Visit, word: "replaces" | "team.replaces", agreed: CarryRequest): string {
  const on = formatDate(visit.tone.language, (agreed.answered ?? agreed.asked).on);
  return visit.words(yearEndWords)(word, { amount: amountInWords(visit.tone, agreed), on });
}
