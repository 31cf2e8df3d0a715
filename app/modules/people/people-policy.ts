import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";

/** Who may do what with people and the organisation. Jobs and the command line act for an administrator. */
export const peoplePolicy = {
  /** Add, change, import and end people, employments and units. */
  manage: (actor: Actor): boolean => isSystem(actor) || hasRoleEverywhere(actor, "tenantAdmin", "hr"),
  /** Give and take roles: only an administrator, or HR could make itself administrator. */
  giveRoles: (actor: Actor): boolean => isSystem(actor) || hasRoleEverywhere(actor, "tenantAdmin"),
};

function isSystem(actor: Actor): boolean {
  return actor.kind === "system" || actor.kind === "operator";
}
