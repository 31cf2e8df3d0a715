import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { optionalDateField } from "#platform/time/date-field.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import type { ManyChange } from "./change-many.ts";
import { tagKinds } from "./tag-kind.ts";

export const manyThings = ["owner", "check", "unit", "addDomain", "removeDomain", "addTag", "removeTag", "publish", "archive"] as const;
const optionalId = z.string().refine(isUuid).nullable().catch(null);

/** For which functions: those that were ticked, or every one of the list whose filters go along. */
export const manyForm = z.object({
  do: z.enum(manyThings),
  which: z.enum(["ticked", "all"]).catch("ticked"),
  query: z.string().max(2000).catch(""),
  function: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .default([])
    .transform((ids) => ids.filter(isUuid)),
});
export type ManyForm = z.infer<typeof manyForm>;

const fields = {
  owner: z.object({ ownerId: optionalId }),
  check: z.object({ checkBefore: optionalDateField() }),
  unit: z.object({ unitId: optionalId }),
  domain: z.object({ domainId: z.string("domain-empty").refine(isUuid, "domain-empty") }),
  tag: z.object({ kind: z.enum(tagKinds), label: z.string().default("").transform(tidyText).pipe(z.string().min(1, "tag-empty").max(120, "too-long")) }),
  none: z.object({}),
};

/** The fields that belong to the button that was pressed; what stands in the others is passed over. */
export function manyFields(what: ManyForm["do"]): z.ZodType<ManyChange> {
  const own = {
    owner: fields.owner,
    check: fields.check,
    unit: fields.unit,
    addDomain: fields.domain,
    removeDomain: fields.domain,
    addTag: fields.tag,
    removeTag: fields.tag,
    publish: fields.none,
    archive: fields.none,
  }[what] as z.ZodType<object>;
  return own.transform((value) => ({ do: what, ...value }) as ManyChange);
}
