import { z } from "zod";

const condition = z.object({ key: z.uuid(), text: z.string() });
const step = z.object({ key: z.uuid(), to: z.string(), room: z.boolean(), conditions: z.array(condition) });

/** What a version of a track says. `start` is the function it begins at, and each step leads to the next. Names only: a scale of pay has no place here (K-04). */
export const trackContent = z.object({
  name: z.string(),
  forWhom: z.string(),
  category: z.enum(["OP", "OOP", "MGT"]).nullable(),
  start: z.string(),
  steps: z.array(step).min(1),
});
export type TrackContent = z.infer<typeof trackContent>;
export type TrackStep = z.infer<typeof step>;
export type Condition = z.infer<typeof condition>;

/** The function that a step leaves from. */
export function fromOf({ start, steps }: TrackContent, key: string): string {
  const place = steps.findIndex((each) => each.key === key);
  return place > 0 ? (steps[place - 1]?.to ?? start) : start;
}

export function findStep({ steps }: TrackContent, key: string | null): TrackStep | undefined {
  return steps.find((each) => each.key === key);
}

/** The step after this one; null after the last. */
export function stepAfter({ steps }: TrackContent, key: string): string | null {
  return steps[steps.findIndex((each) => each.key === key) + 1]?.key ?? null;
}

export type Standing = "passed" | "now" | "later";

/** Where each step stands for who works on `current`. Steps before it were granted, or lie behind who began further on. */
export function standings({ steps }: TrackContent, current: string | null): readonly Standing[] {
  const place = current === null ? steps.length : steps.findIndex((each) => each.key === current);
  return steps.map((_, index) => (index < place ? "passed" : index === place ? "now" : "later"));
}

/** The conditions of a step for which there is no evidence yet. */
export function missingOf(step: TrackStep, evidence: readonly { readonly conditionKey: string }[]): readonly Condition[] {
  return step.conditions.filter(({ key }) => !evidence.some(({ conditionKey }) => conditionKey === key));
}

/**
 * Where somebody stands in a new version: at the same step, or else at the first one after those that they passed. Undefined when the new
 * version has nothing left for them.
 */
export function placeIn(next: TrackContent, before: TrackContent, current: string): string | undefined {
  if (next.steps.some(({ key }) => key === current)) return current;
  const passed = before.steps.slice(
    0,
    before.steps.findIndex(({ key }) => key === current),
  );
  const last = Math.max(-1, ...passed.map(({ key }) => next.steps.findIndex((each) => each.key === key)));
  return next.steps[last + 1]?.key;
}

export type Differences = { readonly added: readonly string[]; readonly gone: readonly string[]; readonly room: "asked" | "not-asked" | "same" };

/** What going over to a new version changes in the step at hand. */
export function differencesOf(before: TrackStep, next: TrackStep): Differences {
  const without = (some: TrackStep, others: TrackStep) =>
    some.conditions.filter(({ key }) => !others.conditions.some((other) => other.key === key)).map(({ text }) => text);
  const room = before.room === next.room ? "same" : next.room ? "asked" : "not-asked";
  return { added: without(next, before), gone: without(before, next), room };
}
