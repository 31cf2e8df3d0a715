import { type Actor, hasRole, hasRoleEverywhere } from "#platform/web/actor.ts";
import type { PeopleScope } from "#modules/people/public.ts";
import { type Side, sides } from "./conversation.ts";

type Two = { readonly employeeId: string; readonly managerId: string };
type Standing = Two & {
  /** Both signed, or it was closed: nothing is left to do. */
  readonly isOver: boolean;
  /** The other of the two still leads the employee, or the cycle names them for everybody. */
  readonly isStillLed: boolean;
};

/** Who may do what with conversations. No role opens one: not HR's, not an administrator's, not the council's (H-36). */
export const conversationsPolicy = {
  /** Makes cycles, edits the bank of questions, records what the council said, starts a cycle. */
  organise: (actor: Actor): boolean => isSystem(actor) || hasRoleEverywhere(actor, "hr", "tenantAdmin"),
  /** Counts, and who is late, of everybody or of one's own units and below. Never what was written. */
  overview: (actor: Actor): PeopleScope | undefined => {
    if (conversationsPolicy.organise(actor)) return "everyone";
    const unitIds = actor.roles.flatMap(({ role, unitId }) => (role === "hr" && unitId !== null ? [unitId] : []));
    return unitIds.length > 0 ? { unitIds } : undefined;
  },
  team: (actor: Actor): boolean => actor.kind === "person" && actor.isManager,
  /** Which of the two somebody is; undefined for everybody else. A manager of before reads no more of what is over. */
  sideOf: (actor: Actor, conversation: Standing): Side | undefined => {
    if (actor.kind !== "person" || actor.personId === null) return undefined;
    const side = sides.find((each) => conversation[each === "employee" ? "employeeId" : "managerId"] === actor.personId);
    return side === "manager" && conversation.isOver && !conversation.isStillLed ? undefined : side;
  },
  /** The council hears that it may not, instead of that there is nothing (H-36). */
  isCouncil: (actor: Actor): boolean => hasRole(actor, "council"),
};

function isSystem(actor: Actor): boolean {
  return actor.kind === "system" || actor.kind === "operator";
}
