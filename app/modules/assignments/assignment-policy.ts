import { type Actor, hasRoleEverywhere, type Role } from "#platform/web/actor.ts";
import type { PeopleScope } from "#modules/people/public.ts";

/** Who assigns, who sees what it cost, and who sets the days. What is asked of somebody and the answer are between them and their manager. */
export const assignmentPolicy = {
  /** Assign to people of the own team, and see what was assigned to them. Which people those are is asked of the database. */
  assign: (actor: Actor): boolean => actor.kind === "person" && actor.personId !== null && actor.isManager,
  /** Sums per unit of what the employer paid: of everything, or of one's own units and below. Undefined: nobody. */
  seeCosts: (actor: Actor): PeopleScope | undefined => scopeOf(actor, ["hr", "schoolLead", "board", "finance"]),
  /** Read after how many days people are reminded: who sees the costs anywhere, and who may change it. */
  readSettings: (actor: Actor): boolean => assignmentPolicy.seeCosts(actor) !== undefined || assignmentPolicy.changeSettings(actor),
  changeSettings: (actor: Actor): boolean => hasRoleEverywhere(actor, "tenantAdmin"),
};

function scopeOf(actor: Actor, roles: readonly Role[]): PeopleScope | undefined {
  if (hasRoleEverywhere(actor, ...roles)) return "everyone";
  const unitIds = actor.roles.flatMap((grant) => (roles.includes(grant.role) && grant.unitId !== null ? [grant.unitId] : []));
  return unitIds.length > 0 ? { unitIds } : undefined;
}
