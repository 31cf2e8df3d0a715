import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Activity } from "./activity.ts";

/** What people who did the same thought of it, from five on. Scores in tenths: 42 is 4,2 of 5. */
export type Average = {
  /** The same title, or otherwise the same kind of activity. */
  readonly of: "title" | "kind";
  readonly people: number;
  readonly usefulness: number;
  readonly ownWork: number;
  readonly forWhom: number | undefined;
  readonly recommends: number;
};

export type Experiences = {
  /** Whether the owner said what it was worth. */
  readonly isEvaluated: boolean;
  readonly average: Average | undefined;
  /** Lines that people shared about an activity with the same title. */
  readonly tips: readonly { readonly id: string; readonly text: string; readonly by: string }[];
};

export type ExperienceSource = (db: TenantDb, actor: Actor, activity: Pick<Activity, "id" | "title" | "kind">) => Promise<Experiences>;

let source: ExperienceSource | undefined;

/** Said once by the module that asks what activities were worth. It uses this module, so this one can not ask it by importing it. */
export function provideExperiences(from: ExperienceSource): void {
  source = from;
}

/** What others thought of such an activity; undefined in a process that does not ask. */
export function experienceSource(): ExperienceSource | undefined {
  return source;
}
