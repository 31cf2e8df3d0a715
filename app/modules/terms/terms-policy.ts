import { type Actor, hasRoleEverywhere, type Role } from "#platform/web/actor.ts";
import type { PeopleScope } from "#modules/people/public.ts";
import type { TermRule } from "./term-rules.ts";

/** Who sees which terms, and who records that one was kept. Names and days at most: nothing of what is behind them. */
export const termsPolicy = {
  /** Names and days of people, as at the list of terms (H-43). */
  seePeople: (actor: Actor): PeopleScope | undefined => scopeOf(actor, ["hr", "schoolLead"]),
  /** The terms of schools themselves. */
  seeSchools: (actor: Actor): PeopleScope | undefined => scopeOf(actor, ["hr", "schoolLead", "board"]),
  /** The terms of the employer, and how many people are late without who they are. */
  seeBoard: (actor: Actor): boolean => hasRoleEverywhere(actor, "hr", "board"),
  /** Whether somebody acts for this kind of term there; `above` is the unit with everything above it, empty for the whole employer. */
  record: (actor: Actor, rule: TermRule, above: readonly string[]): boolean => {
    if (actor.kind !== "person" || rule.level === "person") return false;
    const roles = rule.actors.filter((one): one is Role & (typeof rule.actors)[number] => one === "hr" || one === "board" || one === "schoolLead");
    return actor.roles.some((grant) => roles.some((role) => role === grant.role) && (grant.unitId === null || above.includes(grant.unitId)));
  },
};

function scopeOf(actor: Actor, roles: readonly Role[]): PeopleScope | undefined {
  if (hasRoleEverywhere(actor, ...roles)) return "everyone";
  const unitIds = actor.roles.flatMap((grant) => (roles.includes(grant.role) && grant.unitId !== null ? [grant.unitId] : []));
  return unitIds.length > 0 ? { unitIds } : undefined;
}
