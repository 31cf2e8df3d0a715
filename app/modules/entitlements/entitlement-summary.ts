import type { Cents, HundredthHours } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Grant } from "./grant.ts";
import { balance, type Standing } from "./ledger.ts";
import { readLedger } from "./open-ledger.ts";
import { findPeriod } from "./rule-set.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { findRulesOfToday } from "./rules-of-today.ts";

/** What Start says first: what is free, of how much, until when. */
export type EntitlementSummary = {
  readonly hours: Standing<HundredthHours>;
  readonly money: Standing<Cents>;
  readonly yearLabel: string;
  readonly endsOn: DateString;
  /** What is left lapses on the last day, by the rules in force. */
  readonly lapses: boolean;
  readonly ruleSet: string;
  /** The articles that the figures come from, such as "17.4"; empty where the employer made its own rules. */
  readonly articles: readonly string[];
  /** off: this employer gives nobody a right · none: nothing for this person this year. */
  readonly state: "has-right" | "none" | "off";
};

/** The own right of the actor, in one flight when nothing changed since it was last asked. */
export async function entitlementSummary(db: TenantDb, actor: Actor): Promise<EntitlementSummary> {
  const owner = actor.personId ?? notAllowed();
  const rules = rulesInForce(actor.portal, today());
  const { entries } = await readLedger(db, actor, owner, rules);
  const { hours, money } = balance(entries);
  const hasRight = hours.total > 0 || money.total > 0;
  return {
    hours,
    money,
    yearLabel: rules.year.label,
    endsOn: rules.year.end,
    lapses: findPeriod(rules.ruleSet, rules.year.start)?.lapse !== undefined,
    ruleSet: rules.ruleSet.name,
    articles: articlesOf(entries.findLast((entry) => entry.formula)?.formula),
    state: hasRight ? "has-right" : findRulesOfToday(actor.portal) ? "none" : "off",
  };
}

function articlesOf(grant: Grant | null | undefined): string[] {
  const parts = [...(grant?.hoursParts ?? []), ...(grant?.moneyParts ?? [])];
  return [...new Set(parts.flatMap(({ base }) => base.article?.article ?? []))];
}
