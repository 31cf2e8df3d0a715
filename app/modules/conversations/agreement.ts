import type { DateString } from "#platform/time/date-string.ts";

export const doers = ["employee", "manager", "both"] as const;
export type Doer = (typeof doers)[number];
/** Where it goes on after the employee signed: in their own plan, or in this conversation only. */
export const places = ["goal", "activity", "here"] as const;
export type Place = (typeof places)[number];

/** What two agree on, made sharp in a light form: what, how they see that it worked, until when, who does it, what it needs. */
export type Agreement = {
  readonly id: string;
  readonly what: string;
  readonly seenBy: string;
  readonly untilOn: DateString | null;
  readonly who: Doer;
  readonly needs: string;
  readonly becomes: Place;
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
