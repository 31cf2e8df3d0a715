import { z } from "zod";
import { defineJob } from "#platform/jobs/job.ts";
import { followUpAssignments } from "./follow-up.ts";

/** Every morning: who is reminded of a question, and which questions lapsed. */
export const followUpJob = defineJob({ name: "assignments.follow-up", payload: z.object({}), run: followUpAssignments, every: "20 6 * * *" });
