import { type Actor, hasRoleEverywhere, type Role } from "#platform/web/actor.ts";
import type { PeopleScope } from "#modules/people/public.ts";

/** Who may see before which day plans must be agreed on, and who decides on the reminders. Never what is in a plan. */
export const deadlinePolicy = {
  /** Names and days of everybody, or of who works in one's own units and below. Undefined: nobody. A manager sees their own people at Mijn team. */
  see: (actor: Actor): PeopleScope | undefined => scopeOf(actor, ["hr", "schoolLead"]),
  /** Read how the reminders are set: who looks at terms anywhere, and who may change it. */
  readReminders: (actor: Actor): boolean => scopeOf(actor, ["hr", "schoolLead"]) !== undefined || deadlinePolicy.setReminders(actor),
  /** Switch the mails off, or move when a first plan is asked for: a setting of the portal, so only an administrator of all of it. */
  setReminders: (actor: Actor): boolean => hasRoleEverywhere(actor, "tenantAdmin"),
};

function scopeOf(actor: Actor, roles: readonly Role[]): PeopleScope | undefined {
  if (hasRoleEverywhere(actor, ...roles)) return "everyone";
  const unitIds = actor.roles.flatMap((grant) => (roles.includes(grant.role) && grant.unitId !== null ? [grant.unitId] : []));
  return unitIds.length > 0 ? { unitIds } : undefined;
}
