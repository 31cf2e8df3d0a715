import type { HundredthHours } from "#platform/amounts/amounts.ts";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, listUnits } from "#modules/people/public.ts";
import { entitlementPolicy } from "./entitlement-policy.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { nextYear } from "./school-year.ts";
import { hoursToProve, missingHours, type ScopedPolicy, type WhyNotRecorded, whyNotRecorded } from "./task-policy.ts";
import { insertPolicy } from "./task-policy-table.ts";

export type PolicyInput = ScopedPolicy & { readonly year: "this" | "next"; readonly consultation: string; readonly onceKey: string };
/** Why it was not kept, and how many hours of which right are not pointed out yet. */
export type PolicyRefusal = { readonly reason: WhyNotRecorded; readonly right: HundredthHours; readonly missing: HundredthHours };

/**
 * HR records where the hours of the right stand in the task policy (article 17.8): the part for development, and what is pointed out in other
 * parts. Kept only when no hour is missing; an earlier record stays, and the newest counts.
 */
export async function recordPolicyHours(actor: Actor, input: PolicyInput): Promise<Outcome<null, PolicyRefusal>> {
  const by = entitlementPolicy.keepTaskPolicy(actor) && actor.personId !== null ? actor.personId : notAllowed();
  const rules = rulesFor(actor, input.year);
  return inTenant<Outcome<null, PolicyRefusal>>(actor, async (db) => {
    const [units, person] = await Promise.all([listUnits(db, "everyone"), getPerson(db, by)]);
    if (input.unitId !== null && !units.some(({ id }) => id === input.unitId)) notFound();
    const reason = whyNotRecorded(rules, input.category, input);
    const right = hoursToProve(rules, input.category);
    if (reason || right === undefined) {
      const measure = right ?? (0 as HundredthHours);
      return refused({ reason: reason ?? "no-right", right: measure, missing: missingHours(input, measure) });
    }
    const id = await insertPolicy(db, {
      ...input,
      yearStart: rules.year.start,
      right,
      ruleSet: rules.ruleSet.name,
      by,
      byName: person.name,
      on: today(),
    });
    if (id) await record(db, actor, "entitlement.task-policy-recorded", { kind: "task_policy", id }, { category: input.category, hundredthHours: input.own });
    return done(null);
  });
}

/** The rules of this year or the next one: a policy is made before its year begins. */
export function rulesFor(actor: Pick<Actor, "portal">, year: "this" | "next") {
  const current = rulesInForce(actor.portal, today());
  return year === "this" ? current : rulesInForce(actor.portal, nextYear(current.year).start);
}
