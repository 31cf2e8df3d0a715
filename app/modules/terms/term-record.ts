import type { DateString } from "#platform/time/date-string.ts";
import type { TermRule } from "./term-rules.ts";

export const consultationOutcomes = ["agreed", "advised", "objected"] as const;
export type ConsultationOutcome = (typeof consultationOutcomes)[number];

/** With whom of the council, on which day, and what came of it. */
export type Consultation = { readonly on: DateString; readonly who: string; readonly outcome: ConsultationOutcome };

/** That a term was kept: when, what shows it and, where the rule asks for it, the consultation. */
export type NewRecord = {
  /** Null only in a correction: it was not done after all. */
  readonly doneOn: DateString | null;
  /** For what holds for years. */
  readonly holdsFrom: DateString | null;
  readonly evidence: string;
  readonly consultation: Consultation | null;
};

export type WhyNotRecordable = "done-in-the-future" | "consultation-missing" | "consulted-after" | "holds-from-missing";

/** Why a record can not stand. Article 17.2: what is made in consultation is not done without one, nor before it. */
export function whyNotRecordable(rule: TermRule, record: NewRecord, today: DateString): WhyNotRecordable | undefined {
  const { doneOn, consultation } = record;
  if (doneOn === null) return undefined;
  if (doneOn > today) return "done-in-the-future";
  if (rule.isConsulted && consultation === null) return "consultation-missing";
  if (consultation !== null && consultation.on > doneOn) return "consulted-after";
  return rule.years > 1 && record.holdsFrom === null ? "holds-from-missing" : undefined;
}
