import { type Cents, type HundredthHours, plus } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { categories, findPeriod, findRight, type Article, type Category, type RuleSet } from "./rule-set.ts";
import { whyNotYearStart, yearOf, type SchoolYear, type YearStart } from "./school-year.ts";

export type Proportion = "pro-rata" | "full";

/** What one portal chose, from a day on. Later choices are new records, so an old year keeps the rules it was granted under. */
export type EntitlementSettings = {
  readonly from: DateString;
  readonly ruleSet: string;
  readonly yearStart: YearStart;
  /** OQ-22: the article does not say; default in proportion to the fte. */
  readonly partTime: Proportion;
  /** OQ-40: the article does not say; default in proportion to the months served. */
  readonly months: Proportion;
  /** How many days after its end a year stays open, for what was done in its last weeks and is booked after the holidays. */
  readonly graceDays?: number | undefined;
  /** Values of the employer's own, per full-time year; for management the only ones there are (OQ-24). */
  readonly own: { readonly [C in Category]?: { readonly hours?: HundredthHours; readonly money?: Cents } };
};

export function defaultSettings(ruleSet: RuleSet, from: DateString): EntitlementSettings {
  return {
    from: yearOf(from, ruleSet.yearStart).start,
    ruleSet: ruleSet.name,
    yearStart: ruleSet.yearStart,
    partTime: "pro-rata",
    months: "pro-rata",
    own: {},
  };
}

/** The choice that holds for a whole year is the one in force on its first day. */
export function findSettings(history: readonly EntitlementSettings[], on: DateString): EntitlementSettings | undefined {
  return history
    .filter(({ from }) => from <= on)
    .reduce<EntitlementSettings | undefined>((latest, one) => (latest && latest.from > one.from ? latest : one), undefined);
}

export const usualGraceDays = 31;
/** What an administrator can choose: at once, two weeks, a month, three months. */
export const graceChoices = [0, 14, usualGraceDays, 92] as const;

/** How many days after the last one a year is closed. */
export function closesAfter({ graceDays }: Pick<EntitlementSettings, "graceDays">): number {
  return graceDays ?? usualGraceDays;
}

export type WhyNotAllowed =
  | "year-start-impossible"
  | "not-from-the-start-of-a-year"
  | "year-start-in-use"
  | "before-the-rule-set"
  | "values-without-rights"
  | "below-the-rule-set";

/**
 * H-73: the article gives a minimum. A portal may set higher values, never lower ones.
 * `current` is what holds now when rights were already granted under it: then the year keeps its first day,
 * because two years that overlap would grant the same months twice.
 */
export function whyNotAllowed(settings: EntitlementSettings, ruleSet: RuleSet, current?: EntitlementSettings): WhyNotAllowed | undefined {
  if (whyNotYearStart(settings.yearStart)) return "year-start-impossible";
  if (yearOf(settings.from, settings.yearStart).start !== settings.from) return "not-from-the-start-of-a-year";
  if (current && !sameStart(current.yearStart, settings.yearStart)) return "year-start-in-use";
  if (!findPeriod(ruleSet, settings.from)) return "before-the-rule-set";
  if (ruleSet.kind === "off" && Object.keys(settings.own).length > 0) return "values-without-rights";
  return valuesBelow(settings, ruleSet).length > 0 ? "below-the-rule-set" : undefined;
}

export type ValueBelow =
  | { readonly category: Category; readonly right: "hours"; readonly least: HundredthHours }
  | { readonly category: Category; readonly right: "money"; readonly least: Cents };

/** Which values are too low, and how high they must at least be, for the sentence under each field. */
export function valuesBelow(settings: EntitlementSettings, ruleSet: RuleSet): readonly ValueBelow[] {
  // Also the periods that begin later: a value that is high enough today must not undercut next year's agreement.
  const periods = ruleSet.periods.filter((period) => period === findPeriod(ruleSet, settings.from) || period.validFrom > settings.from);
  return categories.flatMap((category) => {
    const own = settings.own[category];
    const rights = periods.map((period) => findRight(period, category)).filter((right) => right !== undefined);
    const leastHours = rights.map(({ hours }) => hours).toSorted((a, b) => b - a)[0];
    const leastMoney = rights.map(({ money }) => money).toSorted((a, b) => b - a)[0];
    const below: ValueBelow[] = [];
    if (own?.hours !== undefined && leastHours !== undefined && own.hours < leastHours) below.push({ category, right: "hours", least: leastHours });
    if (own?.money !== undefined && leastMoney !== undefined && own.money < leastMoney) below.push({ category, right: "money", least: leastMoney });
    return below;
  });
}

/** One figure and where it comes from, for a page that must be able to say so. */
export type SourcedAmount<Amount> = {
  readonly amount: Amount;
  readonly from: "rule-set" | "portal";
  readonly article?: Article | undefined;
  /** The part of it that is there because a personal plan was agreed on. */
  readonly withPlan?: Amount;
};
export type FullRight = { readonly hours: SourcedAmount<HundredthHours>; readonly money: SourcedAmount<Cents> };

/** What a full-time person of this category has a right to in this year; `undefined` when nothing gives a right. Some rules give more with an agreed plan. */
export function findFullRight(settings: EntitlementSettings, ruleSet: RuleSet, category: Category, year: SchoolYear, hasPlan = false): FullRight | undefined {
  if (ruleSet.kind === "off") return undefined;
  const right = findRight(findPeriod(ruleSet, year.start), category);
  const own = settings.own[category];
  if (!right && own?.hours === undefined && own?.money === undefined) return undefined;
  const more = hasPlan ? right?.withPlan : undefined;
  return {
    hours: withMore(higher(right?.hours, right?.hoursArticle, own?.hours), more?.hours),
    money: withMore(higher(right?.money, right?.moneyArticle, own?.money), more?.money),
  };
}

// The higher one wins even when a wrong setting slipped through: the article says "at least".
function higher<Amount extends number>(least: Amount | undefined, article: Article | undefined, own: Amount | undefined): SourcedAmount<Amount> {
  if (own !== undefined && own > (least ?? -1)) return { amount: own, from: "portal" };
  return { amount: least ?? (0 as Amount), from: "rule-set", article };
}

function withMore<Amount extends Cents | HundredthHours>(base: SourcedAmount<Amount>, more: Amount | undefined): SourcedAmount<Amount> {
  return more ? { ...base, amount: plus(base.amount, more), withPlan: more } : base;
}

/** Whether the rules of a year give anybody more with an agreed plan. */
export function asksForPlan(ruleSet: RuleSet, year: SchoolYear): boolean {
  return Object.values(findPeriod(ruleSet, year.start)?.rights ?? {}).some((right) => right.withPlan !== undefined);
}

function sameStart(first: YearStart, second: YearStart): boolean {
  return first.month === second.month && first.day === second.day;
}
