import { z } from "zod";
import { dateField, optionalDateField } from "#platform/time/date-field.ts";
import { doers, placeChoices, placingOf, progresses, whyNotPlace } from "./agreement.ts";
import { line, longText, onceKey, someText } from "./cycle-form.ts";

export const agreementForm = z
  .object({
    what: line(),
    seenBy: someText(1000),
    untilOn: optionalDateField(),
    who: z.enum(doers, "choice-empty"),
    needs: someText(1000),
    becomes: z.enum(placeChoices, "choice-empty"),
  })
  .transform(({ becomes, ...typed }) => ({ ...typed, ...placingOf(becomes) }))
  .superRefine((typed, context) => {
    const problem = whyNotPlace(typed);
    if (problem) context.addIssue({ code: "custom", path: ["becomes"], message: problem });
  });
export type AgreementInput = z.infer<typeof agreementForm>;

/** The signs of a form: the revision it was opened with, and what makes one thing of it when it is sent twice. */
export const signs = z.object({ revision: z.coerce.number().int().min(0).max(1_000_000).catch(0), once: onceKey });

export const pointForm = z.object({ text: line(longText) });

const hour = /^([01]?\d|2[0-3])[.:]([0-5]\d)( uur)?$/;
/** A time as people write it: 9.30, 14:00. */
const timeField = z
  .string()
  .default("")
  .pipe(z.string().trim())
  .transform((text, context) => {
    if (text === "") return "";
    const found = hour.exec(text);
    if (found) return `${found[1]?.padStart(2, "0")}:${found[2]}`;
    context.addIssue("time-not-a-time");
    return z.NEVER;
  });

export const momentForm = z.object({ plannedOn: dateField(), plannedAt: timeField, place: someText(200) });

const subject = /^(activity|agreement):([0-9a-f-]{36})$/;

export const progressForm = z.object({
  /** What it is about: its kind and its id. */
  about: z.string("choice-empty").transform((text, context) => {
    const [, kind, id] = subject.exec(text) ?? [];
    if (kind && id) return { kind: kind as "activity" | "agreement", id };
    context.addIssue("choice-empty");
    return z.NEVER;
  }),
  progress: z.enum(progresses, "choice-empty"),
  note: someText(1000),
});

export const signForm = z.object({ revision: z.coerce.number().int().min(0).max(1_000_000).catch(0), nextOn: optionalDateField() });

export const reflectionForm = z.object({ text: line(2000), once: onceKey });
