import { fewest } from "#platform/privacy/protect-counts.ts";
import { daysBetween, type DateString } from "#platform/time/date-string.ts";

/** 1 is nothing, 5 is very much. */
export const scores = ["1", "2", "3", "4", "5"] as const;
export const longestLine = 300;
/** So many tips on one page; older ones are found with their activity. */
export const longestTips = 30;
const askedForDays = 60;

export type Evaluation = {
  readonly usefulness: number;
  readonly ownWork: number;
  /** Null for who does not know, or whose work it does not reach. */
  readonly forWhom: number | null;
  readonly recommends: boolean;
  readonly line: string;
  readonly isTip: boolean;
};

/**
 * What makes two activities the same: their titles without capitals, accents, signs and years. So the same course of next year is compared,
 * whoever wrote it down how; another name is another activity.
 *
 * @example titleKey("Training: Gesprekken in de klas (2026-2027)") // "training gesprekken in de klas"
 */
export function titleKey(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b20\d\d\b/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** H-56: asked once, and not about what was done long ago: who remembers what it was worth then? */
export function isAsked(doneOn: DateString, today: DateString): boolean {
  const days = daysBetween(doneOn, today);
  return days >= 0 && days <= askedForDays;
}

/** Sums over so many people, always a whole number of fives. */
export type ScoreSums = {
  readonly people: number;
  readonly usefulness: number;
  readonly ownWork: number;
  readonly forWhom: number;
  readonly forWhomPeople: number;
  readonly recommends: number;
};

export type Average = {
  readonly people: number;
  /** In tenths: 4,2 is 42. */
  readonly usefulness: number;
  readonly ownWork: number;
  /** Undefined when fewer than five said something of it. */
  readonly forWhom: number | undefined;
  /** How many of the people, as a whole percentage. */
  readonly recommends: number;
};

/** What people thought on average, from five on. */
export function averageOf(sums: ScoreSums): Average | undefined {
  const { people, forWhomPeople } = sums;
  if (people < fewest) return undefined;
  const tenths = (sum: number, of: number) => Math.round((sum * 10) / of);
  return {
    people,
    usefulness: tenths(sums.usefulness, people),
    ownWork: tenths(sums.ownWork, people),
    forWhom: forWhomPeople < fewest ? undefined : tenths(sums.forWhom, forWhomPeople),
    recommends: Math.round((sums.recommends * 100) / people),
  };
}
