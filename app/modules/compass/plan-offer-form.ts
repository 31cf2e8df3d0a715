import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { type ActivityKind, activityKindNames } from "#modules/plans/public.ts";

/** What of an activity is asked here; hours, costs and the rest are filled in in the plan itself. */
export const planOfferForm = z.object({
  title: z
    .string()
    .default("")
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "title-empty").max(200, "title-too-long")),
  kind: z.enum(activityKindNames as [ActivityKind, ...ActivityKind[]], { error: "kind-empty" }),
  goalId: z
    .string()
    .default("")
    .transform((text) => (isUuid(text) ? text : "")),
  servesMe: z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().max(2000, "text-too-long")),
  once: z
    .string()
    .default("")
    .transform((text) => (isUuid(text) ? text : undefined)),
});
