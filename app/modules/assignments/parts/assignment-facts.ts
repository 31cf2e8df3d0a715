import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Fact } from "#ui/facts.tsx";
import { activityWords, registerMark } from "#modules/plans/public.ts";
import { assignmentWords } from "../assignment-words.ts";
import type { Assignment } from "../assignment-table.ts";
import { costInWords, whenInWords } from "./cost-words.ts";

/** What it is, in the same words for who assigned it and who does it. */
export function assignmentFacts(visit: Visit, assignment: Assignment): Fact[] {
  const t = visit.words(assignmentWords);
  const { purpose, goalTitle, category, isRegistered, assignedByName, assignedOn } = assignment;
  return [
    { label: t("fact.by"), value: t("by.on", { name: assignedByName, date: formatDate(visit.tone.language, assignedOn) }) },
    ...(purpose ? [{ label: t("fact.for"), value: purpose }] : []),
    ...(goalTitle ? [{ label: t("fact.goal"), value: goalTitle }] : []),
    { label: t("fact.when"), value: whenInWords(visit, assignment) },
    { label: t("fact.cost"), value: costInWords(visit, assignment) },
    { label: t("fact.kind"), value: visit.words(activityWords)(`category.${category}`) },
    ...(isRegistered ? [{ label: t("fact.register"), value: registerMark(visit) }] : []),
  ];
}
