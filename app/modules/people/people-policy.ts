import { type Actor, hasRoleEverywhere, type Role } from "#platform/web/actor.ts";

/** Whose facts someone works with: everyone of the portal, or who is employed in these units and below. */
export type PeopleScope = "everyone" | { readonly unitIds: readonly string[] };

/** Who may do what with people and the organisation. Jobs and the command line act for an administrator. */
export const peoplePolicy = {
  /** Import people, and change the organisation: it touches the whole portal, so a role for one school does not suffice. */
  manage: (actor: Actor): boolean => isSystem(actor) || hasRoleEverywhere(actor, "tenantAdmin", "hr"),
  /** Give and take roles: only an administrator, or HR could make itself administrator. */
  giveRoles: (actor: Actor): boolean => isSystem(actor) || hasRoleEverywhere(actor, "tenantAdmin"),
  /** Find people and read their facts and employments. Undefined: nobody. A manager sees their own people at Mijn team. */
  see: (actor: Actor): PeopleScope | undefined => scopeOf(actor, ["tenantAdmin", "hr", "schoolLead"]),
  /** Add, change and end people and employments. A school leader reads along and does not write. */
  change: (actor: Actor): PeopleScope | undefined => scopeOf(actor, ["tenantAdmin", "hr"]),
};

function scopeOf(actor: Actor, roles: readonly Role[]): PeopleScope | undefined {
  if (isSystem(actor) || hasRoleEverywhere(actor, ...roles)) return "everyone";
  const unitIds = actor.roles.flatMap((grant) => (roles.includes(grant.role) && grant.unitId !== null ? [grant.unitId] : []));
  return unitIds.length > 0 ? { unitIds } : undefined;
}

function isSystem(actor: Actor): boolean {
  return actor.kind === "system" || actor.kind === "operator";
}
