import { z } from "zod";
import { dateField } from "#platform/time/date-field.ts";
import { advices, decisions, rooms } from "./submission.ts";

export const longestText = 4000;
const text = (most: number) => z.string().default("").pipe(z.string().trim().max(most, "too-long"));

export const startForm = z.object({ step: z.uuid("step-empty") });
export const answerForm = z.object({ answer: z.enum(["accepted", "declined"]) });
export const inviteForm = z.object({ person: z.uuid("person-empty"), track: z.uuid("track-empty") });
export const stepForm = z.object({ step: z.uuid() });
export const versionForm = z.object({ version: z.coerce.number().int() });
export const planForm = z.object({ condition: z.uuid(), once: z.uuid().optional().catch(undefined) });

const uuid = z
  .union([z.uuid(), z.literal("")])
  .catch("")
  .default("");

/** Evidence for a condition: at least one of a text, a link, or something one has already. */
export const evidenceForm = z
  .object({
    condition: z.uuid(),
    title: text(120),
    text: text(longestText),
    link: text(500).pipe(z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "link-not-a-link" })], { error: "link-not-a-link" })),
    existing: uuid,
    once: z.string().min(1).max(100),
  })
  .refine((typed) => typed.text !== "" || typed.link !== "" || typed.existing !== "", { path: ["text"], message: "evidence-empty" });
export type EvidenceInput = Omit<z.infer<typeof evidenceForm>, "condition">;

export const adviceForm = z.object({ advice: z.enum(advices, { error: "choice-empty" }), reason: text(1500) });
export const roomForm = z.object({ room: z.enum(rooms, { error: "choice-empty" }), on: dateField(), roomReason: text(500) });
export const decisionForm = z.object({ decision: z.enum(decisions, { error: "choice-empty" }), reason: text(1500) });
