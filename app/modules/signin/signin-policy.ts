import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";

/** Who may do what with somebody else's way in. What people do with their own account needs no policy: it is theirs. */
export const signinPolicy = {
  /** Send invitations. HR brings people in. */
  invite: (actor: Actor): boolean => isSystem(actor) || hasRoleEverywhere(actor, "tenantAdmin", "hr"),
  /** End sessions, block, and remove a lost second factor. Not of oneself: that is what the own account is for, and nobody can lock out the last one who could undo it. */
  manageAccess: (actor: Actor, personId: string): boolean => isSystem(actor) || (hasRoleEverywhere(actor, "tenantAdmin") && actor.personId !== personId),
  /** See how somebody gets in. */
  seeAccess: (actor: Actor): boolean => hasRoleEverywhere(actor, "tenantAdmin", "hr"),
  /** Read the outbox of the portal. */
  readOutbox: (actor: Actor): boolean => hasRoleEverywhere(actor, "tenantAdmin"),
};

function isSystem(actor: Actor): boolean {
  return actor.kind === "system" || actor.kind === "operator";
}
