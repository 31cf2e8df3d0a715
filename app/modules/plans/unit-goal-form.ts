import { z } from "zod";
import { optionalDateField } from "#platform/time/date-field.ts";
import { optionalId, optionalText, requiredLine } from "./text-field.ts";

/** What somebody types about a goal of a team or a theme: the goal and whose it is are asked, the rest helps to sharpen it. */
export const unitGoalForm = z
  .object({
    title: requiredLine(),
    unitId: z.string({ error: "choice-empty" }).min(1, "choice-empty").max(40, "choice-empty"),
    parentId: optionalId(),
    specific: optionalText(),
    measurable: optionalText(),
    attainable: optionalText(),
    relevant: optionalText(),
    timeBound: optionalDateField(),
  })
  .transform(({ specific, measurable, attainable, relevant, timeBound, ...goal }) => ({
    ...goal,
    servesMe: "",
    fitsOrganisation: "",
    smart: { specific, measurable, attainable, relevant, timeBound },
  }));

export type UnitGoalInput = z.infer<typeof unitGoalForm>;
