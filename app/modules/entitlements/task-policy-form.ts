import { z } from "zod";
import { hoursField, optionalHoursField } from "#platform/amounts/amount-fields.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { categories } from "./rule-set.ts";
import { policyPartKinds, type PolicyPart, type PolicyPartKind } from "./task-policy.ts";

export const noteFieldOf = (kind: PolicyPartKind) => `${kind}-note` as const;

const note = (most: number) => z.string().default("").pipe(z.string().trim().max(most, "text-too-long"));

/** What HR types about the task policy of a full-time job. Hours in another part say where they stand. */
export const taskPolicyForm = z
  .object({
    year: z.enum(["this", "next"], { error: "choice-empty" }),
    unitId: z
      .string()
      .default("")
      .refine((id) => id === "" || isUuid(id), "choice-empty"),
    category: z.enum(categories, { error: "choice-empty" }),
    own: hoursField(),
    preparation: optionalHoursField(),
    "preparation-note": note(300),
    other: optionalHoursField(),
    "other-note": note(300),
    consultation: note(1000),
    once: z.string().min(1).max(100),
  })
  .superRefine((typed, context) => {
    for (const kind of policyPartKinds) {
      const isNoted = typed[noteFieldOf(kind)] !== "";
      if (typed[kind] > 0 && !isNoted) context.addIssue({ code: "custom", path: [noteFieldOf(kind)], message: "note-empty" });
      if (typed[kind] === 0 && isNoted) context.addIssue({ code: "custom", path: [kind], message: "hours-empty" });
    }
  })
  .transform((typed) => ({
    year: typed.year,
    unitId: typed.unitId || null,
    category: typed.category,
    own: typed.own,
    parts: policyPartKinds.flatMap((kind): PolicyPart[] => (typed[kind] > 0 ? [{ kind, hours: typed[kind], note: typed[noteFieldOf(kind)] }] : [])),
    consultation: typed.consultation,
    onceKey: typed.once,
  }));
