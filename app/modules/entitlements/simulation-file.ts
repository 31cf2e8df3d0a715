import { z } from "zod";
import { cents, type HoursAndMoney, hundredthHours } from "#platform/amounts/amounts.ts";
import { type DateString, isDate } from "#platform/time/date-string.ts";
import { defaultSettings, type EntitlementSettings, valuesBelow } from "./entitlement-settings.ts";
import { categories, type RuleSet } from "./rule-set.ts";
import { yearOf } from "./school-year.ts";
import type { SimulatedPerson, SimulatedYear } from "./simulate-years.ts";

const date = z.string().refine(isDate, "use a day that exists, from 1800 to 2999, as 2026-08-01") as unknown as z.ZodType<DateString>;
const whole = z.int().min(0, "use a whole number of cents, not below 0").max(1_000_000_000);
/** Hours with at most two decimals, as exact hundredths. */
const hours = z
  .number()
  .min(0, "use hours that are not below 0")
  .max(100_000)
  .refine((value) => /^\d+(\.\d{1,2})?$/.test(String(value)), "use at most two decimals")
  .transform((value) => hundredthHours(Math.round(value * 100)));
const fte = z
  .number()
  .min(0)
  .max(1.2)
  .refine((value) => /^\d(\.\d{1,4})?$/.test(String(value)), "use at most four decimals")
  .transform((value) => Math.round(value * 10_000));
/** Of a set that begins in the year: 2026-2027. Of one that begins on 1 January: 2026. Which one, is asked when the rule set is known. */
const schoolYear = z.string().transform((text) => text.replace("-", "–"));
const higher = z.strictObject({ hours: hours.optional(), cents: whole.optional() });

const event = z.discriminatedUnion("kind", [
  z.strictObject({ date, kind: z.literal("use"), hours: hours.default(hundredthHours(0)), cents: whole.default(0) }),
  z.strictObject({
    date,
    kind: z.literal("assign"),
    hours: hours.default(hundredthHours(0)),
    cents: whole.default(0),
    charge: z.boolean().default(false),
    consent: z.enum(["given", "refused", "waiting"]).default("waiting"),
  }),
]);

const person = z.strictObject({
  id: z.string().min(1),
  proRata: z.enum(["fte", "full"]).default("fte"),
  employments: z.array(
    z
      .strictObject({ category: z.enum(categories), fte, from: date, to: date.nullable().default(null) })
      .refine(({ from, to }) => to === null || from <= to, { path: ["to"], message: "ends before it begins" }),
  ),
  ownHigher: z.strictObject({ OP: higher.optional(), OOP: higher.optional(), MGT: higher.optional() }).default({}),
  agreements: z.array(z.strictObject({ schoolYear, carryHours: hours.default(hundredthHours(0)), carryCents: whole.default(0) })).default([]),
  events: z.array(event).default([]),
});
const people = z.array(person);
type FilePerson = z.infer<typeof person>;

export type SimulationRead = { readonly people: readonly SimulatedPerson[] } | { readonly problem: string };

/** Reads the people of a simulation; what is wrong is told in one line with its place in the file. */
export function readSimulation(content: unknown, ruleSet: RuleSet): SimulationRead {
  const parsed = people.safeParse(content);
  if (!parsed.success) {
    return { problem: problemOf(parsed.error.issues[0]) };
  }
  const ids = new Set<string>();
  for (const [at, each] of parsed.data.entries()) {
    const [below] = valuesBelow(settingsOf(each, ruleSet), ruleSet);
    const field = below?.right === "money" ? "cents" : "hours";
    if (below) return { problem: `${placeOf([at, "ownHigher", below.category, field])}: may not be lower than the rule set` };
    if (ids.has(each.id)) return { problem: `${placeOf([at, "id"])}: somebody before has this id` };
    ids.add(each.id);
    const wrong = each.agreements.findIndex((one) => one.schoolYear !== sameYear(one.schoolYear, ruleSet));
    if (wrong >= 0)
      return {
        problem: `${placeOf([at, "agreements", wrong, "schoolYear"])}: use a year as these rules name it, as ${sameYear("2026", ruleSet)?.replace("–", "-")}`,
      };
  }
  return { people: parsed.data.map((each) => asPerson(each, ruleSet)) };
}

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "unrecognized_keys") return `${placeOf([...issue.path, ...issue.keys.slice(0, 1)])}: no field of that name is known here`;
  return `${placeOf(issue?.path ?? [])}: ${issue?.message ?? "not as it should be"}`;
}

/** The name that the rules give the year which begins in these four figures; undefined when they are no year. */
function sameYear(label: string, { yearStart }: RuleSet): string | undefined {
  const day = `${label.slice(0, 4)}-${String(yearStart.month).padStart(2, "0")}-${String(yearStart.day).padStart(2, "0")}`;
  return isDate(day) ? yearOf(day, yearStart).label : undefined;
}

/** @example placeOf([0, "events", 2, "hours"]) // "[0].events[2].hours" */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return place === "" ? "at the top" : place;
}

function settingsOf({ proRata, ownHigher }: FilePerson, ruleSet: RuleSet): EntitlementSettings {
  const first = ruleSet.periods[0]?.validFrom as DateString;
  const own = Object.fromEntries(
    Object.entries(ownHigher).map(([category, value]) => [
      category,
      { ...(value.hours === undefined ? {} : { hours: value.hours }), ...(value.cents === undefined ? {} : { money: cents(value.cents) }) },
    ]),
  );
  return { ...defaultSettings(ruleSet, first), partTime: proRata === "full" ? "full" : "pro-rata", own };
}

function asPerson(each: FilePerson, ruleSet: RuleSet): SimulatedPerson {
  return {
    id: each.id,
    settings: settingsOf(each, ruleSet),
    employments: each.employments.map(({ category, fte: fteE4, from, to }) => ({ category, fteE4, startsOn: from, endsOn: to })),
    agreements: each.agreements.map(({ schoolYear: label, carryHours, carryCents }) => ({ schoolYear: label, hours: carryHours, money: cents(carryCents) })),
    events: each.events.map((one) => ({
      date: one.date,
      kind: one.kind,
      hours: one.hours,
      money: cents(one.cents),
      charge: one.kind === "assign" && one.charge,
      consent: one.kind === "assign" ? one.consent : "given",
    })),
  };
}

const amounts = ["granted", "carriedIn", "used", "employer", "carriedOut", "lapsed", "balance"] as const;

/** One year of one person as it is printed: hours as a number with decimals, money in cents. */
export function simulatedLine(id: string, found: SimulatedYear) {
  const figures = Object.fromEntries(amounts.map((name) => [name, printed(found[name])]));
  return { id, schoolYear: found.year.label.replace("–", "-"), ...figures, refused: found.refused };
}

function printed({ hours: hundredths, money }: HoursAndMoney): { hours: number; cents: number } {
  return { hours: hundredths / 100, cents: money };
}
