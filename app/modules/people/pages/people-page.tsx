import { formatDate } from "#platform/time/format-date.ts";
import { dayOf, today } from "#platform/time/clock.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Row } from "#ui/layout.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status } from "#ui/status.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { employmentWords } from "../employment-words.ts";
import { formatFte } from "../fte.ts";
import { type ListedPerson, peoplePerPage } from "../list-people.ts";
import { type PeopleList, readPeopleList } from "../read-people-list.ts";
import { PeopleFilter } from "../parts/people-filter-form.tsx";
import { peopleAddress, type PeopleQuery, peopleQuery, peopleTabs } from "../people-filter.ts";
import { peopleWords } from "../people-words.ts";
import { registerName } from "../person-name.ts";

/** Everyone one may see, fifty at a time. */
export async function peoplePage(visit: Visit): Promise<Response> {
  const t = visit.words(peopleWords);
  const query = visit.query(peopleQuery);
  const list = await readPeopleList(visit.actor, query);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={<Sentence text={lead(visit, list, query)} />} actions={<Actions visit={visit} list={list} />} />
      <PeopleFilter visit={visit} query={query} units={list.units} />
      <turbo-frame id="people" data-turbo-action="replace" target="_top">
        <Tabs
          label={t("tabs")}
          tabs={peopleTabs.map((tab) => ({
            href: peopleAddress(query, { lijst: tab }),
            label: t(`tab.${tab}`),
            count: list.counts[tab],
            current: tab === query.lijst,
          }))}
        />
        {list.people.length > 0 ? <People visit={visit} list={list} query={query} /> : <Nobody visit={visit} list={list} query={query} />}
      </turbo-frame>
    </>,
  );
}

function lead(visit: Visit, list: PeopleList, query: PeopleQuery): string {
  const t = visit.words(peopleWords);
  if (query.zoek || query.onderdeel || query.categorie) return t("found", { count: list.counts[query.lijst] });
  return list.heldTo.length > 0 ? t("lead-scope", { units: list.heldTo.join(", "), count: list.counts.in }) : t("lead", { count: list.counts.in });
}

function Actions({ visit, list }: { visit: Visit; list: PeopleList }) {
  const t = visit.words(peopleWords);
  return (
    <>
      {list.may.add ? <LinkButton href="/mensen/nieuw">{t("add")}</LinkButton> : null}
      {list.may.import ? (
        <LinkButton href="/mensen/import" look="second">
          {t("import")}
        </LinkButton>
      ) : null}
    </>
  );
}

function People({ visit, list, query }: { visit: Visit; list: PeopleList; query: PeopleQuery }) {
  const t = visit.words(peopleWords);
  const total = list.counts[query.lijst];
  const from = (query.pagina - 1) * peoplePerPage + 1;
  return (
    <>
      <Table
        caption={total > peoplePerPage ? t("range", { from, to: from + list.people.length - 1, total }) : t("found", { count: total })}
        rows={list.people}
        columns={[
          {
            label: t("column.name"),
            isName: true,
            cell: (person) => (
              <>
                <a href={`/mensen/${person.id}`}>{registerName(person)}</a> <Sub>{person.email}</Sub>
              </>
            ),
          },
          { label: t("column.function"), cell: (person) => <Job visit={visit} person={person} /> },
          { label: t("column.unit"), cell: (person) => <Place person={person} /> },
          { label: t("column.fte"), isNumber: true, cell: (person) => (person.fteE4 === null ? "–" : formatFte(person.fteE4, visit.tone.language)) },
          { label: t("column.access"), cell: (person) => <Access visit={visit} person={person} /> },
        ]}
      />
      <Pagination page={query.pagina} pages={Math.ceil(total / peoplePerPage)} href={(page) => peopleAddress(query, { pagina: page })} />
      <Row>
        <LinkButton href={peopleAddress(query, {}, "/mensen/lijst.csv")} look="plain" small download>
          {t("export")}
        </LinkButton>
      </Row>
    </>
  );
}

function Job({ visit, person }: { visit: Visit; person: ListedPerson }) {
  const t = visit.words(peopleWords);
  if (person.category === null) return <span class="soft">{t("no-employment")}</span>;
  const kind = visit.words(employmentWords)(`category.${person.category}`);
  const more = person.employments > 1 ? t("more-jobs", { count: person.employments - 1 }) : "";
  return (
    <>
      {person.functionTitle || kind} <Sub>{[person.functionTitle ? kind : "", more].filter(Boolean).join(", ")}</Sub>
    </>
  );
}

function Place({ person }: { person: ListedPerson }) {
  if (person.unitName === null) return <>–</>;
  return (
    <>
      {person.unitName} {person.aboveName ? <Sub>{person.aboveName}</Sub> : null}
    </>
  );
}

function Access({ visit, person }: { visit: Visit; person: ListedPerson }) {
  const t = visit.words(peopleWords);
  const day = (date: Parameters<typeof formatDate>[1]) => formatDate(visit.tone.language, date, "short");
  if (person.leavesOn !== null && person.leavesOn < today()) return <Status shape="triangle">{t("access.left", { date: day(person.leavesOn) })}</Status>;
  if (person.leavesOn !== null) return <Status shape="triangle">{t("access.leaves", { date: day(person.leavesOn) })}</Status>;
  if (person.signedInAt !== null) return <Status shape="check">{t("access.signed-in")}</Status>;
  if (person.invitedAt !== null) return <Status shape="half">{t("access.invited", { date: day(dayOf(person.invitedAt)) })}</Status>;
  return <Status shape="open">{t("access.none")}</Status>;
}

function Nobody({ visit, list, query }: { visit: Visit; list: PeopleList; query: PeopleQuery }) {
  const t = visit.words(peopleWords);
  const isNarrowed = Boolean(query.zoek || query.onderdeel || query.categorie);
  const kind = isNarrowed ? "found" : query.lijst;
  const all = isNarrowed ? (
    <LinkButton href={peopleAddress(query, { zoek: "", onderdeel: "", categorie: "" })} look="second">
      {t("filter.clear")}
    </LinkButton>
  ) : null;
  return (
    <Empty title={t(`empty.${kind}.title`)} action={all ?? (query.lijst === "in" ? <Actions visit={visit} list={list} /> : null)}>
      {t(`empty.${kind}`)}
    </Empty>
  );
}
