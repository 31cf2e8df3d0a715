import { z } from "zod";
import { optionalHoursField, optionalMoneyField } from "#platform/amounts/amount-fields.ts";
import { isDate } from "#platform/time/date-string.ts";
import type { DateString } from "#platform/time/date-string.ts";

const year = z.string().refine(isDate) as unknown as z.ZodType<DateString>;

/** What somebody wants to carry over, of the year that begins on this day. */
export const carryForm = z.object({
  year,
  hours: optionalHoursField("hundredth"),
  money: optionalMoneyField(),
  reason: z.string().default("").pipe(z.string().trim().max(500, "text-too-long")),
  once: z.string().min(1).max(100),
});

export const carryAnswerForm = z.object({ answer: z.enum(["agreed", "declined"]) });
