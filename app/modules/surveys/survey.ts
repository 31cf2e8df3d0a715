import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { TagKind } from "#modules/functions/public.ts";

/** Kinds that holders can speak of. What a function requires, where it stands and which course exists is not for them to say. */
export const askedKinds = ["behaviour", "technical", "core", "knowledge", "interest", "resultArea"] as const satisfies readonly TagKind[];
/** Kinds for which holders find words of their own; more would take more than three minutes. */
export const ownKinds = ["behaviour", "technical", "knowledge"] as const satisfies readonly TagKind[];
export type OwnKind = (typeof ownKinds)[number];
export const mostOwnWords = 3;
export const longestOwnWord = 60;
export const dimensionCount = 5;

/** Fewer answers than this and colleagues may guess who said what. */
export const recognisableBelow = 3;
const longestDays = 92;
const usualDays = 14;

export type OwnWord = { readonly kind: OwnKind; readonly label: string };
export type Answer = { readonly dimensions: readonly number[]; readonly tagIds: readonly string[]; readonly ownWords: readonly OwnWord[] };

type Span = { readonly closesOn: DateString; readonly closedAt: Date | null };

/** On its last day as well. */
export function isOpen(survey: Span, today: DateString): boolean {
  return survey.closedAt === null && survey.closesOn >= today;
}

export function usualClosingDay(today: DateString): DateString {
  return addDays(today, usualDays);
}

export type WhyNotClosingDay = "date-too-early" | "date-too-late";
export function whyNotClosingDay(closesOn: DateString, today: DateString): WhyNotClosingDay | undefined {
  if (closesOn <= today) return "date-too-early";
  return closesOn > addDays(today, longestDays) ? "date-too-late" : undefined;
}

/**
 * Nothing while people can still answer: who looked before and after a colleague did would read that answer in the difference. Afterwards it
 * stays as it is, and an editor is warned when there are few.
 */
export function mayShow(survey: Span, answers: number, today: DateString): boolean {
  return answers > 0 && !isOpen(survey, today);
}

/** Words as they were typed in one field: at most three, between commas or on lines. @example ownWordsIn("luisteren, plannen") // ["luisteren", "plannen"] */
export function ownWordsIn(text: string): string[] {
  const words = text
    .split(/[,;\n]/)
    .map((word) => word.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  return words.filter((word, at) => words.findIndex((each) => each.toLowerCase() === word.toLowerCase()) === at);
}
