import { z } from "zod";
import { dateField, optionalDateField } from "#platform/time/date-field.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { categories, contractKinds, educationLevels } from "./employment.ts";
import { readFte } from "./fte.ts";

const id = z
  .string()
  .default("")
  .transform((text) => (isUuid(text) ? text : null));
// Nothing chosen, and something that is not in the list, are both "unknown".
const known = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).nullable().catch(null);

/** The fields of an employment. The manager comes apart, because a name that was typed must first be looked up. */
export const employmentForm = z.object({
  unitId: id,
  category: z.enum(categories, { error: "category-empty" }),
  fteE4: z
    .string()
    .default("")
    .transform((text, context) => {
      const read = readFte(text);
      if ("fteE4" in read) return read.fteE4;
      context.addIssue(read.reason);
      return z.NEVER;
    }),
  functionTitle: z.string().default("").transform(tidyText).pipe(z.string().max(120, "too-long")),
  educationLevel: known(educationLevels),
  contractKind: known(contractKinds),
  startsOn: dateField(),
  endsOn: optionalDateField(),
});

/** What the field of the manager sends: an id that was chosen, and the text that stood in the box. */
export const managerForm = z.object({
  managerId: id,
  "managerId-search": z.string().max(300).catch(""),
  "managerId-find": z.string().optional(),
  mark: z.string().optional(),
});
export type ManagerTyped = z.infer<typeof managerForm>;
