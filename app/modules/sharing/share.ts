import type { DateString } from "#platform/time/date-string.ts";
import type { Relation } from "#modules/people/public.ts";

/** What can be shared or looked at. A module adds its kind here, and the words ask for a name for it. */
export const subjectKinds = [
  "person",
  "personal-plan",
  "activity",
  "ledger",
  "profile-part",
  "portfolio-item",
  "feedback-report",
  "result",
  "compass-fit",
  "track-step",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/** P-46: only me is the absence of a share. */
export type Audience =
  | { readonly to: "manager" }
  | { readonly to: "teams" }
  | { readonly to: "organisation" }
  | { readonly to: "person"; readonly personId: string };

export type Share = {
  readonly audience: "person" | "manager" | "teams" | "organisation";
  readonly audienceId: string | null;
  /** Last day on which it counts; null until it is withdrawn. */
  readonly until: DateString | null;
  readonly withdrawnAt: Date | null;
};

/** Whether one share opens something for one viewer on a day. Everybody in the portal is the organisation. */
export function opensFor(share: Share, viewerId: string, relation: Relation, day: DateString): boolean {
  if (share.withdrawnAt !== null) return false;
  if (share.until !== null && share.until < day) return false;
  if (share.audience === "person") return share.audienceId === viewerId;
  if (share.audience === "manager") return relation.isManager;
  if (share.audience === "teams") return relation.isTeamMate;
  return true;
}

/** The one rule of who may see what somebody owns: they themselves, and whom they share it with. No role opens it. */
export function maySeeBy(shares: readonly Share[], viewerId: string, ownerId: string, relation: Relation, day: DateString): boolean {
  return viewerId === ownerId || shares.some((share) => opensFor(share, viewerId, relation, day));
}
