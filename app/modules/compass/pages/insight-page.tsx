import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { BarCell } from "#ui/bar-cell.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Table } from "#ui/table.tsx";
import { compassPolicy } from "../compass-policy.ts";
import { compassSettings } from "../compass-settings.ts";
import { nearPercent } from "../exposure.ts";
import { insightWords } from "../insight-words.ts";
import { type InsightRow, readInsight } from "../read-insight.ts";

/** What people save and what is near to them, without names (K-47), and how exposure of functions is spread. */
export async function insightPage(visit: Visit): Promise<Response> {
  const t = visit.words(insightWords);
  const { rows, weekOf } = await readInsight(visit.actor);
  return visit.page(
    { title: t("title"), menu: "/kompas/inzicht" },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <PageHead title={t("title")} lead={t("lead")} />
      <p class="soft">{t("week", { date: formatDate(visit.tone.language, weekOf) })}</p>
      {rows ? <Counts visit={visit} rows={rows} /> : <Empty title={t("empty.title")}>{t("empty")}</Empty>}
    </>,
  );
}

function Counts({ visit, rows }: { visit: Visit; rows: readonly InsightRow[] }) {
  const t = visit.words(insightWords);
  const far = rows.filter((row) => row.near === null);
  return (
    <Stack big>
      <Ranked visit={visit} id="bewaard" rows={rows} what="saved" />
      <Ranked visit={visit} id="dichtbij" rows={rows} what="near" />
      <Block id="ver" title={t("far.title")}>
        <Stack>
          <p class="measure soft">{far.length > 0 ? t("far.lead", { percent: nearPercent }) : t("far.none")}</p>
          <LineList label={t("far.title")} lines={far.map((row) => ({ what: <FunctionLink visit={visit} row={row} /> }))} />
        </Stack>
      </Block>
      <Spread visit={visit} rows={rows} />
      <p class="soft small measure">{t("how")}</p>
    </Stack>
  );
}

/** To who fits there, where that may be asked; else to the function itself. */
function FunctionLink({ visit, row }: { visit: Visit; row: InsightRow }) {
  const isFindable = compassSettings(visit.portal).finding !== undefined && compassPolicy.findPeople(visit.actor);
  return <a href={isFindable ? `/kompas/functie/${row.id}/wie-past` : `/kompas/functie/${row.id}`}>{row.title}</a>;
}

function Ranked({ visit, id, rows, what }: { visit: Visit; id: string; rows: readonly InsightRow[]; what: "saved" | "near" }) {
  const t = visit.words(insightWords);
  const shown = rows.filter((row) => row[what] !== null).toSorted((a, b) => (b[what] ?? 0) - (a[what] ?? 0));
  return (
    <Block id={id} title={t(`${what}.title`)}>
      <Stack>
        <p class="measure soft">{shown.length > 0 ? t(`${what}.lead`, { percent: nearPercent }) : t(`${what}.none`)}</p>
        {shown.length > 0 ? (
          <Table
            labelledBy={`${id}-title`}
            rows={shown}
            columns={[
              { label: t("function"), isName: true, cell: (row) => <FunctionLink visit={visit} row={row} /> },
              { label: t(`${what}.people`), isNumber: true, cell: (row) => row[what] ?? "" },
            ]}
          />
        ) : null}
      </Stack>
    </Block>
  );
}

function Spread({ visit, rows }: { visit: Visit; rows: readonly InsightRow[] }) {
  const t = visit.words(insightWords);
  const most = Math.max(...rows.map((row) => row.topTen ?? 0));
  return (
    <Block id="verdeling" title={t("exposure.title")}>
      <Stack>
        <p class="measure soft">{t("exposure.lead")}</p>
        <Table
          labelledBy="verdeling-title"
          rows={rows.toSorted((a, b) => (b.topTen ?? 0) - (a.topTen ?? 0))}
          columns={[
            { label: t("function"), isName: true, cell: (row) => <FunctionLink visit={visit} row={row} /> },
            { label: t("exposure.people"), isNumber: true, cell: (row) => row.topTen ?? t("few") },
            { label: t("exposure.bar"), cell: (row) => <BarCell part={row.topTen ?? 0} of={most} /> },
          ]}
        />
        <p class="soft small measure">{t("who.not")}</p>
      </Stack>
    </Block>
  );
}
