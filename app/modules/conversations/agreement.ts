import type { DateString } from "#platform/time/date-string.ts";
import type { LearningClass } from "#modules/plans/public.ts";

export const doers = ["employee", "manager", "both"] as const;
export type Doer = (typeof doers)[number];
/** Where it goes on after the employee signed: in their own plan, or in this conversation only. */
export type Place = "goal" | "activity" | "here";

/** What is chosen for it: an activity with how one learns from it, so that the 70, 20 and 10 of the plan are right (H-12). */
export const placeChoices = ["goal", "activity", "activity-20", "activity-10", "here"] as const;
export type PlaceChoice = (typeof placeChoices)[number];
export type Placing = { readonly becomes: Place; /** Of an activity. */ readonly learningClass: LearningClass | null };

const classes: Partial<Record<PlaceChoice, LearningClass>> = { activity: 70, "activity-20": 20, "activity-10": 10 };

export function placingOf(choice: PlaceChoice): Placing {
  const learningClass = classes[choice] ?? null;
  return { becomes: learningClass === null ? (choice as Place) : "activity", learningClass };
}

/** The choice that a placing came from. @example choiceOf({ becomes: "activity", learningClass: 10 }) // "activity-10" */
export function choiceOf({ becomes, learningClass }: Placing): PlaceChoice {
  return placeChoices.find((choice) => classes[choice] !== undefined && classes[choice] === learningClass) ?? becomes;
}

/** What two agree on, made sharp in a light form: what, how they see that it worked, until when, who does it, what it needs. */
export type Agreement = Placing & {
  readonly id: string;
  readonly what: string;
  readonly seenBy: string;
  readonly untilOn: DateString | null;
  readonly who: Doer;
  readonly needs: string;
  readonly revision: number;
  readonly placedId: string | null;
};

export type WhyNotPlace = "not-yours-to-plan";

/** What the other does is no goal or activity of the employee. */
export function whyNotPlace({ who, becomes }: Pick<Agreement, "who" | "becomes">): WhyNotPlace | undefined {
  return who === "manager" && becomes !== "here" ? "not-yours-to-plan" : undefined;
}

export const progresses = ["toBegin", "underWay", "done", "stopped"] as const;
export type Progress = (typeof progresses)[number];

/** Whether there is still something to speak of next time. */
export function isOpenProgress(progress: Progress | undefined): boolean {
  return progress !== "done" && progress !== "stopped";
}

/** What was agreed on before and is not over: an activity of the agreed plan, or an agreement of an earlier conversation. */
export type OpenAgreement = {
  readonly kind: "activity" | "agreement";
  readonly id: string;
  readonly title: string;
  readonly untilOn: DateString | null;
  /** As this conversation says; undefined while nobody marked it. */
  readonly progress: Progress | undefined;
  readonly note: string;
};
