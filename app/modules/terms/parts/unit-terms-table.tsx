import type { Visit } from "#platform/web/visit.ts";
import { Pagination } from "#ui/pagination.tsx";
import { type Column, Sub, Table } from "#ui/table.tsx";
import { calendarAddress, type CalendarQuery } from "../calendar-query.ts";
import { calendarWords } from "../calendar-words.ts";
import { type Calendar, type NamedUnitTerm, termsPerPage } from "../read-calendar.ts";
import { Day, StateCell } from "./state-cell.tsx";
import { termAddress } from "./term-address.ts";
import { howOften, ruleText, unitTermWhat, whoActs } from "./term-sentences.ts";

type Props = { visit: Visit; calendar: Calendar; query: CalendarQuery; labelledBy: string };

/** The terms of schools or of the employer, each with one link to what was recorded of it. */
export function UnitTermsTable({ visit, calendar: { units, unitsTotal }, query, labelledBy }: Props) {
  const t = visit.words(calendarWords);
  const from = (query.scholen - 1) * termsPerPage + 1;
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
  return (
    <>
      <Table
        labelledBy={labelledBy}
        caption={units.length < unitsTotal ? t("range", { from, to: from + units.length - 1, total: unitsTotal }) : undefined}
        rows={units}
        columns={columns}
      />
      <Pagination
        label={t("units.pages")}
        page={query.scholen}
        pages={Math.ceil(unitsTotal / termsPerPage)}
        href={(page) => `${calendarAddress(query, { scholen: page, pagina: query.pagina })}#zelf`}
      />
    </>
  );
}
