import { z } from "zod";
import { categories } from "#modules/people/public.ts";

export const mostSteps = 6;
export const longestName = 120;
export const longestCondition = 300;
export const mostConditions = 12;

const trimmed = (most: number) => z.string().default("").pipe(z.string().trim().max(most, "too-long"));
const filled = (most: number) => trimmed(most).pipe(z.string().min(1, "empty"));
export type TrackDraft = {
  readonly name: string;
  readonly forWhom: string;
  readonly category: "OP" | "OOP" | "MGT" | null;
  readonly start: string;
  readonly steps: readonly { readonly key: string | undefined; readonly to: string; readonly room: boolean; readonly conditions: string[] }[];
};

const places = Array.from({ length: mostSteps }, (_, index) => index + 1);

/** A track as HR types it: each line of a step's box is a condition, and a step that was left empty is no step. */
export const trackForm = z
  .object({
    name: filled(longestName),
    forWhom: trimmed(300),
    category: z
      .union([z.enum(categories), z.literal("")])
      .catch("")
      .transform((typed) => (typed === "" ? null : typed)),
    start: filled(longestName),
    number: z.coerce.number().int().min(0).catch(0),
    once: z.string().max(100).catch(""),
  })
  // The fields of the steps by number: `to-1`, `conditions-1`, `room-1`, `key-1`.
  .catchall(z.unknown())
  .transform((typed, ctx) => {
    const field = (name: string, number: number): string => {
      const value = typed[`${name}-${number}`];
      return typeof value === "string" ? value.trim() : "";
    };
    const steps = places.flatMap((number) => {
      const to = field("to", number);
      const room = field("room", number) !== "";
      const conditions = linesOf(field("conditions", number));
      if (to === "" && conditions.length === 0) return [];
      const wrong = (name: string, message: string) => ctx.addIssue({ code: "custom", path: [`${name}-${number}`], message });
      if (to.length > longestName) wrong("to", "too-long");
      if (to === "") wrong("to", "to-empty");
      if (conditions.length === 0) wrong("conditions", "conditions-empty");
      if (conditions.length > mostConditions) wrong("conditions", "conditions-too-many");
      if (conditions.some((text) => text.length > longestCondition)) wrong("conditions", "condition-too-long");
      return [{ key: field("key", number) || undefined, to, room, conditions }];
    });
    if (steps.length === 0 && ctx.issues.length === 0) ctx.addIssue({ code: "custom", path: ["to-1"], message: "to-empty" });
    const { name, forWhom, category, start, number, once } = typed;
    return { draft: { name, forWhom, category, start, steps } satisfies TrackDraft, number, once };
  });

function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
}
