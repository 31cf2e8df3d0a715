import { formatHours, formatMoneyFigure } from "#platform/amounts/format-amounts.ts";
import { parts, type DateString } from "#platform/time/date-string.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Language } from "#platform/words/words.ts";
import { costField, facilityField } from "../activity-form.ts";
import { costKinds, defaultsOf, facilityKinds, type Activity } from "../activity.ts";

/** An activity as somebody would type it, to show it in its form. */
export function typedActivity(activity: Activity, language: Language): TypedValues {
  const defaults = defaultsOf(activity.kind);
  const costs = costKinds.map((kind) => [costField(kind), moneyOf(activity, kind, language)]);
  const facilities = facilityKinds.map((kind) => [facilityField(kind), activity.facilities[kind] ?? ""]);
  return {
    title: activity.title,
    kind: activity.kind,
    // What follows from the kind stays following it, so a later change of the kind takes them along.
    learningClass: activity.learningClass === defaults.learningClass ? "" : String(activity.learningClass),
    category: activity.category === defaults.category && activity.category !== "equal" ? "" : activity.category,
    equalExplanation: activity.equalExplanation,
    goalId: activity.goalId ?? "",
    servesMe: activity.servesMe,
    fitsOrganisation: activity.fitsOrganisation,
    hours: activity.hours === 0 ? "" : formatHours(language, activity.hours).replace(/ .*$/, ""),
    chargedTo: activity.chargedTo,
    plannedFrom: typedDate(activity.plannedFrom),
    plannedUntil: typedDate(activity.plannedUntil),
    isRegistered: activity.isRegistered ? "yes" : "",
    costsNote: activity.costs.find(({ kind }) => kind === "other")?.note ?? "",
    ...Object.fromEntries(costs),
    ...Object.fromEntries(facilities),
  };
}

/** A day as people type it here. @example typedDate("2027-02-12") // "12-2-2027" */
export function typedDate(date: DateString | null): string {
  if (!date) return "";
  const [year, month, day] = parts(date);
  return `${day}-${month}-${year}`;
}

function moneyOf({ costs }: Activity, kind: (typeof costKinds)[number], language: Language): string {
  const line = costs.find((cost) => cost.kind === kind);
  return line ? formatMoneyFigure(language, line.amount) : "";
}
