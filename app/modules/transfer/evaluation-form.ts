import { z } from "zod";
import { type Evaluation, longestLine, scores } from "./evaluation.ts";

const score = z.enum(scores, "choice-empty").transform(Number);

/** What an activity was worth. Only who wrote a line can share one. */
export const evaluationForm = z
  .object({
    usefulness: score,
    ownWork: score,
    forWhom: z.enum([...scores, "unknown"], "choice-empty").transform((value) => (value === "unknown" ? null : Number(value))),
    recommends: z.enum(["yes", "no"], "choice-empty").transform((value) => value === "yes"),
    line: z
      .string()
      .default("")
      .transform((text) => text.replace(/\s+/g, " ").trim())
      .pipe(z.string().max(longestLine, "text-too-long")),
    isTip: z
      .string()
      .optional()
      .transform((value) => value === "yes"),
  })
  .superRefine(({ isTip, line }, context) => {
    if (isTip && line === "") context.addIssue({ code: "custom", path: ["line"], message: "tip-empty" });
  })
  .transform((typed): Evaluation => typed);
