import type { Visit } from "#platform/web/visit.ts";
import type { EmploymentFacts, WhyNotEmployed } from "../employment-change.ts";
import { employmentForm, managerForm } from "../employment-form.ts";
import type { Colleague } from "../find-colleague.ts";
import { errorSentences } from "../parts/error-sentences.ts";
import { personWords } from "../person-words.ts";
import { readManager } from "../read-job-form.ts";
import type { TypedValues } from "#platform/web/read-form.ts";

/** What came in with the form of an employment: its facts, or sentences per field and whom was found for a typed name. */
export type JobTyped =
  | { readonly ok: true; readonly facts: EmploymentFacts; readonly mark: string | undefined; readonly raw: TypedValues }
  | { readonly ok: false; readonly errors: Record<string, string>; readonly found: readonly Colleague[] | undefined; readonly raw: TypedValues };

/** Reads the form, and looks up the manager whose name was typed. Pressing "Zoek" beside it only searches. */
export async function readJobTyped(visit: Visit): Promise<JobTyped> {
  const t = visit.words(personWords);
  const asked = await visit.form(managerForm);
  const read = await visit.form(employmentForm);
  if (!asked.ok) return { ok: false, errors: {}, found: undefined, raw: read.raw };
  const { managerId, "managerId-search": text, "managerId-find": isSearching, mark } = asked.value;
  const manager = await readManager(visit.actor, { id: managerId, text });
  if (isSearching) return { ok: false, errors: {}, found: "found" in manager ? manager.found : manager.chosen ? [manager.chosen] : [], raw: read.raw };
  const problem: Record<string, string> = "reason" in manager ? { managerId: t(`error.${manager.reason}`) } : {};
  if (!read.ok || "reason" in manager) {
    return {
      ok: false,
      errors: { ...(read.ok ? {} : errorSentences(t, read.errors)), ...problem },
      found: "found" in manager && manager.found.length > 0 ? manager.found : undefined,
      raw: read.raw,
    };
  }
  return { ok: true, facts: { ...read.value, managerId: manager.chosen?.id ?? null }, mark, raw: read.raw };
}

/** Which field a refusal belongs to, in a sentence. */
export function jobRefusal(visit: Visit, reason: WhyNotEmployed): Record<string, string> {
  const t = visit.words(personWords);
  if (typeof reason !== "string") return { managerId: t("error.cycle", { people: reason.cycle.join(" → ") }) };
  const field = {
    "manager-is-self": "managerId",
    "manager-has-left": "managerId",
    "fte-out-of-range": "fteE4",
    "ends-before-start": "endsOn",
    "unit-has-ended": "unitId",
  }[reason];
  return { [field]: t(`error.${reason}`) };
}
