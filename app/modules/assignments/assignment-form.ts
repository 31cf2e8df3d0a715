import { z } from "zod";
import { optionalHoursField, optionalMoneyField } from "#platform/amounts/amount-fields.ts";
import { dateField, optionalDateField } from "#platform/time/date-field.ts";
import { activityCategories } from "#modules/plans/public.ts";

const id = z.uuid("choice-empty");
const longest = { title: 200, purpose: 2000 };

/** What a manager types to assign something. Hours and money are what it costs each person, whatever their fte (17.7 paragraph 3). */
export const assignmentForm = z
  .object({
    people: z.union([z.array(id), id.transform((one) => [one])], "people-empty").transform((ids) => [...new Set(ids)]),
    title: z.string("text-empty").trim().min(1, "text-empty").max(longest.title, "text-too-long"),
    purpose: z.string().default("").pipe(z.string().trim().max(longest.purpose, "text-too-long")),
    goalId: z
      .union([z.literal(""), z.uuid()], "choice-empty")
      .default("")
      .transform((text) => (text === "" ? null : text)),
    startsOn: dateField(),
    endsOn: optionalDateField(),
    hours: optionalHoursField(),
    money: optionalMoneyField(),
    category: z.enum(activityCategories, { error: "choice-empty" }),
    isRegistered: z
      .string()
      .optional()
      .transform((value) => value === "yes"),
    charge: z.enum(["employer", "right"], { error: "choice-empty" }).default("employer"),
    once: z.string().min(1).max(100),
  })
  .transform(({ endsOn, charge, ...typed }) => ({ ...typed, endsOn: endsOn ?? typed.startsOn, asksRight: charge === "right" }))
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn < startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "until-before-from" });
  });

export type AssignmentInput = z.infer<typeof assignmentForm>;

export const doneForm = z.object({ doneOn: dateField() });

export const settingsForm = z
  .object({
    remind: z.coerce.number("choice-empty").int("choice-empty"),
    expire: z.coerce.number("choice-empty").int("choice-empty"),
    register: z.string().default("").pipe(z.string().trim().max(60, "text-too-long")),
  })
  .transform(({ remind, expire, register }) => ({ days: { remindAfterDays: remind, expireAfterDays: expire }, register }));
