import { cents, hundredthHours, sumOf, type Cents, type HundredthHours } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { findFullRight, type EntitlementSettings, type SourcedAmount } from "./entitlement-settings.ts";
import { categories, type Category, type RuleSet } from "./rule-set.ts";
import { monthsOf, type SchoolYear } from "./school-year.ts";

/** What the computation needs of an employment. `fteE4` is in ten-thousandths: 0,8 is 8000. */
export type EmploymentSpan = { readonly category: Category; readonly fteE4: number; readonly startsOn: DateString; readonly endsOn?: DateString | null };

/** So many months with so much fte; a year in which the fte changed has several. */
export type Share = { readonly fte: number; readonly months: number };

/** One line of the formula on the balance page: base × fte × months / 12. */
export type GrantPart<Amount> = { readonly category: Category; readonly base: SourcedAmount<Amount>; readonly shares: readonly Share[]; readonly amount: Amount };

export type Grant = {
  readonly ruleSet: string;
  readonly hours: HundredthHours;
  readonly money: Cents;
  readonly hoursParts: readonly GrantPart<HundredthHours>[];
  readonly moneyParts: readonly GrantPart<Cents>[];
};

export type GrantInput = { readonly year: SchoolYear; readonly settings: EntitlementSettings; readonly ruleSet: RuleSet; readonly employments: readonly EmploymentSpan[] };

const fullTime = 10_000;
const wholeYear = fullTime * 12;

/**
 * The right of one person in one year, exact, with the formula that makes it up.
 * - Several employments of one category add up to at most full time: the article gives a person one right.
 *   Teacher and support staff at the same time: each category counts for its own fte.
 * - A month counts when an employment runs on at least one day of it (OQ-40), with the highest fte of any of its days:
 *   the article says "at least", so every doubt is decided for the employee.
 * - Each line is rounded up to the next hundredth of an hour and to the next cent, so that the lines on screen add up.
 */
export function grant({ year, settings, ruleSet, employments }: GrantInput): Grant {
  const rights = categories.flatMap((category) => {
    const right = findFullRight(settings, ruleSet, category, year);
    return right ? [{ category, right }] : [];
  });
  const fteOf = (category: Category) => fteByMonth(year, employments.filter((one) => one.category === category));
  const hoursParts = parts(settings, rights.map(({ category, right }) => ({ category, base: right.hours, fte: fteOf(category) })), hundredthHours);
  const moneyParts = parts(settings, rights.map(({ category, right }) => ({ category, base: right.money, fte: fteOf(category) })), cents);
  return {
    ruleSet: ruleSet.name,
    hours: sumOf(hoursParts.map(({ amount }) => amount)),
    money: sumOf(moneyParts.map(({ amount }) => amount)),
    hoursParts,
    moneyParts,
  };
}

type Line<Amount> = { readonly category: Category; readonly base: SourcedAmount<Amount>; readonly fte: readonly number[] };

function parts<Amount extends Cents | HundredthHours>(settings: EntitlementSettings, lines: readonly Line<Amount>[], amountOf: (whole: number) => Amount): GrantPart<Amount>[] {
  const inForce = settings.partTime === "full" ? asFullTime(lines) : lines;
  const counted = settings.months === "full" ? asWholeYear(inForce) : inForce;
  return counted
    .filter(({ fte }) => fte.some((share) => share > 0))
    .map(({ category, base, fte }) => {
      const served = fte.reduce((sum, share) => sum + share, 0);
      return { category, base, shares: sharesOf(fte), amount: amountOf(divideUp(base.amount * served, wholeYear)) };
    });
}

/** The fte of each of the twelve months: the highest of any day in it, at most full time. */
function fteByMonth(year: SchoolYear, employments: readonly EmploymentSpan[]): readonly number[] {
  return monthsOf(year).map(({ start, end }) => {
    // The fte can only go up on a first day, so those days and the month's own first day are all there is to look at.
    const days = [start, ...employments.map((one) => one.startsOn).filter((day) => start < day && day <= end)];
    return Math.min(fullTime, Math.max(...days.map((day) => fteOn(day, employments))));
  });
}

function fteOn(day: DateString, employments: readonly EmploymentSpan[]): number {
  return employments.filter((one) => one.startsOn <= day && (!one.endsOn || day <= one.endsOn)).reduce((sum, one) => sum + Math.max(0, one.fteE4), 0);
}

// "Full" for part-timers: whoever works counts as one full-time person, in the category with the highest right of that month.
// Not in every category: half a teacher and half a support worker is one person and not two.
function asFullTime<Amount extends number>(lines: readonly Line<Amount>[]): readonly Line<Amount>[] {
  const winnerOf = (month: number) =>
    lines.filter((line) => (line.fte[month] ?? 0) > 0).reduce<Line<Amount> | undefined>((best, line) => (best && best.base.amount >= line.base.amount ? best : line), undefined);
  const winners = Array.from({ length: 12 }, (_, month) => winnerOf(month));
  return lines.map((line) => ({ ...line, fte: winners.map((winner) => (winner === line ? fullTime : 0)) }));
}

// "Full" for who starts or leaves during the year: months without any employment count as the month before them,
// and those before the first employment as its first month. So a change of category is never counted twice.
function asWholeYear<Amount>(lines: readonly Line<Amount>[]): readonly Line<Amount>[] {
  const served = Array.from({ length: 12 }, (_, month) => lines.some((line) => (line.fte[month] ?? 0) > 0));
  const first = served.indexOf(true);
  if (first === -1) return lines;
  const standIn = served.map((_, month) => (month < first ? first : served.lastIndexOf(true, month)));
  return lines.map((line) => ({ ...line, fte: standIn.map((month) => line.fte[month] ?? 0) }));
}

function sharesOf(fte: readonly number[]): readonly Share[] {
  const months = new Map<number, number>();
  for (const share of fte) if (share > 0) months.set(share, (months.get(share) ?? 0) + 1);
  return [...months].map(([share, count]) => ({ fte: share, months: count }));
}

// By remainder, so that no broken number exists on the way.
function divideUp(amount: number, by: number): number {
  const rest = amount % by;
  return rest === 0 ? amount / by : (amount - rest) / by + 1;
}
