import { z } from "zod";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { isDate, type DateString } from "#platform/time/date-string.ts";
import { whyNotYearStart } from "./school-year.ts";

/** Teaching staff, support staff, management: the categories of an employment. */
export const categories = ["OP", "OOP", "MGT"] as const;
export type Category = (typeof categories)[number];

const text = z.string().trim().min(1);
const bothLanguages = z.strictObject({ nl: text, en: text });
const article = z.strictObject({ article: text, paragraph: text.optional() });
const date = z.string().refine(isDate, "use a day that exists, as 2026-08-01") as unknown as z.ZodType<DateString>;

// Figures stand between quotes: an amount that JSON reads as a broken number (0.1) is already wrong before we see it.
const figure = z
  .string({ error: 'write figures between quotes, as "83" or "66.5"' })
  .regex(/^\d{1,6}(\.\d{1,2})?$/, 'use digits with at most two decimals after a dot, as "83" or "66.5"')
  .transform((digits) => {
    const [whole = "0", decimals = ""] = digits.split(".");
    return Number.parseInt(whole + decimals.padEnd(2, "0"), 10);
  });

const right = z
  .strictObject({
    hours: figure.transform(hundredthHours),
    hoursArticle: article.optional(),
    euros: figure.transform(cents),
    eurosArticle: article.optional(),
    // What comes on top for who has agreed on a personal plan.
    withPlan: z.strictObject({ hours: figure.transform(hundredthHours), euros: figure.transform(cents) }).optional(),
  })
  .transform(({ hours, hoursArticle, euros, eurosArticle, withPlan }) => ({
    hours,
    hoursArticle,
    money: euros,
    moneyArticle: eurosArticle,
    withPlan: withPlan && { hours: withPlan.hours, money: withPlan.euros },
  }));

const period = z.strictObject({
  validFrom: date,
  // `everyone` serves employers that know no teachers and support staff; a named category goes before it.
  rights: z.strictObject({ OP: right, OOP: right, MGT: right, everyone: right }).partial(),
  ownChoice: z.strictObject({ hours: article, euros: article }).optional(),
  lapse: article.optional(),
  // Where the hours of the right stand in the task policy, and what the part for them is called there.
  taskPolicy: article.extend({ part: text }).optional(),
  notes: z.array(z.strictObject({ about: z.enum(["management", "part-time", "months", "other"]), nl: text, en: text })).default([]),
});

/** The file of a rule set, as it lies in `rule-sets/`. X-07: dated data with its source, so that a new set asks for no code. */
export const ruleSetFile = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, "use small letters, digits and hyphens"),
    /** minimum: rights nobody may go below · own: the employer decides · off: this employer has no rights in hours or money. */
    kind: z.enum(["minimum", "own", "off"]),
    /** Which kinds of employers may choose it; all of them when it does not say. */
    sectors: z
      .array(z.enum(["po", "vo", "mbo", "gov"]))
      .min(1)
      .optional(),
    title: bothLanguages,
    source: bothLanguages,
    yearStart: z
      .strictObject({ month: z.int(), day: z.int() })
      .refine((start) => whyNotYearStart(start) === undefined, "use a month of 1 to 12 and a day of 1 to 28"),
    periods: z.array(period).min(1),
  })
  .refine(({ periods }) => new Set(periods.map(({ validFrom }) => validFrom)).size === periods.length, {
    path: ["periods"],
    message: "two periods begin on the same day",
  })
  .transform((set) => ({ ...set, periods: set.periods.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)) }));

export type RuleSet = z.infer<typeof ruleSetFile>;
export type RulePeriod = RuleSet["periods"][number];
export type Right = z.infer<typeof right>;
export type Article = z.infer<typeof article>;
export type RuleSets = ReadonlyMap<string, RuleSet>;

/** The rules in force on a day; a period holds until the next one begins. `undefined` before the first. */
export function findPeriod(ruleSet: RuleSet, on: DateString): RulePeriod | undefined {
  return ruleSet.periods.findLast(({ validFrom }) => validFrom <= on);
}

/** a municipality can not choose, nor read, an agreement of schools. */
export function isForSector(ruleSet: Pick<RuleSet, "sectors">, sector: string): boolean {
  return ruleSet.sectors === undefined || ruleSet.sectors.some((one) => one === sector);
}

/** What the rules give this category for a full-time year. OQ-24: the article gives management nothing, so then there is nothing. */
export function findRight(rules: RulePeriod | undefined, category: Category): Right | undefined {
  return rules?.rights[category] ?? rules?.rights.everyone;
}
