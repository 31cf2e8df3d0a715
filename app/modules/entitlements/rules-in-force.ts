import { z } from "zod";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { asDate, isDate, type DateString } from "#platform/time/date-string.ts";
import type { Portal, Sector } from "#platform/web/actor.ts";
import { defaultSettings, findSettings, type EntitlementSettings } from "./entitlement-settings.ts";
import { ruleSets } from "./load-rule-sets.ts";
import type { RuleSet } from "./rule-set.ts";
import { firstOfAugust, yearOf, type SchoolYear } from "./school-year.ts";

/** Everything that decides somebody's right in one year: the year itself, what the portal chose, and the set it chose. */
export type RulesInForce = { readonly year: SchoolYear; readonly settings: EntitlementSettings; readonly ruleSet: RuleSet };

const proportion = z.enum(["pro-rata", "full"]);
const ownValues = z.object({ hours: z.int().transform(hundredthHours).optional(), money: z.int().transform(cents).optional() });
const choice = z.object({
  from: z.string().refine(isDate) as unknown as z.ZodType<DateString>,
  ruleSet: z.string(),
  yearStart: z.object({ month: z.int(), day: z.int() }),
  partTime: proportion,
  months: proportion,
  graceDays: z.int().min(0).max(92).optional(),
  own: z.object({ OP: ownValues, OOP: ownValues, MGT: ownValues }).partial(),
});
// `ruleSet` is the newest choice, also when it only begins next year: what holds on a day is in `choices`.
const stored = z.object({ ruleSet: z.string(), choices: z.array(choice) });

/** The part of the portal's settings that this module keeps. */
export const settingsKey = "entitlements";

/** The choices of a portal, oldest first; empty while nobody chose. */
export function settingsHistory(portal: Pick<Portal, "settings">): readonly EntitlementSettings[] {
  const kept = portal.settings[settingsKey];
  return kept === undefined ? [] : stored.parse(kept).choices.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The same with one more choice; a choice for the same first day takes the place of the one before. */
export function withChoice(history: readonly EntitlementSettings[], added: EntitlementSettings): z.input<typeof stored> {
  const choices = [...history.filter(({ from }) => from !== added.from), added].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { ruleSet: choices.at(-1)?.ruleSet ?? added.ruleSet, choices: choices };
}

/** The rules of the year in which a day falls. What nobody chose follows from the sector. */
export function rulesInForce(portal: Pick<Portal, "settings" | "sector">, on: DateString): RulesInForce {
  const settings = findSettings(settingsHistory(portal), on) ?? settingsOfSector(portal.sector);
  return { year: yearOf(on, settings.yearStart), settings, ruleSet: getRuleSet(settings.ruleSet) };
}

/** The set by its name. A set that was chosen and whose file is gone is a fault of the installation; no other set takes its place. */
export function getRuleSet(name: string): RuleSet {
  const found = ruleSets().get(name);
  if (!found) throw new Error(`the rule set ${name} is chosen but its file is not there; lay it back in DATA_DIR/rule-sets`);
  return found;
}

// Only secondary schools have the CAO VO. Primary schools and colleges keep their own rules, by the school year (OQ-23, OQ-38).
function settingsOfSector(sector: Sector): EntitlementSettings {
  const settings = defaultSettings(getRuleSet(sector === "vo" ? "cao-vo-2014" : "eigen-regels"), asDate("2000-01-01"));
  return sector === "gov" ? settings : { ...settings, yearStart: firstOfAugust };
}
