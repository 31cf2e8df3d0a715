import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, Sector } from "#platform/web/actor.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
import { catchUpEverybodyJob } from "./entitlement-jobs.ts";
import { entitlementPolicy } from "./entitlement-policy.ts";
import { valuesBelow, whyNotAllowed, type EntitlementSettings, type ValueBelow, type WhyNotAllowed } from "./entitlement-settings.ts";
import { ruleSets } from "./load-rule-sets.ts";
import { isForSector, type RuleSet } from "./rule-set.ts";
import { rulesInForce, settingsHistory, settingsKey, withChoice } from "./rules-in-force.ts";
import { nextYear, yearOf } from "./school-year.ts";
import type { SettingsInput } from "./settings-form.ts";

export type RightsRefusal = { readonly reason: WhyNotAllowed; readonly below: readonly ValueBelow[]; readonly from: DateString; readonly ruleSet: RuleSet };
export type ChosenRights = { readonly settings: EntitlementSettings; readonly ruleSet: RuleSet };

/** Chooses how rights are made up, from a year on. Values below the rule set are refused (H-73); rights of this year follow at once. */
export async function changeRights(actor: Actor, input: SettingsInput): Promise<Outcome<ChosenRights, RightsRefusal>> {
  if (!entitlementPolicy.changeRules(actor)) notAllowed();
  const tried = await tryRights(actor, input);
  if ("refused" in tried) return tried;
  const chosen = tried.done;
  await changePortalSettings(actor, { settings: { [settingsKey]: withChoice(settingsHistory(actor.portal), chosen.settings) } });
  await inTenant(actor, (db) => enqueue(db, catchUpEverybodyJob, {}));
  return done(chosen);
}

/** The same without keeping anything: what the form would choose, to work out an example with, or why it can not be chosen. */
export async function tryRights(actor: Actor, input: SettingsInput): Promise<Outcome<ChosenRights, RightsRefusal>> {
  const chosen = chosenBy(actor, input);
  const problem = whyNotChosen(actor, chosen, await isAnythingGranted(actor));
  return problem ? refused(problem) : done(chosen);
}

function chosenBy(actor: Actor, input: SettingsInput): ChosenRights {
  const ruleSet = ruleSets().get(input.ruleSet) ?? notFound();
  if (!isForSector(ruleSet, actor.portal.sector)) notFound();
  const current = rulesInForce(actor.portal, today());
  const yearStart = input.startMonth === undefined ? current.settings.yearStart : { month: input.startMonth, day: 1 };
  const year = yearOf(today(), yearStart);
  const settings = {
    from: input.from === "this" ? year.start : nextYear(year).start,
    ruleSet: ruleSet.name,
    yearStart,
    partTime: input.partTime,
    months: input.months,
    graceDays: input.graceDays,
    own: ownOf(actor.portal.sector, input),
  };
  return { settings, ruleSet };
}

function whyNotChosen(actor: Actor, { settings, ruleSet }: ChosenRights, isGranted: boolean): RightsRefusal | undefined {
  const current = isGranted ? rulesInForce(actor.portal, today()).settings : undefined;
  const reason = whyNotAllowed(settings, ruleSet, current);
  return reason && { reason, below: valuesBelow(settings, ruleSet), from: yearOf(settings.from, settings.yearStart).start, ruleSet };
}

/** Whether there are accounts: from then on the year keeps its first day. */
export async function isAnythingGranted(actor: Actor): Promise<boolean> {
  if (!entitlementPolicy.changeRules(actor)) notAllowed();
  return inTenant(actor, async (db) => (await db.selectFrom("entitlement_accounts").select("id").limit(1).executeTakeFirst()) !== undefined);
}

// Outside schools there are no teachers: one value holds for every employee who does not manage.
function ownOf(sector: Sector, { own }: SettingsInput): EntitlementSettings["own"] {
  return sector === "gov" && own.OOP ? { ...own, OP: own.OOP } : own;
}
