import { z } from "zod";
import type { Cents, HundredthHours } from "#platform/amounts/amounts.ts";
import { parseHours } from "#platform/amounts/parse-hours.ts";
import { parseMoney } from "#platform/amounts/parse-money.ts";
import { graceChoices, usualGraceDays } from "./entitlement-settings.ts";
import { categories, type Category } from "./rule-set.ts";

export const hoursFieldOf = (category: Category) => `hours-${category}` as const;
export const moneyFieldOf = (category: Category) => `money-${category}` as const;

// Empty is no value of the employer's own; that is another thing than zero.
const ownHours = z
  .string()
  .default("")
  .transform((text, context): HundredthHours | undefined => {
    const parsed = text.trim() === "" ? undefined : parseHours(text);
    if (parsed && !parsed.ok) context.addIssue(parsed.problem);
    return parsed?.ok ? parsed.value : undefined;
  });
const ownMoney = z
  .string()
  .default("")
  .transform((text, context): Cents | undefined => {
    const parsed = text.trim() === "" ? undefined : parseMoney(text);
    if (parsed && !parsed.ok) context.addIssue(parsed.problem);
    return parsed?.ok ? parsed.value : undefined;
  });

const hours = Object.fromEntries(categories.map((category) => [hoursFieldOf(category), ownHours])) as { [C in Category as `hours-${C}`]: typeof ownHours };
const money = Object.fromEntries(categories.map((category) => [moneyFieldOf(category), ownMoney])) as { [C in Category as `money-${C}`]: typeof ownMoney };
const proportion = z.enum(["pro-rata", "full"], { error: "choice-empty" });

/** What an administrator chooses about rights. `do` tells looking at the example from saving. */
export const settingsForm = z
  .object({
    ruleSet: z.string().min(1, "choice-empty"),
    from: z.enum(["this", "next"], { error: "choice-empty" }),
    startMonth: z.coerce.number().int().min(1).max(12).optional(),
    partTime: proportion,
    months: proportion,
    graceDays: z.enum(graceChoices.map(String)).default(String(usualGraceDays)).transform(Number),
    do: z.enum(["save", "preview"]).default("save"),
    ...hours,
    ...money,
  })
  .transform((typed) => ({
    ...typed,
    own: Object.fromEntries(categories.flatMap((category) => ownOf(category, typed[hoursFieldOf(category)], typed[moneyFieldOf(category)]))) as OwnValues,
  }));

export type SettingsInput = z.infer<typeof settingsForm>;
type OwnValues = { [C in Category]?: { hours?: HundredthHours; money?: Cents } };

function ownOf(
  category: Category,
  hoursTyped: HundredthHours | undefined,
  moneyTyped: Cents | undefined,
): [Category, { hours?: HundredthHours; money?: Cents }][] {
  if (hoursTyped === undefined && moneyTyped === undefined) return [];
  return [[category, { ...(hoursTyped === undefined ? {} : { hours: hoursTyped }), ...(moneyTyped === undefined ? {} : { money: moneyTyped }) }]];
}
