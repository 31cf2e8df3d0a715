import { z } from "zod";
import { type TagKind, tagKinds } from "#modules/functions/public.ts";
import { findingReasons } from "./compass-settings.ts";
import type { MatchWeights } from "./match-weights.ts";

export const weightField = (kind: TagKind) => `weight-${kind}` as const;

/** Points in steps of a half, from 0 to 10; kept as halves so that sums stay whole. */
const halves = z
  .string()
  .default("")
  .transform((text, context) => {
    const [, whole = "", half = ""] = /^\s*(\d{1,2})(?:[.,]([05]))?\s*$/.exec(text) ?? [];
    const value = Number(whole) * 2 + (half === "5" ? 1 : 0);
    if (whole === "" || value > 20) {
      context.addIssue({ code: "custom", message: "weight-unreadable" });
      return z.NEVER;
    }
    return value;
  });

const weightFields = Object.fromEntries(tagKinds.map((kind) => [weightField(kind), halves])) as { [K in TagKind as `weight-${K}`]: typeof halves };

export const weightsForm = z
  .object({
    ...weightFields,
    launchAt: z
      .string()
      .default("")
      .transform((text) => text.replace(/\s|%/g, ""))
      .pipe(
        z
          .string()
          .regex(/^\d{1,3}$/, "percent-unreadable")
          .transform(Number)
          .pipe(z.number().max(100, "percent-unreadable")),
      ),
  })
  .transform(({ launchAt, ...typed }) => ({
    launchAt,
    weights: Object.fromEntries(tagKinds.map((kind) => [kind, typed[weightField(kind)]])) as MatchWeights,
  }))
  .superRefine(({ weights }, context) => {
    // With nothing that counts, every match would be nothing.
    if (Object.values(weights).every((weight) => weight === 0)) context.addIssue({ code: "custom", path: [weightField("behaviour")], message: "all-zero" });
  });

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

export const publicForm = z.object({ isPublic: ticked });

export const findingForm = z
  .object({
    isOn: ticked,
    reason: z.enum(findingReasons).optional().catch(undefined),
    text: z
      .string()
      .default("")
      .transform((text) => text.trim())
      .pipe(z.string().max(500, "reason-too-long")),
  })
  .superRefine(({ isOn, reason, text }, context) => {
    if (isOn && !reason) context.addIssue({ code: "custom", path: ["reason"], message: "reason-empty" });
    if (isOn && text.length < 10) context.addIssue({ code: "custom", path: ["text"], message: "reason-text-empty" });
  });
