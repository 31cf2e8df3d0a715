import { z } from "zod";
import { optionalHoursField, optionalMoneyField } from "#platform/amounts/amount-fields.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { dateField } from "#platform/time/date-field.ts";

const line = (longest: number) => z.string().default("").pipe(z.string().trim().max(longest, "text-too-long"));
// A link is kept to be clicked on; anything but a web page could run in the reader's browser.
const link = line(1000).refine((text) => text === "" || /^https?:\/\/[^\s]+$/i.test(text), "link-not-a-link");
const file = z
  .union([z.instanceof(File), z.string()])
  .optional()
  .transform((value) => (value instanceof File && value.size > 0 ? value : null));

// Nothing bounds what is not charged to the right, and what is typed here stands in the statement of the year.
const most = { hours: hundredthHours(20_000), money: cents(2_000_000) };

/** What a person types to book what they did. Either hours or money is enough; the rule says so, not the form. */
export const bookingForm = z
  .object({
    // Quarters, or what is left to the last minute of the right of a part-timer: that is for the rule to say.
    hours: optionalHoursField("hundredth"),
    money: optionalMoneyField(),
    on: dateField(),
    activityId: z.string().default(""),
    description: line(200),
    chargedTo: z.enum(["right", "assigned", "project"], { error: "choice-empty" }).default("right"),
    evidenceLink: link,
    evidenceText: line(4000),
    evidenceFile: file,
    once: z.string().min(1).max(100),
  })
  .superRefine(({ description, activityId, chargedTo, hours, money }, context) => {
    if (description === "" && activityId === "") context.addIssue({ code: "custom", path: ["description"], message: "what-empty" });
    if (chargedTo === "right") return;
    if (hours > most.hours) context.addIssue({ code: "custom", path: ["hours"], message: "hours-over-limit" });
    if (money > most.money) context.addIssue({ code: "custom", path: ["money"], message: "money-over-limit" });
  });

export type BookingInput = z.infer<typeof bookingForm>;

/** What it should have been, and why. */
export const correctionForm = z.object({
  hours: optionalHoursField(),
  money: optionalMoneyField(),
  description: line(200).refine((text) => text !== "", "why-empty"),
  once: z.string().min(1).max(100),
});
