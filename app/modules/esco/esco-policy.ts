import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";

/** Who fills the library. The test of this file is the table of permissions. */
export const escoPolicy = {
  /** Functions are edited for the whole portal, so a role in one school is not enough. */
  manage: (actor: Actor): boolean => actor.kind === "operator" || actor.kind === "system" || hasRoleEverywhere(actor, "functionEditor", "hr", "tenantAdmin"),
};
