import { z } from "zod";
import { dateField } from "#platform/time/date-field.ts";
import { addYears } from "#platform/time/date-string.ts";
import { directions, whyNotOneSentence } from "./learning-question.ts";
import { renewEveryYears } from "./plan.ts";
import { choiceOf, optionalText } from "./text-field.ts";

/** The term of a plan: at most three years, because article 17.3 asks for new agreements then. */
export const termForm = z.object({ from: dateField(), until: dateField() }).superRefine(({ from, until }, context) => {
  if (until <= from) context.addIssue({ code: "custom", path: ["until"], message: "until-before-from" });
  else if (until > addYears(from, renewEveryYears)) context.addIssue({ code: "custom", path: ["until"], message: "term-too-long" });
});

/** The last step of the wizard, and the field with which the question is changed later. */
export const learningQuestionForm = z.object({
  sentence: z
    .string()
    .default("")
    .transform((text, context) => {
      const problem = whyNotOneSentence(text);
      if (problem) context.addIssue(problem);
      return text.trim();
    }),
  direction: choiceOf(directions),
});

/** A manager who sends a plan back says why; otherwise the employee can only guess. */
export const giveBackForm = z.object({ note: optionalText().refine((text) => text !== "", "text-empty") });
