import { z } from "zod";
import type { AskedQuestion } from "./cycle.ts";
import { longText, someText } from "./cycle-form.ts";
import type { SavedPreparation } from "./preparation-table.ts";

export const answerField = (question: Pick<AskedQuestion, "id">) => `answer-${question.id}`;

/** A preparation as it is typed. Nothing is asked: half a thought is kept as well. */
export const preparationForm = z
  .looseObject({
    givers: someText(),
    drains: someText(),
    learningQuestion: someText(500),
    tab: z.uuid().or(z.literal("")).catch(""),
    revision: z.coerce.number().int().min(0).max(1_000_000).catch(0),
    do: z.enum(["save", "ready"]).catch("save"),
  })
  .transform(({ givers, drains, learningQuestion, tab, revision, do: what, ...others }): { readonly text: SavedPreparation; readonly isReady: boolean } => ({
    text: { givers, drains, learningQuestion, tab, known: revision, answers: answersIn(others) },
    isReady: what === "ready",
  }));

function answersIn(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const id = /^answer-([0-9a-f-]{36})$/.exec(name)?.[1];
      return id && typeof value === "string" ? [[id, value.trim().slice(0, longText)]] : [];
    }),
  );
}
