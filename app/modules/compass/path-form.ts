import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { pathWays } from "./path-step.ts";

const note = z
  .string()
  .default("")
  // A note of signs that nobody sees is no note.
  .transform((text) => (tidyText(text) === "" ? "" : text.trim()))
  .pipe(z.string().max(500, "note-too-long"));
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

export const pathForm = z
  .object({
    way: z.enum(pathWays, { error: "way-empty" }),
    functionId: z
      .string()
      .default("")
      .transform((text) => (isUuid(text) ? text : null)),
    note,
    isGoal: ticked,
  })
  .superRefine((step, context) => {
    if (step.functionId === null && step.note === "") context.addIssue({ code: "custom", path: ["note"], message: "where-or-what" });
  });

export const stepForm = z.object({ note, isGoal: ticked });
