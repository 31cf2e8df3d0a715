import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Tabs } from "#ui/tabs.tsx";
import { cycleWords } from "../cycle-words.ts";

const pages = {
  overview: "/gesprekken/overzicht",
  cycles: "/gesprekken/cyclus",
  questions: "/gesprekken/vragen",
  consent: "/gesprekken/instemming",
} as const;
export const organiseMenu = pages.overview;

/** The pages of who organises conversations. */
export function CycleTabs({ visit, current }: { visit: Visit; current: keyof typeof pages }) {
  const t = visit.words(cycleWords);
  const names = Object.keys(pages) as (keyof typeof pages)[];
  return <Tabs label={t("tabs")} tabs={names.map((name) => ({ href: pages[name], label: t(`tab.${name}`), current: name === current }))} />;
}

type Code = "text-empty" | "text-too-long" | "choice-empty" | "until-before-from" | "days-not-a-number" | "questions-none" | "unit-empty" | "in-the-future";
const known: readonly string[] = [
  "text-empty",
  "text-too-long",
  "choice-empty",
  "until-before-from",
  "days-not-a-number",
  "questions-none",
  "unit-empty",
  "in-the-future",
] satisfies Code[];

/** A sentence per field. */
export function cycleErrors(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(cycleWords);
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [
      field,
      code.startsWith("date-") ? t("error.date") : t(`error.${known.includes(code) ? (code as Code) : "choice-empty"}`),
    ]),
  );
}
