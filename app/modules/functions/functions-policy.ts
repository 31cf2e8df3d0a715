import { type Actor, hasRoleEverywhere, type Role } from "#platform/web/actor.ts";

/** Who keeps passports, and so also who can own one. */
export const editorRoles = ["functionEditor", "hr", "tenantAdmin"] as const satisfies readonly Role[];

/** Who keeps the passports. The test of this file is the table of permissions. */
export const functionsPolicy = {
  /** Passports are for the whole portal, so a role in one school is not enough. */
  edit: (actor: Actor): boolean => actor.kind === "operator" || actor.kind === "system" || hasRoleEverywhere(actor, ...editorRoles),
};
