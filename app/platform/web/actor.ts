import type { Tenant, TenantId } from "../database/tenant.ts";
import type { Language } from "../words/words.ts";

export type PersonId = string & { readonly __brand: "PersonId" };

/** The roles that are given to a person. `employee` and `manager` are not given: they follow from employments. */
export type Role = "tenantAdmin" | "hr" | "schoolLead" | "board" | "finance" | "council" | "functionEditor";

/** A role and where it holds: `unitId` null is the whole portal, otherwise this unit and everything below it. */
export type RoleGrant = { readonly role: Role; readonly unitId: string | null };

export type Sector = "po" | "vo" | "mbo" | "gov";

/** One portal: an employer's own Windroos, apart from all others. */
export type Portal = Tenant & {
  readonly id: TenantId;
  /** First label of its address: `dewaterkant` in dewaterkant.localhost. */
  readonly name: string;
  readonly title: string;
  readonly sector: Sector;
  readonly storage: "shared" | "own";
  readonly ownDomain: string | null;
  readonly isDemo: boolean;
  readonly houseStyle: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
};

/** Who does something, where: the first argument of every use case. */
export type Actor = {
  readonly portal: Portal;
  readonly personId: PersonId | null;
  /** `operator` is the command line on the server, `system` a job; neither is a person and both are named in the audit trail. */
  readonly kind: "person" | "system" | "operator" | "visitor";
  readonly roles: readonly RoleGrant[];
  readonly isManager: boolean;
  readonly language: Language;
};

/** A signed-in person, with what every page shows of them. */
export type SignedIn = Actor & {
  readonly kind: "person";
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly name: string;
  readonly firstName: string;
  readonly functionTitle: string;
};

/** The actor for jobs and commands: may do what its use cases allow a system to do. @example systemActor(portal, "operator") */
export function systemActor(portal: Portal, kind: "system" | "operator" = "system"): Actor {
  return { portal, personId: null, kind, roles: [], isManager: false, language: "nl" };
}

/** Whether the actor holds a role anywhere in the portal. @example hasRole(actor, "hr", "tenantAdmin") */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.roles.some((grant) => roles.includes(grant.role));
}

/** Whether the actor holds a role for the whole portal, not for one unit. */
export function hasRoleEverywhere(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.roles.some((grant) => grant.unitId === null && roles.includes(grant.role));
}
