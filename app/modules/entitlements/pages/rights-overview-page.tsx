import { z } from "zod";
import type { Cents, HundredthHours } from "#platform/amounts/amounts.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import { fewest } from "#platform/privacy/protect-counts.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { entitlementPolicy } from "../entitlement-policy.ts";
import { entitlementWords } from "../entitlement-words.ts";
import type { SourcedAmount } from "../entitlement-settings.ts";
import { sourceText } from "../explain-grant.ts";
import { overviewWords } from "../overview-words.ts";
import { type CategoryRights, readRightsOverview, type RightsOverview } from "../read-rights-overview.ts";
import { rulesInForce } from "../rules-in-force.ts";
import { findRulesOfToday } from "../rules-of-today.ts";
import { previousYear } from "../school-year.ts";
import { shownCategories } from "../shown-categories.ts";
import { asksForProof } from "../task-policy.ts";
import { taskPolicyWords } from "../task-policy-words.ts";
import { shareText, UnitRightsTable } from "../parts/unit-rights-table.tsx";

const overviewQuery = z.object({
  jaar: z.enum(["dit", "vorig"]).catch("dit"),
  onderdeel: z.string().catch(""),
  pagina: z.coerce.number().int().min(1).catch(1),
});
type Query = z.infer<typeof overviewQuery>;

function address({ jaar, onderdeel, pagina }: Partial<Query>): string {
  const query = new URLSearchParams({
    ...(jaar === "vorig" ? { jaar } : {}),
    ...(onderdeel ? { onderdeel } : {}),
    ...(pagina && pagina > 1 ? { pagina: String(pagina) } : {}),
  }).toString();
  return query ? `/rechten/overzicht?${query}` : "/rechten/overzicht";
}

/** The rights of all, for HR, finance, the board and the council: that the minimum is met, and what became of it. */
export async function rightsOverviewPage(visit: Visit): Promise<Response> {
  const t = visit.words(overviewWords);
  const query = visit.query(overviewQuery);
  const overview = await readRightsOverview(visit.me, { year: query.jaar === "vorig" ? "last" : "running", unitId: query.onderdeel, page: query.pagina });
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={<Sentence text={used(visit, overview) ?? t("lead")} />} />
      <Years visit={visit} isCurrent={overview.isCurrent} />
      <Body visit={visit} overview={overview} query={query} />
    </>,
  );
}

function Body({ visit, overview, query }: { visit: Visit; overview: RightsOverview; query: Query }) {
  const t = visit.words(overviewWords);
  const { countedOn, isCurrent, total } = overview;
  if (!countedOn) return <NotCounted visit={visit} isCurrent={isCurrent} />;
  const isNothing = total.granted.hours === 0 && total.granted.money === 0;
  if (isNothing && !findRulesOfToday(visit.portal)) return <Empty title={t("nobody")}>{t("nobody.text")}</Empty>;
  return <Figures visit={visit} overview={overview} query={query} />;
}

/** The most useful sentence, once there are enough people to say it of. */
function used(visit: Visit, { countedOn, total, isCurrent }: RightsOverview): string | undefined {
  if (!countedOn || total.people < fewest || (total.granted.hours === 0 && total.granted.money === 0)) return undefined;
  const t = visit.words(overviewWords);
  const { language } = visit.tone;
  if (isCurrent) return t("whole.used", { hours: shareText(visit, total, "hours"), money: shareText(visit, total, "money") });
  return t("whole.used.closed", { hours: formatHours(language, total.used.hours), money: formatMoney(language, total.used.money) });
}

function Years({ visit, isCurrent }: { visit: Visit; isCurrent: boolean }) {
  const t = visit.words(overviewWords);
  const { year } = rulesInForce(visit.portal, today());
  return (
    <Tabs
      label={t("years")}
      tabs={[
        { href: "/rechten/overzicht", label: t("running", { label: year.label }), current: isCurrent },
        { href: "/rechten/overzicht?jaar=vorig", label: t("last", { label: previousYear(year).label }), current: !isCurrent },
      ]}
    />
  );
}

function NotCounted({ visit, isCurrent }: { visit: Visit; isCurrent: boolean }) {
  const t = visit.words(overviewWords);
  if (!isCurrent) return <Empty title={t("not-counted.last")}>{t("not-counted.last.text")}</Empty>;
  return (
    <Empty
      title={t("not-counted")}
      action={
        <LinkButton href="/rechten/overzicht" look="second">
          {t("again")}
        </LinkButton>
      }
    >
      {t("not-counted.text")}
    </Empty>
  );
}

