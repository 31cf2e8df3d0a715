import type { Actor } from "./actor.ts";
import type { Who } from "./route.ts";

/**
 * Whether someone may come in at a door. Any one of the named kinds suffices.
 *
 * @example mayEnter(["hr", "tenantAdmin"], actor)
 */
export function mayEnter(who: readonly Who[], actor: Actor): boolean {
  return who.some((kind) => {
    if (kind === "anyone") return true;
    if (actor.kind !== "person") return false;
    if (kind === "signedIn") return true;
    if (kind === "manager") return actor.isManager;
    return actor.roles.some((grant) => grant.role === kind);
  });
}
