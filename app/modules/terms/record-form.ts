import { z } from "zod";
import { dateField, optionalDateField } from "#platform/time/date-field.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { consultationOutcomes, type NewRecord } from "./term-record.ts";

export const mostEvidence = 1000;
export const mostNames = 200;

const id = z.string().refine(isUuid).or(z.literal("")).default("");
const sure = z.string("sure-empty").refine((value) => value === "yes", "sure-empty");

/** Of which school, and which record it puts right. In the address of the page and in the form. */
export const termQuery = z.object({
  onderdeel: z.string().refine(isUuid).or(z.literal("")).catch(""),
  verbeter: z.string().refine(isUuid).or(z.literal("")).catch(""),
});
export type TermQuery = z.infer<typeof termQuery>;

const place = { onderdeel: id, verbeter: id, once: z.string().min(1).max(100) };

/** That something was done. Whether a consultation belongs to it says the rule. */
export const doneForm = z.object({
  ...place,
  isNotDone: z.undefined().optional(),
  doneOn: dateField(),
  holdsFrom: optionalDateField(),
  evidence: z.string().trim().min(1, "evidence-empty").max(mostEvidence, "too-long"),
  consultedOn: optionalDateField(),
  consultedWho: z.string().trim().max(mostNames, "too-long").default(""),
  outcome: z.enum(consultationOutcomes).or(z.literal("")).default(""),
  sure,
});

/** That something that was recorded was not done after all. */
export const takenBackForm = z.object({
  ...place,
  isNotDone: z.literal("yes"),
  evidence: z.string().trim().min(1, "evidence-empty").max(mostEvidence, "too-long"),
  sure,
});

/** Which of the two was sent. */
export const whichForm = z.object({ isNotDone: z.string().default("") });

/** What was typed as a record. Half a consultation is none, so that the rule can say what is missing. */
export function recordOf(typed: z.infer<typeof doneForm> | z.infer<typeof takenBackForm>): NewRecord {
  if (typed.isNotDone === "yes") return { doneOn: null, holdsFrom: null, evidence: typed.evidence, consultation: null };
  const { consultedOn: on, consultedWho: who, outcome } = typed;
  return {
    doneOn: typed.doneOn,
    holdsFrom: typed.holdsFrom,
    evidence: typed.evidence,
    consultation: on !== null && who !== "" && outcome !== "" ? { on, who, outcome } : null,
  };
}
