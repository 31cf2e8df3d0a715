import { z } from "zod";
import { defineJob } from "#platform/jobs/job.ts";
import { remindFeedback, tidyFeedback } from "./follow-up.ts";

/** Every morning. */
export const remindFeedbackJob = defineJob({ name: "feedback.remind", payload: z.object({}), run: remindFeedback, every: "25 6 * * *" });

/** Every night. */
export const tidyFeedbackJob = defineJob({ name: "feedback.tidy", payload: z.object({}), run: tidyFeedback, every: "50 3 * * *" });
