import { z } from "zod";
import { dateField } from "#platform/time/date-field.ts";
import { conversationKinds, reveals } from "./conversation.ts";
import { consentOutcomes } from "./cycle.ts";

export const shortText = 200;
export const longText = 4000;
export const line = (longest = shortText) => z.string("text-empty").trim().min(1, "text-empty").max(longest, "text-too-long");
export const someText = (longest = longText) => z.string().default("").pipe(z.string().trim().max(longest, "text-too-long"));
export const several = z.union([z.array(z.uuid("choice-empty")), z.uuid("choice-empty").transform((one) => [one])]).default([]);
/** The sign of a form: sent twice, it makes one thing. */
export const onceKey = z.uuid().optional().catch(undefined);

const kind = z.enum(conversationKinds, "choice-empty");

export const cycleForm = z
  .object({
    kind,
    name: line(100),
    partner: z.uuid("choice-empty").or(z.literal("")).default(""),
    startsOn: dateField(),
    endsOn: dateField(),
    reveal: z.enum(reveals, "choice-empty"),
    revealDays: z.string().default("").pipe(z.string().trim()),
    questions: several,
    once: onceKey,
  })
  .superRefine((typed, context) => {
    if (typed.endsOn < typed.startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "until-before-from" });
    if (typed.reveal === "daysBefore" && !/^([1-9]|[12]\d|30)$/.test(typed.revealDays))
      context.addIssue({ code: "custom", path: ["revealDays"], message: "days-not-a-number" });
  })
  .transform(({ partner, questions, revealDays, ...typed }) => ({
    ...typed,
    partnerId: partner === "" ? null : partner,
    revealDays: typed.reveal === "daysBefore" ? Number(revealDays) : null,
    questionIds: questions,
  }));
export type CycleInput = Omit<z.infer<typeof cycleForm>, "once">;

export const consentForm = z.object({
  decidedOn: dateField(),
  body: line(),
  spokenFor: line(),
  outcome: z.enum(consentOutcomes, "choice-empty"),
  reference: someText(shortText),
  once: onceKey,
});

export const questionForm = z.object({
  kind,
  side: z.enum(["employee", "manager", "both"], "choice-empty"),
  dutch: line(500),
  english: someText(500),
});

export const startForm = z.object({ unit: z.uuid("unit-empty").or(z.literal("all")).optional(), people: several });
