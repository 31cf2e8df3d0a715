import type { Sector } from "#platform/web/actor.ts";
import { type Tone, words } from "#platform/words/words.ts";
import { trackExampleWords } from "./track-example-words.ts";
import type { TrackDraft } from "./track-form.ts";

/** Examples of our own to begin with: three for schools, a neutral one for other employers. Functions and conditions, never pay (K-04). */
export const exampleNames = ["teacher", "support", "lead", "specialist"] as const;
export type ExampleName = (typeof exampleNames)[number];

export function examplesFor(sector: Sector): readonly ExampleName[] {
  return sector === "gov" ? ["specialist"] : ["teacher", "support", "lead"];
}

const shapes = {
  teacher: { category: "OP", rooms: [false, true] },
  support: { category: "OOP", rooms: [false, true] },
  lead: { category: "MGT", rooms: [false, false, false, false] },
  specialist: { category: null, rooms: [false, true] },
} as const satisfies Record<ExampleName, { category: TrackDraft["category"]; rooms: readonly boolean[] }>;

export function exampleOf(name: ExampleName, tone: Tone): TrackDraft {
  const t = words(trackExampleWords, tone);
  const { category, rooms } = shapes[name];
  return {
    name: t(`${name}.name`),
    forWhom: t(`${name}.for`),
    category,
    start: t(`${name}.start`),
    steps: rooms.map((room, index) => {
      // Not every example has four steps; the words have a line for each that it has.
      const step = `${name}.step${index + 1}` as "lead.step1";
      return { key: undefined, to: t(step), room, conditions: t(`${step}.conditions`).split("\n") };
    }),
  };
}
