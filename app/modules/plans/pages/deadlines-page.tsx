import type { Child } from "hono/jsx";
import { today } from "#platform/time/clock.ts";
import { type DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, Hidden } from "#ui/form.tsx";
import { PageHead, Row, Stack } from "#ui/layout.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { Select } from "#ui/select.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status, type StatusShape } from "#ui/status.tsx";
import { Sub, Table, type Column } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import type { DeadlineState } from "../deadline.ts";
import { deadlineAddress, type DeadlineOrder, type DeadlineQuery, deadlineQuery, deadlineTabs } from "../deadline-filter.ts";
import { deadlineWords } from "../deadline-words.ts";
import { renewBefore } from "../plan.ts";
import { type DeadlineList, deadlinesPerPage, type NamedDeadline, readDeadlines } from "../read-deadlines.ts";
import { reminderSettings } from "../reminder-settings.ts";

/** H-43: whose plan must be agreed on before which day. Names and days, never what is in a plan. */
export async function deadlinesPage(visit: Visit): Promise<Response> {
  const t = visit.words(deadlineWords);
  const query = visit.query(deadlineQuery);
  const list = await readDeadlines(visit.actor, query);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={<Sentence text={lead(visit, list)} />} />
      <Stack>
        <p class="soft measure">
          {list.heldTo.length > 0 ? `${t("scope", { units: list.heldTo.join(", ") })} ` : ""}
          {t("names-only")}
        </p>
        {list.units.length > 1 ? <UnitFilter visit={visit} query={query} list={list} /> : null}
        <Tabs
          label={t("tabs")}
          tabs={deadlineTabs.map((tab) => ({
            href: deadlineAddress(query, { stand: tab }),
            label: t(`tab.${tab}`),
            count: list.counts[tab],
            current: tab === query.stand,
          }))}
        />
        {list.rows.length > 0 ? <People visit={visit} list={list} query={query} /> : <Nobody visit={visit} query={query} />}
        <Rule visit={visit} />
      </Stack>
    </>,
  );
}

function lead(visit: Visit, { counts }: DeadlineList): string {
  const t = visit.words(deadlineWords);
  const late = counts["te-laat"] > 0 ? t("lead.late", { count: counts["te-laat"] }) : t("lead.nobody-late");
  return counts.geen > 0 ? `${late} ${t("lead.none", { count: counts.geen })}` : late;
}

// Figure spaces, because a browser folds ordinary ones at the start of an option.
const step = "\u2007\u2007";

function UnitFilter({ visit, query, list }: { visit: Visit; query: DeadlineQuery; list: DeadlineList }) {
  const t = visit.words(deadlineWords);
  const top = Math.min(...list.units.map(({ depth }) => depth));
  const options = list.units.map((unit) => ({ value: unit.id, label: `${step.repeat(unit.depth - top)}${unit.name}` }));
  return (
    <Form action="/termijnen" method="get">
      {query.stand === "alle" ? null : <Hidden name="stand" value={query.stand} />}
      <Row>
        <Select name="onderdeel" label={t("filter.unit")} none={t("filter.all-units")} value={query.onderdeel} options={options} />
        <Button look="second">{t("filter.apply")}</Button>
      </Row>
    </Form>
  );
}

function People({ visit, list, query }: { visit: Visit; list: DeadlineList; query: DeadlineQuery }) {
  const t = visit.words(deadlineWords);
  const total = list.counts[query.stand];
  const from = (query.pagina - 1) * deadlinesPerPage + 1;
  return (
    <>
      <Table caption={t("range", { from, to: from + list.rows.length - 1, total })} rows={list.rows} columns={columns(visit, query)} />
      <Pagination page={query.pagina} pages={Math.ceil(total / deadlinesPerPage)} href={(page) => deadlineAddress(query, { pagina: page })} />
      <p>
        <a href={deadlineAddress(query, {}, "/termijnen/lijst.csv")} download data-turbo="false">
          {t("export")}
        </a>
      </p>
    </>
  );
}

function columns(visit: Visit, query: DeadlineQuery): Column<NamedDeadline>[] {
  const t = visit.words(deadlineWords);
  const day = (date: DateString): Child => <span class="nowrap">{formatDate(visit.tone.language, date, "short")}</span>;
  return [
    { label: t("column.name"), isName: true, sort: sortBy(query, "naam"), cell: ({ name }) => name },
    {
      label: t("column.unit"),
      cell: ({ unit, above }) => (
        <>
          {unit ?? "–"} {above ? <Sub>{above}</Sub> : null}
        </>
      ),
    },
    { label: t("column.manager"), sort: sortBy(query, "leidinggevende"), cell: ({ manager }) => manager ?? <span class="soft">{t("no-manager")}</span> },
    { label: t("column.state"), cell: ({ state }) => <Status shape={shapes[state]}>{t(`state.${state}`)}</Status> },
    { label: t("column.agreed"), cell: ({ agreedOn }) => (agreedOn ? day(agreedOn) : "–") },
    {
      label: t("column.due"),
      sort: sortBy(query, "datum"),
      cell: ({ dueBefore, state }) => (
        <>
          {day(dueBefore)} {state === "none" ? <Sub>{t("first-plan")}</Sub> : null}
        </>
      ),
    },
  ];
}

const shapes: Record<DeadlineState, StatusShape> = {
  none: "open",
  late: "triangle",
  "within-3": "half",
  "within-6": "check",
  "within-12": "check",
  later: "check",
};

// The same link again turns the order around.
function sortBy(query: DeadlineQuery, order: DeadlineOrder): NonNullable<Column<NamedDeadline>["sort"]> {
  const isSorted = query.volgorde === order;
  const href = deadlineAddress(query, { volgorde: order, richting: isSorted && query.richting === "op" ? "af" : "op" });
  return isSorted ? { href, sorted: query.richting === "op" ? "ascending" : "descending" } : { href };
}

function Nobody({ visit, query }: { visit: Visit; query: DeadlineQuery }) {
  const t = visit.words(deadlineWords);
  const isNarrowed = query.stand !== "alle" || query.onderdeel !== "";
  const all = isNarrowed ? (
    <LinkButton href="/termijnen" look="second">
      {t("show-all")}
    </LinkButton>
  ) : null;
  return (
    <Empty title={t(`empty.${query.stand}.title`)} action={all}>
      {t(`empty.${query.stand}`)}
    </Empty>
  );
}

function Rule({ visit }: { visit: Visit }) {
  const t = visit.words(deadlineWords);
  const { isOn, firstPlanMonths } = reminderSettings(visit.portal);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  return (
    <>
      <Details summary={t("rule")}>
        <p>{t(visit.portal.sector === "vo" ? "rule.article" : "rule.plain")}</p>
        <p>{t("rule.example", { agreed: day(today()), due: day(renewBefore(today())) })}</p>
        <p>{t("rule.first", { months: firstPlanMonths })}</p>
      </Details>
      <p>
        {t(isOn ? "reminders.lead-on" : "reminders.lead-off")} <a href="/termijnen/herinneringen">{t("reminders.link")}</a>
      </p>
      <p>
        <a href="/kalender">{t("to-calendar")}</a>
      </p>
    </>
  );
}
