import { today } from "#platform/time/clock.ts";
import { mayEnter } from "#platform/web/may-enter.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { calendarAddress, type CalendarQuery, calendarQuery, stateNames, type StateName, wantedState } from "../calendar-query.ts";
import { calendarWords } from "../calendar-words.ts";
import { PeopleCounts } from "../parts/people-counts.tsx";
import { PeopleTerms } from "../parts/people-terms.tsx";
import { howOften } from "../parts/term-sentences.ts";
import { UnitTermsTable } from "../parts/unit-terms-table.tsx";
import { type Calendar, readCalendar } from "../read-calendar.ts";
import { personTermKinds } from "../term-sources.ts";
import { termRulesOf, termYears } from "../term-rules.ts";

const atAGlance = 6;

/** H-76: every term with a day, who must act and where to go. Names and days, never what is behind them. */
export async function calendarPage(visit: Visit): Promise<Response> {
  const t = visit.words(calendarWords);
  const query = visit.query(calendarQuery);
  const calendar = await readCalendar(visit.me, query);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={<Sentence text={`${t(`lead.${calendar.tab}`)} ${late(visit, calendar)}`} />} />
      <Stack>
        {calendar.tabs.length > 1 ? (
          <Tabs
            label={t("tabs")}
            tabs={calendar.tabs.map((tab) => ({
              href: calendarAddress(query, { voor: tab, onderdeel: "", stand: "alle", lengte: "alle" }),
              label: t(`tab.${tab}`),
              current: tab === calendar.tab,
            }))}
          />
        ) : null}
        {isShort(query, calendar) ? null : <Filters visit={visit} query={query} calendar={calendar} />}
        <Tabs
          label={t("states")}
          tabs={stateNames.map((name) => ({
            href: calendarAddress(query, { stand: name }),
            label: t(`state.${name}`),
            count: countOf(calendar, name),
            current: name === query.stand,
          }))}
        />
        <Terms visit={visit} query={query} calendar={calendar} />
        <More visit={visit} calendar={calendar} />
      </Stack>
    </>,
  );
}

// A list that one sees at a glance needs no sieve before it.
function isShort({ lengte }: CalendarQuery, calendar: Calendar): boolean {
  return (calendar.tab === "mij" || calendar.tab === "bestuur") && lengte === "alle" && countOf(calendar, "alle") <= atAGlance;
}

function late(visit: Visit, { counts, tab }: Calendar): string {
  const t = visit.words(calendarWords);
  if (counts.late > 0) return t("late", { count: counts.late });
  return t(tab === "bestuur" ? "nobody-late.bestuur" : "nobody-late");
}

function countOf({ counts }: Calendar, name: StateName): number {
  const state = wantedState({ stand: name } as CalendarQuery);
  return state ? counts[state] : counts.late + counts.soon + counts.later + counts.done;
}

type Shown = { visit: Visit; query: CalendarQuery; calendar: Calendar };

// Figure spaces, because a browser folds ordinary ones at the start of an option.
const step = "\u2007\u2007";

function Filters({ visit, query, calendar }: Shown) {
  const t = visit.words(calendarWords);
  const top = Math.min(...calendar.choices.map(({ depth }) => depth));
  const units = calendar.choices.map((unit) => ({ value: unit.id, label: `${step.repeat(unit.depth - top)}${unit.name}` }));
  return (
    <Form action="/kalender" method="get">
      {query.voor === "mij" ? null : <Hidden name="voor" value={query.voor} />}
      {query.stand === "alle" ? null : <Hidden name="stand" value={query.stand} />}
      <Row>
        <Select
          name="lengte"
          label={t("length")}
          value={query.lengte}
          options={[{ value: "alle", label: t("length.all") }, ...termYears.map((years) => ({ value: String(years), label: howOften(visit, { years }) }))]}
        />
        {units.length > 1 ? <Select name="onderdeel" label={t("unit")} none={t("unit.all")} value={query.onderdeel} options={units} /> : null}
        <Button look="second">{t("apply")}</Button>
      </Row>
    </Form>
  );
}

function Terms({ visit, query, calendar }: Shown) {
  const t = visit.words(calendarWords);
  const { tab, units, people } = calendar;
  if (units.length === 0 && people.length === 0 && tab !== "bestuur") return <Nothing visit={visit} query={query} calendar={calendar} />;
  if (tab === "mij") return <PeopleTerms visit={visit} calendar={calendar} query={query} />;
  if (tab === "team") {
    return (
      <Stack>
        <p class="soft measure">{t("names-only")}</p>
        <PeopleTerms visit={visit} calendar={calendar} query={query} />
      </Stack>
    );
  }
  return (
    <>
      {units.length > 0 ? (
        <Block id="zelf" title={t(`units.title.${tab}`)}>
          <UnitTermsTable visit={visit} calendar={calendar} query={query} labelledBy="zelf-title" />
        </Block>
      ) : null}
      {people.length > 0 ? (
        <Block id="mensen" title={t("people.title")}>
          <Stack>
            <p class="soft measure">{t("names-only")}</p>
            <PeopleTerms visit={visit} calendar={calendar} query={query} />
          </Stack>
        </Block>
      ) : null}
      {tab === "bestuur" ? (
        <Block id="aantallen" title={t("counts.title")}>
          <p class="soft measure">{t("counts.lead")}</p>
          <PeopleCounts visit={visit} kinds={calendar.kinds} />
        </Block>
      ) : null}
    </>
  );
}

function Nothing({ visit, query, calendar: { tab } }: Shown) {
  const t = visit.words(calendarWords);
  const isNarrowed = query.stand !== "alle" || query.lengte !== "alle" || query.onderdeel !== "" || query.pagina > 1 || query.scholen > 1;
  if (!isNarrowed) return <Empty title={t(`empty.${tab}.title`)}>{t(`empty.${tab}`)}</Empty>;
  const all = (
    <LinkButton href={calendarAddress(query, { stand: "alle", lengte: "alle", onderdeel: "" })} look="second">
      {t("show-all")}
    </LinkButton>
  );
  return (
    <Empty title={t("empty.narrowed.title")} action={all}>
      {t("empty.narrowed")}
    </Empty>
  );
}

/** What somebody may begin with, and has no day for yet. */
function Beginnings({ visit }: { visit: Visit }) {
  const kinds = personTermKinds(visit.portal, today()).filter(({ begin }) => begin);
  return (
    <>
      {kinds.map(({ own, begin }) => (
        <p>
          <a href={own}>{begin?.(visit.tone)}</a>
        </p>
      ))}
    </>
  );
}

function More({ visit, calendar }: { visit: Visit; calendar: Calendar }) {
  const t = visit.words(calendarWords);
  const isCao = termRulesOf(visit.portal.sector, today()).rules.some(({ article }) => article);
  return (
    <>
      <Details summary={t("rules")}>
        <p>{t(isCao ? "rules.cao" : "rules.own")}</p>
      </Details>
      {calendar.tab === "mij" ? (
        <p>
          <a href="/kalender/agenda">{t("to-feed")}</a>
        </p>
      ) : null}
      {calendar.tab === "mij" ? <Beginnings visit={visit} /> : null}
      {calendar.tab !== "mij" && mayEnter(["hr", "schoolLead"], visit.actor) ? (
        <p>
          <a href="/termijnen">{t("to-deadlines")}</a>
        </p>
      ) : null}
    </>
  );
}
