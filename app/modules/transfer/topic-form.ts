import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";

export const longestTopic = 120;
export const longestLesson = 600;

const line = (longest: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest, "text-too-long"));

/** What somebody wants to tell about. Nothing of their plan goes along but what they write here. */
export const topicForm = z.object({
  unitId: z.uuid("choice-empty"),
  title: line(longestTopic).refine((title) => title !== "", "text-empty"),
  brings: line(longestLesson),
  activityId: z
    .string()
    .default("")
    .transform((id) => (isUuid(id) ? id : null)),
  once: z
    .string()
    .default("")
    .transform((id) => (isUuid(id) ? id : null)),
});
export type TopicInput = z.infer<typeof topicForm>;

/** What there was to learn, in the words of who told it. */
export const lessonForm = z.object({
  lesson: z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().min(1, "text-empty").max(longestLesson, "text-too-long")),
});
