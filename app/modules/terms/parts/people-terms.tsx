import type { Visit } from "#platform/web/visit.ts";
import { Pagination } from "#ui/pagination.tsx";
import { type Column, Sub, Table } from "#ui/table.tsx";
import { calendarAddress, type CalendarQuery } from "../calendar-query.ts";
import { calendarWords } from "../calendar-words.ts";
import { type Calendar, type NamedTerm, termsPerPage } from "../read-calendar.ts";
import { Day, StateCell } from "./state-cell.tsx";
import { howOften, ruleText, whoActs } from "./term-sentences.ts";

/** The terms of people: one's own with where to do it, others with their name and no more. */
export function PeopleTerms({ visit, calendar, query }: { visit: Visit; calendar: Calendar; query: CalendarQuery }) {
  const t = visit.words(calendarWords);
  const from = (query.pagina - 1) * termsPerPage + 1;
  const to = from + calendar.people.length - 1;
  const isWhole = calendar.people.length === calendar.peopleTotal;
  return (
    <>
      <Table
        caption={isWhole ? t("whole", { count: to }) : t("range", { from, to, total: calendar.peopleTotal })}
        rows={calendar.people}
        columns={columns(visit, calendar)}
      />
      <Pagination
        page={query.pagina}
        pages={Math.ceil(calendar.peopleTotal / termsPerPage)}
        href={(page) => `${calendarAddress(query, { pagina: page, scholen: query.scholen })}${calendar.tab === "school" ? "#mensen" : ""}`}
      />
    </>
  );
}

function columns(visit: Visit, { tab }: Calendar): Column<NamedTerm>[] {
  const t = visit.words(calendarWords);
  const isOwn = tab === "mij";
  const reader = isOwn ? "you" : tab === "team" ? "manager" : "other";
  const what: Column<NamedTerm> = isOwn
    ? { label: t("column.what"), isName: true, cell: (term) => <a href={term.about.own}>{term.about.what(visit.tone)}</a> }
    : { label: t("column.what"), cell: (term) => <Whose visit={visit} term={term} isTeam={tab === "team"} /> };
  return [
    ...(isOwn ? [] : [{ label: t("column.who"), isName: true, cell: (term: NamedTerm) => term.name ?? "–" }]),
    what,
    { label: t("column.before"), cell: ({ dueBefore, about }) => <Day visit={visit} date={dueBefore} isFrom={about.isFrom} /> },
    { label: t("column.acts"), cell: ({ about }) => whoActs(visit, about.actors, reader) },
    { label: t("column.state"), cell: ({ state, doneOn, about }) => <StateCell visit={visit} state={state} doneOn={doneOn} isFrom={about.isFrom} /> },
    {
      label: t("column.rule"),
      cell: ({ about }) => (
        <>
          {howOften(visit, about)} <Sub>{ruleText(visit, about.article)}</Sub>
        </>
      ),
    },
  ];
}

function Whose({ visit, term, isTeam }: { visit: Visit; term: NamedTerm; isTeam: boolean }) {
  const words = term.about.ofThem(visit.tone);
  const href = isTeam ? term.about.ofOther?.(term.personId) : undefined;
  return href ? <a href={href}>{words}</a> : <>{words}</>;
}
