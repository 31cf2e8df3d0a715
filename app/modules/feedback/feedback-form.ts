import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { dateField } from "#platform/time/date-field.ts";
import { bankQuestions, longest, mostPeople, mostQuestions } from "./feedback.ts";

const text = (most: number) => z.string().default("").pipe(z.string().trim().max(most, "text-too-long"));
const several = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])], "choice-empty");

/** Who is chosen so far, and who is being looked for: what the form sends before it is whole. */
export const peopleForm = z.object({
  people: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .catch([])
    .transform((ids) => [...new Set(ids.filter(isUuid))]),
  who: z
    .string()
    .catch("")
    .transform((id) => (isUuid(id) ? id : null)),
  "who-search": z.string().max(300).catch(""),
  "who-find": z.string().optional(),
  "who-add": z.string().optional(),
});

/** What is asked of them: our questions, own ones, or both. */
export const questionsForm = z
  .object({
    topic: text(longest.topic),
    bank: several(z.enum(bankQuestions, { error: "choice-empty" })).default([]),
    "own-1": text(longest.question),
    "own-2": text(longest.question),
    "own-3": text(longest.question),
    until: dateField(),
    once: z.string().min(1).max(100),
  })
  .transform(({ "own-1": one, "own-2": two, "own-3": three, bank, ...rest }) => ({
    ...rest,
    bank: bankQuestions.filter((key) => bank.includes(key)),
    own: [one, two, three].filter(Boolean),
  }))
  .superRefine(({ bank, own }, context) => {
    const count = bank.length + own.length;
    if (count === 0) context.addIssue({ code: "custom", path: ["bank"], message: "questions-empty" });
    if (count > mostQuestions) context.addIssue({ code: "custom", path: ["bank"], message: "questions-too-many" });
  });

export type WhyNotPeople = "people-empty" | "people-too-many";
export function whyNotPeople(people: readonly string[]): WhyNotPeople | undefined {
  if (people.length === 0) return "people-empty";
  return people.length > mostPeople ? "people-too-many" : undefined;
}

/** The field of an answer by the place of its question. @example answerField(1) // "answer-1" */
export function answerField(position: number): "answer-1" | "answer-2" | "answer-3" {
  return `answer-${position}` as "answer-1";
}

/** One line is enough; nobody has to answer everything. */
export const answerForm = z
  .object({
    "answer-1": text(longest.answer),
    "answer-2": text(longest.answer),
    "answer-3": text(longest.answer),
    revision: z.coerce.number().int().min(0).catch(0),
  })
  .transform(({ revision, ...typed }) => ({ revision, answers: [typed["answer-1"], typed["answer-2"], typed["answer-3"]] as const }))
  .superRefine(({ answers }, context) => {
    if (answers.every((answer) => answer === "")) context.addIssue({ code: "custom", path: ["answer-1"], message: "answers-empty" });
  });
export type AnswerInput = z.infer<typeof answerForm>;

export const bringForm = z.object({ bring: z.enum(["yes", "no"]).catch("yes") });
