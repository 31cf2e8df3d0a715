import { today } from "#platform/time/clock.ts";
import type { Portal } from "#platform/web/actor.ts";
import { findFullRight } from "./entitlement-settings.ts";
import { categories } from "./rule-set.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** The name of the rule set by which somebody here has a right today; undefined where nobody has. A choice for next year waits for its day. */
export function findRulesOfToday(portal: Pick<Portal, "settings" | "sector">): string | undefined {
  const { ruleSet, settings, year } = rulesInForce(portal, today());
  const givesSomething = categories.some((category) => {
    const right = findFullRight(settings, ruleSet, category, year);
    return right !== undefined && (right.hours.amount > 0 || right.money.amount > 0);
  });
  return givesSomething ? ruleSet.name : undefined;
}
