import { hundredthHours, type HundredthHours, plus, sumOf } from "#platform/amounts/amounts.ts";
import type { GrantPart } from "./grant.ts";
import type { Category } from "./rule-set.ts";
import { findFullRight } from "./entitlement-settings.ts";
import type { RulesInForce } from "./rules-in-force.ts";

/** The other parts of a task policy in which hours of the right may stand (article 17.8 paragraph 2). */
export const policyPartKinds = ["preparation", "other"] as const;
export type PolicyPartKind = (typeof policyPartKinds)[number];
export type PolicyPart = { readonly kind: PolicyPartKind; readonly hours: HundredthHours; readonly note: string };

/** Of a full-time job: the part of the task policy for development, and what is pointed out beside it. */
export type PolicyHours = { readonly own: HundredthHours; readonly parts: readonly PolicyPart[] };

/** A policy for a category: of a part of the organisation, or of all of it where `unitId` is null. */
export type ScopedPolicy = PolicyHours & { readonly category: Category; readonly unitId: string | null };

/** Only a right that nobody may go below asks for proof; who makes their own rules has nothing to prove. */
export function asksForProof({ ruleSet }: Pick<RulesInForce, "ruleSet">): boolean {
  return ruleSet.kind === "minimum";
}

/** What a policy must reach: the most that a full-time person of this category can have a right to. Undefined where they have none. */
export function hoursToProve({ settings, ruleSet, year }: RulesInForce, category: Category): HundredthHours | undefined {
  const hours = findFullRight(settings, ruleSet, category, year, true)?.hours.amount;
  return hours === undefined || hours === 0 ? undefined : hours;
}

/** @example missingHours({ own: hundredthHours(5000), parts: [] }, hundredthHours(8300)) // 3300 */
export function missingHours(policy: PolicyHours, right: HundredthHours): HundredthHours {
  return hundredthHours(Math.max(0, right - pointedOut(policy)));
}

export function pointedOut({ own, parts }: PolicyHours): HundredthHours {
  return plus(own, sumOf(parts.map(({ hours }) => hours)));
}

export type WhyNotRecorded = "does-not-apply" | "no-right" | "hours-missing";

/** The right itself never changes by a policy; a policy that leaves hours of it nowhere is not kept. */
export function whyNotRecorded(rules: RulesInForce, category: Category, policy: PolicyHours): WhyNotRecorded | undefined {
  if (!asksForProof(rules)) return "does-not-apply";
  const right = hoursToProve(rules, category);
  if (right === undefined) return "no-right";
  return missingHours(policy, right) > 0 ? "hours-missing" : undefined;
}

/** The policy for a place: of the nearest part of the organisation that has one, else of the whole portal. `above` begins with the place itself. */
export function policyFor<Policy extends ScopedPolicy>(policies: readonly Policy[], category: Category, above: readonly string[]): Policy | undefined {
  const ofCategory = policies.filter((policy) => policy.category === category);
  for (const unitId of [...above, null]) {
    const found = ofCategory.find((policy) => policy.unitId === unitId);
    if (found) return found;
  }
  return undefined;
}

type Own = Pick<GrantPart<HundredthHours>, "base" | "amount">;

/**
 * One person's hours in a part of the policy: as large a share of it as their right is of a whole one. Rounded up, so that the parts together
 * are never below the right.
 *
 * @example ownHours(hundredthHours(5000), { base: { amount: 8300 }, amount: 6640 }) // 4000: 50 × 66.4 / 83
 */
export function ownHours(hours: HundredthHours, { base, amount }: Own): HundredthHours {
  if (base.amount === 0) return hundredthHours(0);
  const exact = hours * amount;
  const rest = exact % base.amount;
  return hundredthHours((exact - rest) / base.amount + (rest === 0 ? 0 : 1));
}
