import { z } from "zod";
import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure } from "#platform/amounts/format-amounts.ts";
import { minus } from "#platform/amounts/amounts.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { entitlementWords } from "../entitlement-words.ts";
import { mayChargeRight, readOwnRight, type OwnRight } from "../own-right.ts";
import { BookingsTable, OtherBookings } from "../parts/bookings-table.tsx";
import { GrantOrigin } from "../parts/grant-origin.tsx";
import { Meters } from "../parts/meters.tsx";
import { YearEnd } from "../parts/year-end.tsx";
import { rightPageWords } from "../right-page-words.ts";
import { findRulesOfToday } from "../rules-of-today.ts";
import { statementWords } from "../statement-words.ts";

export const yearQuery = z.object({ jaar: z.string().optional() });

/** What is mine, what I did with it, and where every figure comes from. */
export async function myRightPage(visit: Visit): Promise<Response> {
  const t = visit.words(entitlementWords);
  const right = await readOwnRight(visit.me, visit.query(yearQuery).jaar);
  const head = { title: t("title") };
  const hasRight = right.hours.total > 0 || right.money.total > 0;
  if (!hasRight && right.isCurrent && right.entries.length === 0) return visit.page(head, <NoRight visit={visit} why={whyNone(visit, right)} />);
  return visit.page(
    head,
    <>
      <PageHead
        title={t("title")}
        lead={<Sentence text={lead(visit, right)} />}
        actions={maySpend(visit, right) ? <LinkButton href="/mijn-recht/boeken">{visit.words(rightPageWords)("book")}</LinkButton> : null}
      />
      <Years visit={visit} right={right} />
      {hasRight ? (
        <Stack>
          <Meters visit={visit} hours={right.hours} money={right.money} />
          <YearEnd visit={visit} right={right} />
        </Stack>
      ) : null}
      {hasRight || right.lines.length > 0 ? <Bookings visit={visit} right={right} /> : null}
      <Planned visit={visit} right={right} />
      <Others visit={visit} right={right} />
      {hasRight ? <GrantOrigin visit={visit} right={right} /> : null}
    </>,
  );
}

function NoRight({ visit, why }: { visit: Visit; why: string }) {
  const t = visit.words(entitlementWords);
  return (
    <>
      <PageHead title={t("title")} />
      <Empty
        title={t("none")}
        action={
          <LinkButton href="/plan" look="second">
            {t("none.to-plan")}
          </LinkButton>
        }
      >
        {why}
      </Empty>
    </>
  );
}

// Where nobody has a right any more, what is left of last year is for the conversation about the year.
function maySpend(visit: Visit, right: OwnRight): boolean {
  return right.isCurrent && mayChargeRight(right) && findRulesOfToday(visit.portal) !== undefined;
}

// A rule set can be chosen and still give nobody anything: a municipality that left its own values at zero.
function whyNone(visit: Visit, { rules }: OwnRight): string {
  const t = visit.words(entitlementWords);
  if (rules.ruleSet.kind === "off" || !findRulesOfToday(visit.portal)) return t("none.off");
  return t("none.category");
}

function lead(visit: Visit, right: OwnRight): string {
  const { rules, isCurrent, hours, money, closedOn } = right;
  const t = visit.words(rightPageWords);
  const year = isCurrent ? visit.words(entitlementWords)("this-year") : visit.words(entitlementWords)("year", { label: rules.year.label });
  if (hours.total === 0 && money.total === 0) return isCurrent ? `${t("lead.none", { year })} ${whyNone(visit, right)}` : t("lead.none", { year });
  if (closedOn) return t("lead.closed", { hours: formatHours(visit.tone.language, hours.used), money: formatMoney(visit.tone.language, money.used), year });
  return t(isCurrent ? "lead" : "lead.past", {
    year,
    hours: formatHours(visit.tone.language, hours.free),
    money: formatMoney(visit.tone.language, money.free),
  });
}

function Years({ visit, right }: { visit: Visit; right: OwnRight }) {
  if (right.years.length < 2) return null;
  const t = visit.words(rightPageWords);
  return (
    <Tabs
      label={t("years")}
      tabs={right.years.map((year) => ({ href: `/mijn-recht?jaar=${year.start}`, label: year.label, current: year.start === right.rules.year.start }))}
    />
  );
}

function Bookings({ visit, right }: { visit: Visit; right: OwnRight }) {
  const t = visit.words(rightPageWords);
  const words = visit.words(entitlementWords);
  const { language } = visit.tone;
  const csv = (
    <LinkButton href={`/mijn-recht/boekingen.csv?jaar=${right.rules.year.start}`} look="plain" small download>
      {t("csv")}
    </LinkButton>
  );
  const left = {
    hours: formatHours(language, minus(right.hours.total, right.hours.used)),
    money: formatMoney(language, minus(right.money.total, right.money.used)),
    plannedHours: formatHours(language, right.hours.planned),
    plannedMoney: formatMoney(language, right.money.planned),
  };
  return (
    <Block id="boekingen" title={t("entries")}>
      <p class="soft measure">
        {words("never-edited")} {right.closedOn ? null : t("entries.left", left)}
      </p>
      {right.lines.some(({ kind }) => kind === "use") ? null : <p>{t("entries.none")}</p>}
      <BookingsTable visit={visit} right={right} />
      <Row>
        <LinkButton href={`/mijn-recht/jaaroverzicht?jaar=${right.rules.year.start}`} look="second" small>
          {visit.words(statementWords)("link")}
        </LinkButton>
        {csv}
      </Row>
    </Block>
  );
}

function Planned({ visit, right }: { visit: Visit; right: OwnRight }) {
  if (right.planned.length === 0) return null;
  const t = visit.words(rightPageWords);
  const { language } = visit.tone;
  return (
    <Block id="gepland" title={t("planned")}>
      <p class="soft measure">{t("planned.lead")}</p>
      <Table
        labelledBy="gepland-title"
        rows={right.planned}
        columns={[
          { label: t("column.what"), isName: true, cell: (line) => <a href={`/plan/activiteit/${line.activityId}`}>{line.title}</a> },
          { label: t("column.hours"), isNumber: true, cell: (line) => formatHoursFigure(language, line.hours) },
          { label: t("column.money"), isNumber: true, cell: (line) => formatMoneyFigure(language, line.money) },
        ]}
      />
    </Block>
  );
}

function Others({ visit, right }: { visit: Visit; right: OwnRight }) {
  if (!right.entries.some(({ kind, chargedTo }) => kind === "use" && chargedTo !== "right")) return null;
  const t = visit.words(rightPageWords);
  return (
    <Block id="overig" title={t("not-from-right")} side={<a href="/opgedragen">{t("assigned")}</a>}>
      <p class="soft measure">{t("not-from-right.lead")}</p>
      <OtherBookings visit={visit} right={right} />
    </Block>
  );
}
