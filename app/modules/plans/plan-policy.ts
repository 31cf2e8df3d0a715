import { hasRole, type Actor } from "#platform/web/actor.ts";
import type { Plan, PlanVersion } from "./plan.ts";

type Whose = Pick<Plan, "personId" | "managerIds">;

/**
 * Who may do what with a personal plan. The employee decides: until it is submitted, nobody else knows what is in it (P-46).
 * `managerIds` are those who manage one of the person's jobs today: whoever has two jobs agrees with either of their managers.
 * No role opens a plan, also not an administrator's.
 */
export const planPolicy = {
  write: (actor: Actor, plan: Whose): boolean => isOwner(actor, plan),
  submit: (actor: Actor, plan: Whose): boolean => isOwner(actor, plan),
  reopen: (actor: Actor, plan: Whose): boolean => isOwner(actor, plan),
  /** Reads a version: the owner all of them, the manager what was submitted or agreed. */
  read: (actor: Actor, plan: Whose, version: Pick<PlanVersion, "state">): boolean =>
    isOwner(actor, plan) || (isManagerOf(actor, plan) && version.state !== "draft"),
  agree: (actor: Actor, plan: Whose): boolean => isManagerOf(actor, plan),
  /** Sends a submitted version back to draft, with a note. */
  giveBack: (actor: Actor, plan: Whose): boolean => isManagerOf(actor, plan),
  /** H-43: that there is a plan, and before which day it must be renewed. HR sees names and days, never what is in it. */
  seeDueDate: (actor: Actor, plan: Whose): boolean => isOwner(actor, plan) || isManagerOf(actor, plan) || isHr(actor),
};

/** The versions this actor may read, the newest last; none for a stranger. */
export function readableVersions(actor: Actor, plan: Plan): readonly PlanVersion[] {
  return plan.versions.filter((version) => planPolicy.read(actor, plan, version));
}

/** What a manager finds when opening a plan: the submitted version, else the agreed one. A draft of a next version does not show. */
export function findVersionFor(actor: Actor, plan: Plan): PlanVersion | undefined {
  return readableVersions(actor, plan).at(-1);
}

function isOwner(actor: Actor, plan: Whose): boolean {
  return actor.kind === "person" && actor.personId !== null && actor.personId === plan.personId;
}

function isManagerOf(actor: Actor, plan: Whose): boolean {
  return actor.kind === "person" && actor.personId !== null && plan.managerIds.includes(actor.personId) && actor.personId !== plan.personId;
}

function isHr(actor: Actor): boolean {
  return actor.kind === "person" && hasRole(actor, "hr");
}