function Figures({ visit, overview, query }: { visit: Visit; overview: RightsOverview; query: Query }) {
  const t = visit.words(overviewWords);
  return (
    <Stack big>
      <p class="soft">
        {t("counted", { date: formatDate(visit.tone.language, overview.countedOn ?? today()) })} {t("never-one")}
      </p>
      {!overview.isCurrent && overview.total.people >= fewest ? <Whole visit={visit} overview={overview} /> : null}
      <Minimum visit={visit} overview={overview} />
      <Block id="onderdelen" title={overview.top ? t("units.of", { name: overview.top.name }) : t("units")}>
        <p class="soft measure">{t("units.lead")}</p>
        <Up visit={visit} overview={overview} query={query} />
        <UnitRightsTable visit={visit} overview={overview} labelledBy="onderdelen-title" href={(unitId) => address({ jaar: query.jaar, onderdeel: unitId })} />
        <Pagination page={query.pagina} pages={overview.pages} href={(pagina) => address({ ...query, pagina })} />
        {overview.isCurrent ? <p class="soft small measure">{t("units.steps")}</p> : null}
      </Block>
    </Stack>
  );
}

function Up({ visit, overview: { top }, query }: { visit: Visit; overview: RightsOverview; query: Query }) {
  if (!top?.parentId) return null;
  return (
    <p>
      <a href={address({ jaar: query.jaar, onderdeel: top.parentId })}>{visit.words(overviewWords)("units.up")}</a>
    </p>
  );
}

function Minimum({ visit, overview }: { visit: Visit; overview: RightsOverview }) {
  const t = visit.words(overviewWords);
  const words = visit.words(entitlementWords);
  const { language } = visit.tone;
  const { settings, ruleSet } = overview.rules;
  const shown = shownCategories(visit.portal.sector);
  return (
    <Block id="minimum" title={t("minimum")}>
      <p class="measure">{t("minimum.lead")}</p>
      <Table
        labelledBy="minimum-title"
        rows={overview.perCategory.filter(({ category }) => shown.includes(category))}
        columns={[
          { label: t("minimum.category"), isName: true, cell: ({ category }) => words(`category.${category}`) },
          { label: t("minimum.hours"), isNumber: true, cell: ({ full }) => sourced(visit, full?.hours, (amount) => formatHours(language, amount)) },
          { label: t("minimum.money"), isNumber: true, cell: ({ full }) => sourced(visit, full?.money, (amount) => formatMoney(language, amount)) },
          { label: t("minimum.people"), isNumber: true, cell: ({ sums }) => (sums ? String(sums.people) : t("few")) },
          { label: t("minimum.granted-hours"), isNumber: true, cell: (row) => granted(row, (sums) => formatHours(language, sums.hours)) },
          { label: t("minimum.granted-money"), isNumber: true, cell: (row) => granted(row, (sums) => formatMoney(language, sums.money)) },
        ]}
      />
      <p class="soft">
        {t(`part-time.${settings.partTime}`)} <a href={`/regels/${ruleSet.name}`}>{t("rules")}</a>
        {asksForProof(overview.rules) && entitlementPolicy.seeTaskPolicy(visit.actor) ? (
          <>
            {" · "}
            <a href="/rechten/taakbeleid">{visit.words(taskPolicyWords)("title")}</a>
          </>
        ) : null}
      </p>
    </Block>
  );
}

function sourced<Amount extends HundredthHours | Cents>(visit: Visit, amount: SourcedAmount<Amount> | undefined, format: (amount: Amount) => string) {
  if (!amount) return visit.words(overviewWords)("none");
  const source = sourceText(amount as SourcedAmount<HundredthHours> | SourcedAmount<Cents>, visit.words(entitlementWords));
  return (
    <>
      {format(amount.amount)} <Sub>{source}</Sub>
    </>
  );
}

function granted({ sums }: CategoryRights, format: (sums: NonNullable<CategoryRights["sums"]>["granted"]) => string): string {
  return sums ? format(sums.granted) : "–";
}

/** What became of a year that is over. */
function Whole({ visit, overview: { total } }: { visit: Visit; overview: RightsOverview }) {
  const t = visit.words(overviewWords);
  const { language } = visit.tone;
  const both = (name: "lapsed" | "employer") => ({ hours: formatHours(language, total[name].hours), money: formatMoney(language, total[name].money) });
  const carried = { carriedHours: formatHours(language, total.carriedOut.hours), carriedMoney: formatMoney(language, total.carriedOut.money) };
  return (
    <Block id="gebruik" title={t("whole")}>
      <p>{t("whole.lapsed", { ...both("lapsed"), ...carried })}</p>
      <p>{t("whole.employer", both("employer"))}</p>
    </Block>
  );
}
