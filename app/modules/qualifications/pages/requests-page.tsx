import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { RequestState } from "../parts/request-state.tsx";
import { levelWords } from "../parts/sentences.ts";
import { listQuery } from "../qualification-form.ts";
import { qualificationWords } from "../qualification-words.ts";
import { listTabs, type ListTab, type NamedRequest, readRequests } from "../read-qualifications.ts";

/** What HR has to decide on, what runs and what is over. */
export async function requestsPage(visit: Visit): Promise<Response> {
  const t = visit.words(qualificationWords);
  const { stand } = visit.query(listQuery);
  const { requests, counts } = await readRequests(visit.actor, stand);
  return visit.page(
    { title: t("list.title"), menu: "/erkenning/aanvragen" },
    <>
      <Crumbs links={[{ href: "/erkenning", label: t("title") }]} />
      <PageHead title={t("list.title")} lead={counts.open > 0 ? <Sentence text={t("list.lead", { count: counts.open })} /> : t("list.lead-none")} />
      <Stack>
        <Tabs
          label={t("list.tabs")}
          tabs={(Object.keys(listTabs) as ListTab[]).map((tab) => ({
            href: `/erkenning/aanvragen${tab === "open" ? "" : `?stand=${tab}`}`,
            label: t(`list.${tab}`),
            count: counts[tab],
            current: tab === stand,
          }))}
        />
        {requests.length > 0 ? <Requests visit={visit} requests={requests} /> : <Empty title={t("list.empty.title")}>{t("list.empty")}</Empty>}
      </Stack>
    </>,
  );
}

function Requests({ visit, requests }: { visit: Visit; requests: readonly NamedRequest[] }) {
  const t = visit.words(qualificationWords);
  const { language } = visit.tone;
  return (
    <Table
      caption={<span class="for-readers">{t("list.title")}</span>}
      rows={requests}
      columns={[
        { label: t("column.who"), isName: true, cell: ({ id, name }) => <a href={`/erkenning/aanvragen/${id}`}>{name}</a> },
        {
          label: t("column.what"),
          cell: ({ kind, repeatableFrom }) => (
            <>
              {t(`kind.${kind}`)} {repeatableFrom ? <Sub>{t("flag.early", { date: formatDate(language, repeatableFrom, "short") })}</Sub> : null}
            </>
          ),
        },
        { label: t("column.level"), cell: ({ level }) => levelWords(visit, level) },
        { label: t("column.asked"), cell: ({ askedOn }) => <span class="nowrap">{formatDate(language, askedOn, "short")}</span> },
        { label: t("column.state"), cell: ({ stands }) => <RequestState visit={visit} stands={stands} /> },
      ]}
    />
  );
}
