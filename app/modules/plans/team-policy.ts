import type { Actor } from "#platform/web/actor.ts";

/**
 * Who sees the list of a team: only who manages people, and only those people. A leader of a school who manages nobody in it looks at
 * the terms, because what stands here was meant for one manager.
 */
export const teamPolicy = {
  /** The people of one's own team, with how their plans stand and what they submitted. */
  see: (actor: Actor): boolean => actor.kind === "person" && actor.personId !== null && actor.isManager,
};
