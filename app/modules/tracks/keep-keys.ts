import type { TrackContent } from "./track.ts";
import type { TrackDraft } from "./track-form.ts";

/**
 * A version as it was typed, with the keys of what stayed: a step keeps its own, a condition the one of the same text in that step. A condition
 * that says something else is another condition, so that evidence never stands under a text it was not meant for.
 */
export function keepKeys(draft: TrackDraft, before: TrackContent | undefined, newKey: () => string): TrackContent {
  return {
    ...draft,
    steps: draft.steps.map(({ key, to, room, conditions }) => {
      const old = before?.steps.find((step) => step.key === key);
      return {
        key: old?.key ?? newKey(),
        to,
        room,
        conditions: conditions.map((text) => ({ key: old?.conditions.find((condition) => condition.text === text)?.key ?? newKey(), text })),
      };
    }),
  };
}

/** Whether two versions say the same, so that saving without a change makes no new one. */
export function saysTheSame(one: TrackContent, other: TrackContent): boolean {
  const said = ({ name, forWhom, category, start, steps }: TrackContent) =>
    JSON.stringify([name, forWhom, category, start, steps.map(({ key, to, room, conditions }) => [key, to, room, conditions.map(({ text }) => text)])]);
  return said(one) === said(other);
}
