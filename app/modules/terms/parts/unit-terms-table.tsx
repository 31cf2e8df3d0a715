import type { Visit } from "#platform/web/visit.ts";
import { type Column, Sub, Table } from "#ui/table.tsx";
import { calendarWords } from "../calendar-words.ts";
import type { NamedUnitTerm } from "../read-calendar.ts";
import { Day, StateCell } from "./state-cell.tsx";
import { termAddress } from "./term-address.ts";
import { howOften, ruleText, unitTermWhat, whoActs } from "./term-sentences.ts";

/** The terms of schools or of the employer, each with one link to what was recorded of it. */
export function UnitTermsTable({ visit, terms, labelledBy }: { visit: Visit; terms: readonly NamedUnitTerm[]; labelledBy: string }) {
  const t = visit.words(calendarWords);
  const columns: Column<NamedUnitTerm>[] = [
    {
      label: t("column.what"),
      isName: true,
      cell: (term) => (
        <>
          <a href={termAddress(term.rule.kind, term.unitId)}>{unitTermWhat(visit, term.rule.kind)}</a> <Sub>{term.unitName ?? t("organisation")}</Sub>
        </>
      ),
    },
    { label: t("column.before"), cell: ({ dueBefore }) => <Day visit={visit} date={dueBefore} /> },
    { label: t("column.acts"), cell: ({ rule }) => whoActs(visit, rule.actors, "other") },
    { label: t("column.state"), cell: ({ state, doneOn, lastDoneOn }) => <StateCell visit={visit} state={state} doneOn={doneOn} lastDoneOn={lastDoneOn} /> },
    {
      label: t("column.rule"),
      cell: ({ rule }) => (
        <>
          {howOften(visit, rule)} <Sub>{ruleText(visit, rule.article)}</Sub>
        </>
      ),
    },
  ];
  return <Table labelledBy={labelledBy} rows={terms} columns={columns} />;
}
