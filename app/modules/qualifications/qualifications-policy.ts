import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";
import type { PeopleScope } from "#modules/people/public.ts";

/** Who decides on requests. A manager does not see them: they tell what somebody's schooling is. */
export const qualificationsPolicy = {
  decide: (actor: Actor): PeopleScope | undefined => {
    if (hasRoleEverywhere(actor, "hr")) return "everyone";
    const unitIds = actor.roles.flatMap(({ role, unitId }) => (role === "hr" && unitId !== null ? [unitId] : []));
    return unitIds.length > 0 ? { unitIds } : undefined;
  },
};
