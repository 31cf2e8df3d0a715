import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";

/**
 * Who may do what with the compass besides exploring, which everybody may for themselves (OQ-07). What somebody explores is theirs: no role opens it
 * (OQ-04). The test of this file is the table of permissions.
 */
export const compassPolicy = {
  /** Weights and switches. An administrator and not HR: who uses a list of people does not open it for themselves. */
  changeSettings: (actor: Actor): boolean => actor.kind === "operator" || (actor.kind === "person" && hasRoleEverywhere(actor, "tenantAdmin")),
  /** Counts of five people and more (K-47): for who makes staff policy. Editors of functions have no need of what people save. */
  readInsight: (actor: Actor): boolean => actor.kind === "person" && hasRoleEverywhere(actor, "hr", "board"),
  /** Names of who asked to be found (K-46), where the portal has switched it on. */
  findPeople: (actor: Actor): boolean => actor.kind === "person" && hasRoleEverywhere(actor, "hr"),
};
