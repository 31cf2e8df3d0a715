import { z } from "zod";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { costsWords } from "../costs-words.ts";
import { type CostFigures, fewestPeople, readCosts, stepOfHours, stepOfMoney } from "../read-costs.ts";

const query = z.object({ jaar: z.enum(["dit", "vorig"]).catch("dit") });

/** What assigned work cost the employer, per unit; who did what is not in it. */
export async function costsPage(visit: Visit): Promise<Response> {
  const t = visit.words(costsWords);
  const { language } = visit.tone;
  const { jaar } = visit.query(query);
  const { units, yearLabel, until } = await readCosts(visit.actor, jaar === "vorig" ? "last" : "running");
  const years = (["dit", "vorig"] as const).map((each) => ({ href: `/opgedragen/overzicht?jaar=${each}`, label: t(`year.${each}`), current: each === jaar }));
  const steps = { hours: formatHours(language, stepOfHours), money: formatMoney(language, stepOfMoney) };
  const counted = { date: formatDate(language, until), year: yearLabel };
  const rows = units.map((unit) => ({ ...unit, name: unit.unit ?? t("no-unit") }));
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Tabs label={t("years")} tabs={years} />
      <Block id="onderdelen" title={t("units", { year: yearLabel })}>
        {rows.length === 0 ? (
          <Empty title={t("empty.title")}>{t("empty", counted)}</Empty>
        ) : (
          <Stack>
            <p class="soft measure">{t("protected", { count: fewestPeople })}</p>
            <Table
              labelledBy="onderdelen-title"
              rows={rows}
              columns={[
                { label: t("column.unit"), isName: true, cell: ({ name }) => name },
                { label: t("column.people"), isNumber: true, cell: ({ figures }) => (figures ? figures.people : t("few", { count: fewestPeople })) },
                { label: t("column.hours"), isNumber: true, cell: ({ figures }) => (figures ? hoursText(visit, figures) : t("hidden")) },
                { label: t("column.money"), isNumber: true, cell: ({ figures }) => (figures ? moneyText(visit, figures) : t("hidden")) },
              ]}
            />
            <p class="soft small measure">{t("steps", { ...counted, ...steps })}</p>
          </Stack>
        )}
      </Block>
      <Row>
        <LinkButton href="/opgedragen/instellingen" look="plain">
          {t("settings")}
        </LinkButton>
      </Row>
    </>,
  );
}

function hoursText(visit: Visit, { hours }: CostFigures): string {
  const { language } = visit.tone;
  return hours === "less" ? visit.words(costsWords)("less", { step: formatHours(language, stepOfHours) }) : formatHours(language, hours);
}

function moneyText(visit: Visit, { money }: CostFigures): string {
  const { language } = visit.tone;
  return money === "less" ? visit.words(costsWords)("less", { step: formatMoney(language, stepOfMoney) }) : formatMoney(language, money);
}
