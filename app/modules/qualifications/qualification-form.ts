import { z } from "zod";
import { optionalHoursField, optionalMoneyField } from "#platform/amounts/amount-fields.ts";
import { dateField } from "#platform/time/date-field.ts";
import { qualificationKinds } from "./qualification.ts";

export const mostText = 1000;
const text = z.string().default("").pipe(z.string().trim().max(mostText, "too-long"));

export const askForm = z.object({ kind: z.enum(qualificationKinds), why: text, once: z.string().min(1).max(100) });
export const decisionForm = z.object({
  decision: z.enum(["granted", "declined"], { error: "decision-empty" }),
  reason: text,
  hours: optionalHoursField(),
  money: optionalMoneyField(),
});
export const finishForm = z.object({ doneOn: dateField(), hours: optionalHoursField(), money: optionalMoneyField() });

/** Which requests HR looks at. */
export const listQuery = z.object({ stand: z.enum(["open", "running", "over"]).catch("open") });
