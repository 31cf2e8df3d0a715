import { type Actor, hasRoleEverywhere, type Role } from "#platform/web/actor.ts";
import type { PeopleScope } from "#modules/people/public.ts";

const roles: readonly Role[] = ["hr", "schoolLead", "board"];

/** Who may see how schools and the board plan to learn, added up over five people or more. Never one plan. */
export const mixPolicy = {
  /** Of everybody, or of one's own units and below. Undefined: nobody. A manager sees their own people at Mijn team. */
  see: (actor: Actor): PeopleScope | undefined => {
    if (hasRoleEverywhere(actor, ...roles)) return "everyone";
    const unitIds = actor.roles.flatMap(({ role, unitId }) => (roles.includes(role) && unitId !== null ? [unitId] : []));
    return unitIds.length > 0 ? { unitIds } : undefined;
  },
};
