import { hasRoleEverywhere, type Actor, type PersonId } from "#platform/web/actor.ts";

/**
 * Who may do what with rights. H-68: the right is the person's own, so they alone see and book it; no manager or role stands in between.
 * How rights are made up is for the administrator of the portal.
 */
export const entitlementPolicy = {
  see: (actor: Actor, owner: PersonId): boolean => isOwner(actor, owner),
  book: (actor: Actor, owner: PersonId): boolean => isOwner(actor, owner),
  /** What the rights of all add up to, for who accounts for them to an inspector or a council. Nothing of one person. */
  seeFigures: (actor: Actor): boolean => actor.kind === "person" && hasRoleEverywhere(actor, "hr", "board", "finance", "council"),
  /** Where the hours stand in the task policy: recorded by HR, read by who checks it. Nothing of one person. */
  keepTaskPolicy: (actor: Actor): boolean => actor.kind === "person" && hasRoleEverywhere(actor, "hr", "tenantAdmin"),
  seeTaskPolicy: (actor: Actor): boolean => actor.kind === "person" && hasRoleEverywhere(actor, "hr", "tenantAdmin", "board", "council"),
  changeRules: (actor: Actor): boolean => actor.kind === "operator" || (actor.kind === "person" && hasRoleEverywhere(actor, "tenantAdmin")),
};

function isOwner(actor: Actor, owner: PersonId): boolean {
  return actor.kind === "person" && actor.personId !== null && actor.personId === owner;
}
