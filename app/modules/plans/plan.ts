import { addDays, addYears, type DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Activity } from "./activity.ts";
import type { Goal } from "./goal.ts";
import type { LearningQuestion } from "./learning-question.ts";
import { missingAgreements, type MissingAgreement } from "./missing-agreements.ts";

export type PlanId = string & { readonly __brand: "PlanId" };

/** H-45: the employee writes and submits, the manager agrees. A change after that is a new version in draft. */
export type PlanState = "draft" | "submitted" | "agreed";

/** Who did it and on which day; the name as it was then, because a version is readable for ever. */
export type Signature = { readonly personId: PersonId; readonly name: string; readonly on: DateString };

export type PlanVersion = {
  readonly number: number;
  readonly state: PlanState;
  readonly from: DateString | null;
  readonly until: DateString | null;
  readonly learningQuestion: LearningQuestion | null;
  readonly goals: readonly Goal[];
  readonly activities: readonly Activity[];
  readonly submitted: Signature | null;
  /** Changes with every submission, so that who agrees names the text they read. */
  readonly submission: string | null;
  readonly agreed: Signature | null;
};

/** One plan of one person with one employer; `managerIds` manage a job of theirs today. Versions in order, the newest last. */
export type Plan = { readonly id: PlanId; readonly personId: PersonId; readonly managerIds: readonly PersonId[]; readonly versions: readonly PlanVersion[] };

/** The version that counts: the last one both agreed on, also while a newer one is being written. */
export function findAgreedVersion(plan: Pick<Plan, "versions">): PlanVersion | undefined {
  return plan.versions.findLast(({ state }) => state === "agreed");
}

/** The version that is being written or waits for the manager. */
export function findOpenVersion(plan: Pick<Plan, "versions">): PlanVersion | undefined {
  const last = plan.versions.at(-1);
  return last && last.state !== "agreed" ? last : undefined;
}

export type WhyNotSubmittable =
  | { readonly reason: "already-submitted" }
  | { readonly reason: "already-agreed" }
  | { readonly reason: "agreements-missing"; readonly missing: readonly MissingAgreement[] };

/** H-44: a plan is only submitted with the three agreements of article 17.3 paragraph 2; what is missing is named, with its place. */
export function whyNotSubmittable(version: PlanVersion): WhyNotSubmittable | undefined {
  if (version.state === "submitted") return { reason: "already-submitted" };
  if (version.state === "agreed") return { reason: "already-agreed" };
  const missing = missingAgreements(version);
  return missing.length > 0 ? { reason: "agreements-missing", missing } : undefined;
}

export type WhyNotAgreeable = "not-submitted" | "already-agreed" | "own-plan" | "changed-since-read";

/**
 * Why this person can not agree to this version now. The submission that was read goes along:
 * nobody agrees to text that was taken back and changed between reading and pressing the button.
 */
export function whyNotAgreeable(
  plan: Pick<Plan, "personId">,
  version: Pick<PlanVersion, "state" | "submission">,
  agreeing: PersonId,
  submissionRead: string,
): WhyNotAgreeable | undefined {
  if (agreeing === plan.personId) return "own-plan";
  if (version.state === "agreed") return "already-agreed";
  if (version.state !== "submitted") return "not-submitted";
  return version.submission === submissionRead ? undefined : "changed-since-read";
}

export type WhyNotTakenBack = "not-submitted" | "already-agreed";

/** Back to draft: the employee takes it back, or the manager returns it with a note. */
export function whyNotTakenBack(version: Pick<PlanVersion, "state">): WhyNotTakenBack | undefined {
  if (version.state === "agreed") return "already-agreed";
  return version.state === "submitted" ? undefined : "not-submitted";
}

export type WhyNotReopenable = "nothing-agreed-yet" | "version-already-open";

/** A new version begins only after an agreed one, and one at a time. */
export function whyNotReopenable(plan: Pick<Plan, "versions">): WhyNotReopenable | undefined {
  if (findOpenVersion(plan)) return "version-already-open";
  return findAgreedVersion(plan) ? undefined : "nothing-agreed-yet";
}

export function submit(version: PlanVersion, by: Signature, submission: string): PlanVersion {
  return { ...version, state: "submitted", submitted: by, submission };
}

export function agree(version: PlanVersion, by: Signature): PlanVersion {
  return { ...version, state: "agreed", agreed: by };
}

export function takeBack(version: PlanVersion): PlanVersion {
  return { ...version, state: "draft", submitted: null, submission: null };
}

/** The next version in draft: everything carries over, nobody has signed it. The agreed version stays and keeps counting. */
export function reopen(plan: Plan): Plan {
  const agreed = findAgreedVersion(plan);
  if (!agreed || whyNotReopenable(plan)) throw new Error("ask whyNotReopenable first");
  const next: PlanVersion = { ...agreed, number: (plan.versions.at(-1)?.number ?? 0) + 1, state: "draft", submitted: null, submission: null, agreed: null };
  return { ...plan, versions: [...plan.versions, next] };
}

/** Article 17.3 paragraph 1: agreements at least once every three years. */
export const renewEveryYears = 3;
const soonDays = 90;

/** H-43: agreed on 15-9-2026 → to be agreed anew before 15-9-2029. */
export function renewBefore(agreedOn: DateString): DateString {
  return addYears(agreedOn, renewEveryYears);
}

export type DueState = { readonly state: "never-agreed" } | { readonly state: "in-force" | "due-soon" | "overdue"; readonly renewBefore: DateString };

/** H-43: where a plan stands on a day. "Before" is strict: on the day itself it is late. */
export function dueState(agreedOn: DateString | undefined, today: DateString): DueState {
  if (!agreedOn) return { state: "never-agreed" };
  const due = renewBefore(agreedOn);
  if (today >= due) return { state: "overdue", renewBefore: due };
  return { state: today >= addDays(due, -soonDays) ? "due-soon" : "in-force", renewBefore: due };
}
