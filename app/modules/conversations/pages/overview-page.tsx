import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { Select } from "#ui/select.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Table } from "#ui/table.tsx";
import { conversationStates } from "../conversation.ts";
import { conversationWords } from "../conversation-words.ts";
import { conversationsPolicy } from "../conversations-policy.ts";
import type { UnitRow } from "../counts-per-unit.ts";
import { cycleWords } from "../cycle-words.ts";
import { latePerPage, type Overview, overviewQuery, type OverviewQuery, readOverview, unitsPerPage } from "../overview.ts";
import { CycleTabs, organiseMenu } from "../parts/cycle-tabs.tsx";
import type { ProtectedCount } from "../protect-states.ts";

/** How far everybody is, in counts, and who is late. Never what anybody wrote. */
export async function overviewPage(visit: Visit): Promise<Response> {
  const t = visit.words(cycleWords);
  const query = visit.query(overviewQuery);
  const overview = await readOverview(visit.actor, query);
  const { lateCount, cycles } = overview;
  return visit.page(
    { title: t("overview.title"), menu: organiseMenu },
    <>
      <PageHead
        title={t("overview.title")}
        lead={cycles.length > 0 ? <Sentence text={lateCount > 0 ? t("overview.lead", { count: lateCount }) : t("overview.lead.none")} /> : undefined}
      />
      {conversationsPolicy.organise(visit.actor) ? <CycleTabs visit={visit} current="overview" /> : null}
      <Stack>
        <p class="soft measure">{t("overview.names-only")}</p>
        {cycles.length > 0 ? <CycleChoice visit={visit} overview={overview} /> : <NoCycle visit={visit} />}
      </Stack>
      {cycles.length > 0 ? (
        <>
          <Counts visit={visit} overview={overview} query={query} />
          <Late visit={visit} overview={overview} query={query} />
        </>
      ) : null}
    </>,
  );
}

type Shown = { visit: Visit; overview: Overview };

function NoCycle({ visit }: { visit: Visit }) {
  const t = visit.words(cycleWords);
  const make = conversationsPolicy.organise(visit.actor) ? <LinkButton href="/gesprekken/cyclus/nieuw">{t("new")}</LinkButton> : undefined;
  return (
    <Empty title={t("overview.empty.title")} action={make}>
      {t("overview.empty")}
    </Empty>
  );
}

function CycleChoice({ visit, overview: { cycles, cycleId } }: Shown) {
  const t = visit.words(cycleWords);
  return (
    <Form action="/gesprekken/overzicht" method="get">
      <Row>
        <Select name="cyclus" label={t("overview.cycle")} value={cycleId ?? ""} options={cycles.map(({ id, name }) => ({ value: id, label: name }))} />
        <Button look="second">{t("overview.show")}</Button>
      </Row>
    </Form>
  );
}

/** The page with another part, or turned: what is usual stays out of the address. */
function address(cycleId: string | undefined, { onderdeel = "", onderdelen = 1, pagina = 1 }: Partial<OverviewQuery>): string {
  const parts = new URLSearchParams({ cyclus: cycleId ?? "" });
  if (onderdeel !== "") parts.set("onderdeel", onderdeel);
  if (onderdelen > 1) parts.set("onderdelen", String(onderdelen));
  if (pagina > 1) parts.set("pagina", String(pagina));
  return `/gesprekken/overzicht?${parts.toString()}`;
}

function Counts({ visit, overview: { table, cycleId }, query }: Shown & { query: OverviewQuery }) {
  const t = visit.words(cycleWords);
  const states = visit.words(conversationWords);
  const shown = (count: ProtectedCount | undefined) => (typeof count === "number" ? count : <span class="soft">{t("overview.hidden")}</span>);
  const { top, total, totals } = table;
  const from = (query.onderdelen - 1) * unitsPerPage;
  const rows = table.rows.slice(from, from + unitsPerPage);
  const isAnyHidden = [...rows.flatMap((row) => row.states), ...totals].some((count) => typeof count !== "number");
  return (
    <Block
      id="aantallen"
      title={top ? t("overview.counts-of", { unit: top.name }) : t("overview.counts")}
      side={top?.parentId ? <a href={`${address(cycleId, { onderdeel: top.parentId })}#aantallen`}>{t("overview.up")}</a> : undefined}
    >
      <Stack>
        <Table
          labelledBy="aantallen-title"
          rows={rows}
          totalLabel={t("overview.total")}
          columns={[
            {
              label: t("overview.unit"),
              isName: true,
              cell: ({ unit, hasBelow }) => {
                if (!unit) return top ? t("overview.itself", { unit: top.name }) : t("overview.no-unit");
                return hasBelow ? <a href={`${address(cycleId, { onderdeel: unit.id })}#aantallen`}>{unit.name}</a> : unit.name;
              },
            },
            ...conversationStates.map((state, index) => ({
              label: states(`state.${state}`),
              isNumber: true,
              cell: (row: UnitRow) => shown(row.states[index]),
              total: shown(totals[index]),
            })),
            { label: t("overview.total"), isNumber: true, cell: (row: UnitRow) => row.total, total },
          ]}
        />
        <Pagination
          page={query.onderdelen}
          pages={Math.ceil(table.rows.length / unitsPerPage)}
          href={(page) => `${address(cycleId, { ...query, onderdelen: page })}#aantallen`}
        />
        {isAnyHidden ? <p class="soft measure small">{t("overview.hidden-why")}</p> : null}
      </Stack>
    </Block>
  );
}

function Late({ visit, overview: { late, lateCount, cycleId }, query }: Shown & { query: OverviewQuery }) {
  const t = visit.words(cycleWords);
  if (late.length === 0) return null;
  return (
    <Block id="te-laat" title={t("overview.late")}>
      <Stack>
        <Table
          labelledBy="te-laat-title"
          rows={late}
          columns={[
            { label: t("overview.late-name"), isName: true, cell: ({ name }) => name },
            { label: t("overview.unit"), cell: ({ unit }) => unit ?? "–" },
            { label: t("overview.late-manager"), cell: ({ manager }) => manager },
            { label: t("overview.late-day"), cell: ({ dueOn }) => <span class="nowrap">{formatDate(visit.tone.language, dueOn)}</span> },
          ]}
        />
        <Pagination page={query.pagina} pages={Math.ceil(lateCount / latePerPage)} href={(page) => `${address(cycleId, { ...query, pagina: page })}#te-laat`} />
      </Stack>
    </Block>
  );
}
