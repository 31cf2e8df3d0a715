import { z } from "zod";
import { optionalDateField } from "#platform/time/date-field.ts";
import { optionalId, optionalText, requiredLine } from "./text-field.ts";

/** What a person types about a goal. Only the goal itself is asked; the five parts help to sharpen it and stop nothing. */
export const goalForm = z
  .object({
    title: requiredLine(),
    specific: optionalText(),
    measurable: optionalText(),
    attainable: optionalText(),
    relevant: optionalText(),
    timeBound: optionalDateField(),
    parentId: optionalId(),
    servesMe: optionalText(),
    fitsOrganisation: optionalText(),
  })
  .transform(({ specific, measurable, attainable, relevant, timeBound, ...goal }) => ({
    ...goal,
    smart: { specific, measurable, attainable, relevant, timeBound },
  }));

export type GoalInput = z.infer<typeof goalForm>;
