import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { updateKinds } from "./initiative.ts";

export const longestTitle = 120;
export const longestText = 1500;
export const longestWorkshop = 300;

const text = (longest: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .pipe(z.string().max(longest, "text-too-long"));
const filled = (longest: number) => text(longest).pipe(z.string().min(1, "text-empty"));
const once = z
  .string()
  .default("")
  .transform((id) => (isUuid(id) ? id : null));

/** H-58: a title and an idea are enough. */
export const initiativeForm = z.object({
  title: filled(longestTitle),
  idea: filled(longestText),
  workshop: text(longestWorkshop),
  unitId: z
    .string()
    .default("")
    .transform((id) => (isUuid(id) ? id : null)),
  once,
});
export type InitiativeInput = z.infer<typeof initiativeForm>;

export const changeForm = initiativeForm.pick({ title: true, idea: true, workshop: true });
export type ChangedInput = z.infer<typeof changeForm>;

export const updateForm = z.object({ kind: z.enum(updateKinds, "choice-empty"), text: filled(longestText), once });
export type UpdateInput = z.infer<typeof updateForm>;
