import { sumOf, type Cents, type HundredthHours } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { GoalId } from "./goal.ts";

export type ActivityId = string & { readonly __brand: "ActivityId" };

/** H-12: 70 at the workplace, 20 from others, 10 in a course or book. */
export const learningClasses = [70, 20, 10] as const;
export type LearningClass = (typeof learningClasses)[number];

/** H-54: article 17.1 a–d. The article says "in any case", so an equal activity is allowed when it is explained. */
export const activityCategories = ["a", "b", "c", "d", "equal"] as const;
export type ActivityCategory = (typeof activityCategories)[number];

type Defaults = { readonly learningClass: LearningClass; readonly category: ActivityCategory };

/** What people do to learn, each with the class and category that fit it mostly; a person may choose otherwise. */
export const activityKinds = {
  experiment: { learningClass: 70, category: "b" },
  project: { learningClass: 70, category: "b" },
  challengingTask: { learningClass: 70, category: "b" },
  designTogether: { learningClass: 70, category: "b" },
  jobShadowing: { learningClass: 70, category: "b" },
  selfEvaluation: { learningClass: 70, category: "b" },
  networkMeeting: { learningClass: 70, category: "c" },
  onlineNetwork: { learningClass: 70, category: "c" },
  associationWork: { learningClass: 70, category: "c" },
  lessonVisit: { learningClass: 20, category: "b" },
  peerCoaching: { learningClass: 20, category: "b" },
  peerReview: { learningClass: 20, category: "b" },
  coaching: { learningClass: 20, category: "b" },
  mentoring: { learningClass: 20, category: "b" },
  feedback360: { learningClass: 20, category: "b" },
  pupilSurvey: { learningClass: 20, category: "b" },
  videoReview: { learningClass: 20, category: "b" },
  organisationVisit: { learningClass: 20, category: "b" },
  course: { learningClass: 10, category: "a" },
  workshop: { learningClass: 10, category: "a" },
  conference: { learningClass: 10, category: "a" },
  eLearning: { learningClass: 10, category: "a" },
  study: { learningClass: 10, category: "a" },
  literature: { learningClass: 10, category: "d" },
  other: { learningClass: 70, category: "equal" },
} as const satisfies Record<string, Defaults>;

export type ActivityKind = keyof typeof activityKinds;
export const activityKindNames = Object.keys(activityKinds) as ActivityKind[];

/** Both follow from the kind until a person chooses. @example defaultsOf("lessonVisit") // { learningClass: 20, category: "b" } */
export function defaultsOf(kind: ActivityKind): Defaults {
  return activityKinds[kind];
}

/** What an activity may cost, of which the absence is the time a colleague stands in (H-27). */
export const costKinds = ["registration", "trainer", "travel", "stay", "location", "material", "eLearning", "replacement", "other"] as const;
export type CostKind = (typeof costKinds)[number];
export type CostLine = { readonly kind: CostKind; readonly amount: Cents; readonly note: string };

/** H-19: the five ways in which an employer makes an activity possible. */
export const facilityKinds = ["time", "money", "replacement", "guidance", "organisation"] as const;
export type FacilityKind = (typeof facilityKinds)[number];
export type Facilities = { readonly [Kind in FacilityKind]?: string };

/** H-55: what pays for it. Assigned work costs the employer; only `right` touches the person's own hours and euros. */
export const charges = ["right", "assigned", "project"] as const;
export type ChargedTo = (typeof charges)[number];

export type Evidence = { readonly kind: "file" | "link" | "text"; readonly title: string; readonly content: string };

export type Activity = {
  readonly id: ActivityId;
  readonly title: string;
  readonly kind: ActivityKind;
  readonly learningClass: LearningClass;
  readonly category: ActivityCategory;
  /** Why it equals a–d; asked when the category is `equal`. */
  readonly equalExplanation: string;
  readonly goalId: GoalId | null;
  readonly servesMe: string;
  readonly fitsOrganisation: string;
  readonly hours: HundredthHours;
  readonly costs: readonly CostLine[];
  readonly chargedTo: ChargedTo;
  readonly facilities: Facilities;
  readonly plannedFrom: DateString | null;
  readonly plannedUntil: DateString | null;
  readonly doneOn: DateString | null;
  readonly evidence: readonly Evidence[];
  /** H-61: counts for a professional register; the money right may be spent on it like on any other. */
  readonly isRegistered: boolean;
};

export type ActivityState = "planned" | "under-way" | "done";

/** A shape and a word per activity: open, half or full circle. */
export function activityState(activity: Pick<Activity, "doneOn">, booked: HundredthHours): ActivityState {
  if (activity.doneOn) return "done";
  return booked > 0 ? "under-way" : "planned";
}

export function costsOf(activity: Pick<Activity, "costs">): Cents {
  return sumOf(activity.costs.map(({ amount }) => amount));
}

export function isFacilitated(activity: Pick<Activity, "facilities">): boolean {
  return facilityKinds.some((kind) => (activity.facilities[kind] ?? "").trim() !== "");
}
