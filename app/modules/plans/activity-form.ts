import { z } from "zod";
import { optionalHoursField, optionalMoneyField } from "#platform/amounts/amount-fields.ts";
import type { Cents } from "#platform/amounts/amounts.ts";
import { optionalDateField } from "#platform/time/date-field.ts";
import {
  activityCategories,
  activityKindNames,
  charges,
  costKinds,
  defaultsOf,
  facilityKinds,
  learningClasses,
  type ActivityKind,
  type CostKind,
  type FacilityKind,
  type LearningClass,
} from "./activity.ts";
import { choiceOf, optionalId, optionalText, requiredLine } from "./text-field.ts";

/** The names of the fields that there are several of: `cost-travel`, `facility-time`. */
export const costField = (kind: CostKind) => `cost-${kind}` as const;
export const facilityField = (kind: FacilityKind) => `facility-${kind}` as const;

const costFields = Object.fromEntries(costKinds.map((kind) => [costField(kind), optionalMoneyField()])) as {
  [K in CostKind as `cost-${K}`]: ReturnType<typeof optionalMoneyField>;
};
const facilityFields = Object.fromEntries(facilityKinds.map((kind) => [facilityField(kind), optionalText()])) as {
  [K in FacilityKind as `facility-${K}`]: ReturnType<typeof optionalText>;
};

const fields = z.object({
  title: requiredLine(),
  kind: choiceOf(activityKindNames as [ActivityKind, ...ActivityKind[]]),
  // Left empty, class and category follow from the kind.
  learningClass: z.enum(["", ...learningClasses.map(String)], { error: "choice-empty" }).default(""),
  category: z.enum(["", ...activityCategories], { error: "choice-empty" }).default(""),
  equalExplanation: optionalText(),
  goalId: optionalId(),
  servesMe: optionalText(),
  fitsOrganisation: optionalText(),
  hours: optionalHoursField(),
  chargedTo: choiceOf(charges).default("right"),
  plannedFrom: optionalDateField(),
  plannedUntil: optionalDateField(),
  isRegistered: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
  costsNote: optionalText(),
  ...costFields,
  ...facilityFields,
});

/**
 * What a person types about an activity. Only title and kind are asked now: a draft may grow, and what is still missing
 * is asked when the plan is submitted.
 */
export const activityForm = fields
  .transform((typed) => ({
    ...typed,
    learningClass: typed.learningClass === "" ? defaultsOf(typed.kind).learningClass : (Number(typed.learningClass) as LearningClass),
    category: typed.category === "" ? defaultsOf(typed.kind).category : typed.category,
    costs: costKinds.flatMap((kind) => costLine(kind, typed[costField(kind)], typed.costsNote)),
    facilities: Object.fromEntries(facilityKinds.map((kind) => [kind, typed[facilityField(kind)]]).filter(([, text]) => text !== "")) as {
      [K in FacilityKind]?: string;
    },
  }))
  .superRefine((activity, context) => {
    if (activity.category === "equal" && activity.equalExplanation === "")
      context.addIssue({ code: "custom", path: ["equalExplanation"], message: "equal-needs-explanation" });
    const { plannedFrom, plannedUntil } = activity;
    if (plannedFrom && plannedUntil && plannedUntil < plannedFrom) context.addIssue({ code: "custom", path: ["plannedUntil"], message: "until-before-from" });
  });

export type ActivityInput = z.infer<typeof activityForm>;

function costLine(kind: CostKind, amount: Cents, note: string): { kind: CostKind; amount: Cents; note: string }[] {
  return amount > 0 ? [{ kind, amount, note: kind === "other" ? note : "" }] : [];
}
