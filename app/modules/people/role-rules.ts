import type { Role, RoleGrant } from "#platform/web/actor.ts";

/** In the order in which the form shows them. `employee` and `manager` are not given: they follow from employments. */
export const givenRoles: readonly Role[] = ["tenantAdmin", "hr", "schoolLead", "board", "finance", "council", "functionEditor"];

// These work on what belongs to the portal as a whole: its settings, its frameworks, its functions.
const wholePortalOnly: readonly Role[] = ["tenantAdmin", "board", "functionEditor"];

export type WhyNotGivable = "whole-portal-only" | "person-has-left" | "unit-has-ended";

/** @example whyNotGivable({ role: "tenantAdmin", unitId: school }) // "whole-portal-only" */
export function whyNotGivable(grant: RoleGrant): WhyNotGivable | undefined {
  return grant.unitId !== null && wholePortalOnly.includes(grant.role) ? "whole-portal-only" : undefined;
}
