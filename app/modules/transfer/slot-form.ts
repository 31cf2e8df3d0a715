import { z } from "zod";
import { dateField } from "#platform/time/date-field.ts";
import { turns, weekdays } from "./slot-dates.ts";

const place = z
  .string()
  .default("")
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().max(120, "text-too-long"));

/** One loose day, or such a day of each month. */
export const slotForm = z.object({ on: dateField(), place });
export const rhythmForm = z.object({
  weekday: z.enum(weekdays, "choice-empty").transform(Number),
  turn: z.enum(turns, "choice-empty"),
  place,
});
