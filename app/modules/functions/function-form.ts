import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { optionalDateField } from "#platform/time/date-field.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { functionTypes } from "./passport.ts";

/** The longest text of each kind, for the sentence of `too-long`. */
export const longestLine = 120;
export const longestText = 4000;

const line = z.string().default("").transform(tidyText).pipe(z.string().max(longestLine, "line-too-long"));
const text = z
  .string()
  .default("")
  .transform((typed) => typed.trim())
  .pipe(z.string().max(longestText, "text-too-long"));
const optionalId = z.string().refine(isUuid).nullable().catch(null);
const ids = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((each) => each.filter(isUuid));

/** What an editor says of a passport, apart from its tags. Codes are sentences in function-words.ts, under `error.`. */
export const functionForm = z.object({
  type: z.enum(functionTypes).catch("function"),
  title: line.refine((title) => title !== "", "title-empty"),
  hr21Title: line,
  otherTitles: z
    .string()
    .default("")
    .transform((typed) => [...new Set(typed.split("\n").map(tidyText).filter(Boolean))])
    .refine((names) => names.length <= 50 && names.every((name) => name.length <= longestLine), "names-too-long"),
  layer: line,
  unitId: optionalId,
  domainIds: ids,
  field: line,
  description: text,
  activities: text,
  meaning: text,
  forOrganisation: text,
  forSociety: text,
  ownerId: optionalId,
  checkBefore: optionalDateField(),
});
export type FunctionForm = z.infer<typeof functionForm>;
