import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import { conversationWords } from "../conversation-words.ts";
import { preparationWords } from "../preparation-words.ts";

export type Speech = {
  readonly t: Translate<typeof conversationWords.nl>;
  readonly prepare: Translate<typeof preparationWords.nl>;
  readonly language: "nl" | "en";
  readonly day: (date: DateString) => string;
};

/** The words of conversations in the language of a visit, and days as they are written in it. */
export function speechOf(visit: Visit): Speech {
  const { language } = visit.tone;
  return { t: visit.words(conversationWords), prepare: visit.words(preparationWords), language, day: (date) => formatDate(language, date) };
}

const codes = [
  "text-empty",
  "text-too-long",
  "choice-empty",
  "time-not-a-time",
  "not-yours-to-plan",
  "before-first-day",
  "in-the-future",
  "in-the-past",
  "next-not-later",
] as const;
type ErrorCode = (typeof codes)[number];
const known: readonly string[] = codes;

type Said = { readonly name?: string; readonly from?: string };

/** A sentence per field. `name` is of the employee, for what only they can plan; `from` the first day on which the two can have spoken. */
export function errorSentences({ t }: Speech, errors: FieldErrors, { name = "", from = "" }: Said = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [
      field,
      code.startsWith("date-") ? t("error.date") : t(`error.${known.includes(code) ? (code as ErrorCode) : "choice-empty"}`, { name, from }),
    ]),
  );
}

/** A day with its time and place, as far as they were said. */
export function momentInWords(
  { t, day }: Speech,
  moment: { readonly plannedOn: DateString | null; readonly plannedAt: string; readonly place: string },
): string {
  if (moment.plannedOn === null) return "";
  const date = day(moment.plannedOn);
  const withTime = moment.plannedAt === "" ? date : t("moment.at", { date, time: moment.plannedAt.replace(":", ".") });
  return moment.place === "" ? withTime : t("moment.place", { moment: withTime, place: moment.place });
}
