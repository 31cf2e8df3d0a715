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
export type GrantPart<Amount> = {
  readonly category: Category;
  readonly base: SourcedAmount<Amount>;
  readonly shares: readonly Share[];
  readonly amount: Amount;
};

export type Grant = {
  readonly ruleSet: string;
  readonly hours: HundredthHours;
  readonly money: Cents;
  readonly hoursParts: readonly GrantPart<HundredthHours>[];
  readonly moneyParts: readonly GrantPart<Cents>[];
};

export type GrantInput = {
  readonly year: SchoolYear;
  readonly settings: EntitlementSettings;
  readonly ruleSet: RuleSet;
  readonly employments: readonly EmploymentSpan[];
  /** Whether a personal plan was in force on a day of the year; some rules then give more. */
  readonly hasPlan?: boolean;
};

const fullTime = 10_000;
const wholeYear = fullTime * 12;

/**
 * The right of one person in one year, exact, with the formula that makes it up.
 * - Several employments of one category add up to at most full time: the article gives a person one right.
 *   Teacher and support staff at the same time: each category counts for its own fte.
 * - A month counts when an employment runs on at least one day of it (OQ-40), as its best day: the article says "at least",
 *   so every doubt is decided for the employee. One day and not the best of each category, or who changes from one
 *   category to another would have both rights in that month.
 * - The total is rounded up to the next hundredth of an hour and to the next cent, and the lines add up to it.
 */
export function grant({ year, settings, ruleSet, employments, hasPlan = false }: GrantInput): Grant {
  const rights = categories.flatMap((category) => {
    const right = findFullRight(settings, ruleSet, category, year, hasPlan);
    return right ? [{ category, right }] : [];
  });
  const served = { year, settings, employments };
  const hoursParts = parts(
    rights.map(({ category, right }) => ({ category, base: right.hours })),
    served,
    hundredthHours,
  );
  const moneyParts = parts(
    rights.map(({ category, right }) => ({ category, base: right.money })),
    served,
    cents,
  );
  return {
    ruleSet: ruleSet.name,
    hours: sumOf(hoursParts.map(({ amount }) => amount)),
    money: sumOf(moneyParts.map(({ amount }) => amount)),
    hoursParts,
    moneyParts,
  };
}

type Line<Amount> = { readonly category: Category; readonly base: SourcedAmount<Amount> };
type Served = Omit<GrantInput, "ruleSet" | "hasPlan">;
/** The fte of each line, in the order of the lines, on one day. */
type FteByLine = readonly number[];

function parts<Amount extends Cents | HundredthHours>(
  lines: readonly Line<Amount>[],
  served: Served,
  amountOf: (whole: number) => Amount,
): GrantPart<Amount>[] {
  const months = countedMonths(lines, served);
  let exactSoFar = 0;
  return lines.flatMap(({ category, base }, line) => {
    const fte = months.map((month) => month[line] ?? 0);
    const exact = base.amount * fte.reduce((sum, share) => sum + share, 0);
    // The total is rounded and not each line, so that the lines can never add up to more than the total says.
    const amount = amountOf(divideUp(exactSoFar + exact, wholeYear) - divideUp(exactSoFar, wholeYear));
    exactSoFar += exact;
    return fte.some((share) => share > 0) ? [{ category, base, shares: sharesOf(fte), amount }] : [];
  });
}

/** The twelve months as they count. "Full" for who starts or leaves: every month counts as the best one. */
function countedMonths<Amount extends number>(lines: readonly Line<Amount>[], { year, settings, employments }: Served): readonly FteByLine[] {
  const fteOn = (day: DateString) =>
    settings.partTime === "full" ? oneFullTime(lines, fteByLine(lines, employments, day)) : fteByLine(lines, employments, day);
  const months = monthsOf(year).map(({ start, end }) => {
    // The fte can only go up on a first day, so those days and the month's own first day are all there is to look at.
    const days = [start, ...employments.map((one) => one.startsOn).filter((day) => start < day && day <= end)];
    return best(lines, days.map(fteOn));
  });
  const bestMonth = best(lines, months);
  return settings.months === "full" ? months.map(() => bestMonth) : months;
}

function fteByLine<Amount>(lines: readonly Line<Amount>[], employments: readonly EmploymentSpan[], day: DateString): FteByLine {
  const running = employments.filter((one) => one.startsOn <= day && (!one.endsOn || day <= one.endsOn));
  return lines.map(({ category }) =>
    Math.min(
      fullTime,
      running.filter((one) => one.category === category).reduce((sum, one) => sum + Math.max(0, one.fteE4), 0),
    ),
  );
}

// "Full" for part-timers: whoever works counts as one full-time person, in the category with the highest right.
// Not in every category: half a teacher and half a support worker is one person and not two.
function oneFullTime<Amount extends number>(lines: readonly Line<Amount>[], fte: FteByLine): FteByLine {
  return best(
    lines,
    lines.map((_, winner) => lines.map((__, line) => (line === winner && (fte[line] ?? 0) > 0 ? fullTime : 0))),
  );
}

function best<Amount extends number>(lines: readonly Line<Amount>[], choices: readonly FteByLine[]): FteByLine {
  const worth = (choice: FteByLine) => choice.reduce((sum, fte, line) => sum + fte * (lines[line]?.base.amount ?? 0), 0);
  return choices.reduce<FteByLine>((highest, choice) => (worth(choice) > worth(highest) || highest.length === 0 ? choice : highest), []);
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
