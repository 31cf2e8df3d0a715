import { addYears, type DateString } from "#platform/time/date-string.ts";
import { type EducationLevel, educationLevels, isUpToMbo } from "#modules/people/public.ts";

/** EVC recognises what somebody learned outside a diploma; the basic qualification is a first diploma of mbo-2. */
export const qualificationKinds = ["evc", "basic"] as const;
export type QualificationKind = (typeof qualificationKinds)[number];

export const qualificationSteps = ["asked", "withdrawn", "granted", "declined", "done"] as const;
export type QualificationStep = (typeof qualificationSteps)[number];

/** Of a request, as far as the rules need it. `stands` is its last step, on `on`. */
export type Standing = { readonly kind: QualificationKind; readonly stands: QualificationStep; readonly on: DateString };

export type WhyNotAskable = "level-unknown" | "mbo-level-unknown" | "above-mbo" | "mbo-2-or-above" | "already-open" | "has-it";

/** The highest level that any of somebody's jobs says; undefined when none does. */
export function highestLevel(levels: readonly (EducationLevel | null)[]): EducationLevel | undefined {
  const known = levels.flatMap((level) => (level === null ? [] : [educationLevels.indexOf(level)]));
  return known.length === 0 ? undefined : educationLevels[Math.max(...known)];
}

/**
 * Article 17.3: EVC is for who is schooled up to and including mbo (paragraph 3), a basic qualification for who is below mbo-2 (paragraph 4).
 * havo and vwo count as a basic qualification by law.
 */
export function whyNotAskable(kind: QualificationKind, level: EducationLevel | undefined, before: readonly Standing[]): WhyNotAskable | undefined {
  const same = before.filter((one) => one.kind === kind);
  if (same.some(({ stands }) => isOpen(stands))) return "already-open";
  if (kind === "basic" && same.some(({ stands }) => stands === "done")) return "has-it";
  if (level === undefined) return "level-unknown";
  if (!isUpToMbo(level)) return kind === "evc" ? "above-mbo" : "mbo-2-or-above";
  if (kind === "evc" || level === "vmbo" || level === "mbo-1") return undefined;
  return level === "mbo" ? "mbo-level-unknown" : "mbo-2-or-above";
}

export function isOpen(stands: QualificationStep): boolean {
  return stands === "asked" || stands === "granted";
}

/** Paragraph 3: EVC may be repeated after five years, if needed. */
export const repeatAfterYears = 5;

/** From when EVC may be repeated; undefined for who never did it. */
export function repeatableFrom(before: readonly Standing[]): DateString | undefined {
  const last = before
    .filter(({ kind, stands }) => kind === "evc" && stands === "done")
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return last && addYears(last, repeatAfterYears);
}

/** The day that flags a request that comes too early; null when it is in time. */
export function earlyUntil(kind: QualificationKind, before: readonly Standing[], today: DateString): DateString | null {
  const from = kind === "evc" ? repeatableFrom(before) : undefined;
  return from !== undefined && today < from ? from : null;
}

export type Decision = "granted" | "declined";
export type WhyNotDecidable = "decided-already" | "reason-for-declining-missing" | "reason-for-early-missing" | "own-request";

/** HR decides once. No has a reason, and so has a yes within the five years: "if needed" is a judgement that must be readable later. */
export function whyNotDecidable(
  request: { readonly stands: QualificationStep; readonly personId: string; readonly repeatableFrom: DateString | null },
  decision: Decision,
  reason: string,
  by: { readonly personId: string | null; readonly on: DateString },
): WhyNotDecidable | undefined {
  if (request.stands !== "asked") return "decided-already";
  if (request.personId === by.personId) return "own-request";
  if (reason.trim() !== "") return undefined;
  if (decision === "declined") return "reason-for-declining-missing";
  return request.repeatableFrom !== null && by.on < request.repeatableFrom ? "reason-for-early-missing" : undefined;
}

export type WhyNotFinishable = "not-granted" | "in-the-future" | "before-granted";

export function whyNotFinishable(
  request: { readonly stands: QualificationStep; readonly on: DateString },
  doneOn: DateString,
  today: DateString,
): WhyNotFinishable | undefined {
  if (request.stands !== "granted") return "not-granted";
  if (doneOn > today) return "in-the-future";
  return doneOn < request.on ? "before-granted" : undefined;
}
