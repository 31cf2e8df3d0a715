import { z } from "zod";
import type { DateString } from "#platform/time/date-string.ts";

const shown = z.object({
  kind: z.enum(["text", "link", "file"]),
  title: z.string(),
  content: z.string(),
  /** Of a file: the evidence in the plan that it hangs on. */
  evidenceId: z.uuid().nullable(),
});

/** A step as it was handed in. */
export const submittedContent = z.object({
  track: z.string(),
  version: z.number(),
  from: z.string(),
  to: z.string(),
  room: z.boolean(),
  conditions: z.array(z.object({ text: z.string(), evidence: z.array(shown) })),
});
export type SubmittedContent = z.infer<typeof submittedContent>;
export type ShownEvidence = z.infer<typeof shown>;

export const advices = ["advised-yes", "advised-not-yet"] as const;
export const rooms = ["room-yes", "room-no"] as const;
export const decisions = ["granted", "not-yet"] as const;
export type Advice = (typeof advices)[number];
export type Room = (typeof rooms)[number];
export type Decision = (typeof decisions)[number];
export type JudgementKind = Advice | Room | Decision | "taken-back";
export type Judgement = { readonly kind: JudgementKind; readonly reason: string; readonly by: string; readonly on: DateString };

/** Where a submission stands: what ended it, or `waits`. */
export type SubmissionState = "waits" | Decision | "taken-back";

export function stateOf(said: readonly Pick<Judgement, "kind">[]): SubmissionState {
  return said.map(({ kind }) => kind).find((kind) => kind === "granted" || kind === "not-yet" || kind === "taken-back") ?? "waits";
}

/** What was last recorded of vacancy room: a later word replaces an earlier one. */
export function roomOf(said: readonly Pick<Judgement, "kind">[]): Room | undefined {
  return said.map(({ kind }) => kind).findLast((kind) => kind === "room-yes" || kind === "room-no");
}

export type WhyNotDecided =
  | { readonly reason: "decided-already" | "own-step" | "room-unknown" | "room-no" | "reason-missing" }
  | { readonly reason: "condition-missing"; readonly conditions: readonly string[] };

/**
 * H-32: nobody gets a step while a condition is without evidence, or while vacancy room that it asks for was not recorded as there. "Not yet"
 * can be said at any time, with a reason: no room is such a reason.
 */
export function whyNotDecided(
  submission: { readonly content: SubmittedContent; readonly said: readonly Pick<Judgement, "kind">[]; readonly personId: string },
  decision: Decision,
  reason: string,
  by: string,
): WhyNotDecided | undefined {
  const { content, said } = submission;
  if (stateOf(said) !== "waits") return { reason: "decided-already" };
  if (submission.personId === by) return { reason: "own-step" };
  if (decision === "not-yet") return reason.trim() === "" ? { reason: "reason-missing" } : undefined;
  const missing = content.conditions.filter(({ evidence }) => evidence.length === 0).map(({ text }) => text);
  if (missing.length > 0) return { reason: "condition-missing", conditions: missing };
  if (!content.room) return undefined;
  const room = roomOf(said);
  return room === "room-yes" ? undefined : { reason: room ?? "room-unknown" };
}
