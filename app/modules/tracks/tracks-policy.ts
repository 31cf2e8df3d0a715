import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";
import type { PeopleScope } from "#modules/people/public.ts";
import type { SubmissionState } from "./submission.ts";

/** What somebody is to the person of a submission, today. */
export type Viewer = { readonly isSelf: boolean; readonly isManager: boolean; readonly isHr: boolean };

/** Who makes tracks, and who reads what of somebody on one. What is not handed in is for its person alone; no other role opens anything. */
export const tracksPolicy = {
  /** Whose steps HR decides on: everybody's, or of one's own units. Undefined: nobody's. */
  decide: (actor: Actor): PeopleScope | undefined => {
    if (hasRoleEverywhere(actor, "hr")) return "everyone";
    const unitIds = actor.roles.flatMap(({ role, unitId }) => (role === "hr" && unitId !== null ? [unitId] : []));
    return unitIds.length > 0 ? { unitIds } : undefined;
  },
  /** A track is of the whole portal. */
  makeTracks: (actor: Actor): boolean => actor.kind === "system" || actor.kind === "operator" || hasRoleEverywhere(actor, "hr"),
  /** Taken back is private again. */
  readSubmission: ({ isSelf, isManager, isHr }: Viewer, state: SubmissionState): boolean => isSelf || (state !== "taken-back" && (isManager || isHr)),
  advise: ({ isSelf, isManager }: Viewer, state: SubmissionState): boolean => state === "waits" && isManager && !isSelf,
  /** On one's own step a colleague decides. */
  judge: ({ isSelf, isHr }: Viewer, state: SubmissionState): boolean => state === "waits" && isHr && !isSelf,
};
