import { z } from "zod";
import { formatHours } from "#platform/amounts/format-amounts.ts";
import type { HundredthHours } from "#platform/amounts/amounts.ts";
import { notFound } from "#platform/errors/errors.ts";
import { isDate } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { RowActions, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { entitlementPolicy } from "../entitlement-policy.ts";
import { categoriesToProve, categoryName, placeName } from "../parts/policy-papers.ts";
import { NotHere } from "../parts/policy-not-here.tsx";
import { type PolicyOverview, readPolicyOverview } from "../read-policy-hours.ts";
import type { Category } from "../rule-set.ts";
import { asksForProof, missingHours, type PolicyHours } from "../task-policy.ts";
import type { KeptPolicy } from "../task-policy-table.ts";
import { taskPolicyWords } from "../task-policy-words.ts";

/** Where the hours of the right stand in the task policy, and what was recorded about it (H-73). */
export async function taskPolicyPage(visit: Visit): Promise<Response> {
  const t = visit.words(taskPolicyWords);
  const { jaar } = visit.query(z.object({ jaar: z.string().optional() }));
  if (jaar !== undefined && !isDate(jaar)) notFound();
  const overview = await readPolicyOverview(visit.me, jaar);
  if (!asksForProof(overview.rules)) return visit.page({ title: t("title") }, <NotHere visit={visit} title={t("title")} />);
  const mayRecord = entitlementPolicy.keepTaskPolicy(visit.actor) && overview.years.slice(-2).some(({ year }) => year.start === overview.rules.year.start);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead
        title={t("title")}
        lead={t(mayRecord ? "lead" : "lead.read")}
        actions={mayRecord ? <LinkButton href="/rechten/taakbeleid/vastleggen">{t("record")}</LinkButton> : null}
      />
      <Tabs
        label={t("years")}
        tabs={overview.years.map(({ year }) => ({
          href: `/rechten/taakbeleid?jaar=${year.start}`,
          label: year.label,
          current: year.start === overview.rules.year.start,
        }))}
      />
      <Stack big>
        <InForce visit={visit} overview={overview} mayRecord={mayRecord} />
        <History visit={visit} overview={overview} />
      </Stack>
    </>,
  );
}

type Row = { readonly category: Category; readonly right: HundredthHours; readonly unitId: string | null; readonly policy: KeptPolicy | undefined };

function InForce({ visit, overview, mayRecord }: { visit: Visit; overview: PolicyOverview; mayRecord: boolean }) {
  const t = visit.words(taskPolicyWords);
  const hours = (amount: HundredthHours) => formatHours(visit.tone.language, amount);
  const { units } = overview;
  return (
    <Block id="geldt" title={t("in-force")} side={<a href={proofOf(overview, null)}>{t("proof")}</a>}>
      <p class="soft measure">{t("in-force.lead")}</p>
      <Table
        labelledBy="geldt-title"
        rows={rowsOf(overview)}
        columns={[
          { label: t("place"), isName: true, cell: ({ category, unitId }) => `${categoryName(visit, category)}, ${placeName(visit, units, unitId)}` },
          { label: t("right"), isNumber: true, cell: ({ right }) => hours(right) },
          { label: t("own.column"), isNumber: true, cell: ({ policy }) => (policy ? hours(policy.own) : "–") },
          { label: t("elsewhere"), cell: ({ policy }) => (policy ? elsewhere(visit, policy) : "–") },
          { label: t("state"), cell: (row) => state(visit, row) },
          { label: t("column.action"), hideLabel: true, cell: (row) => <Actions visit={visit} overview={overview} row={row} mayRecord={mayRecord} /> },
        ]}
      />
    </Block>
  );
}

/** Of each category what holds for all, and then each part of the organisation that has its own. */
function rowsOf({ rules, inForce, units }: PolicyOverview): Row[] {
  return categoriesToProve(rules).flatMap(({ category, right }) => {
    const of = (unitId: string | null) => inForce.find((policy) => policy.category === category && policy.unitId === unitId);
    const own = units.flatMap(({ id }): Row[] => (of(id) ? [{ category, right, unitId: id, policy: of(id) }] : []));
    return [{ category, right, unitId: null, policy: of(null) }, ...own];
  });
}

function state(visit: Visit, { policy, right }: Row): string {
  const t = visit.words(taskPolicyWords);
  if (!policy) return t("state.nothing");
  const missing = missingHours(policy, right);
  return missing === 0 ? t("state.proved") : t("state.missing", { hours: formatHours(visit.tone.language, missing) });
}

function Actions({ visit, overview, row, mayRecord }: { visit: Visit; overview: PolicyOverview; row: Row; mayRecord: boolean }) {
  const t = visit.words(taskPolicyWords);
  const place = placeName(visit, overview.units, row.unitId);
  const isNext = overview.rules.year.start === overview.years.at(-1)?.year.start;
  const form = `/rechten/taakbeleid/vastleggen?categorie=${row.category}&jaar=${isNext ? "next" : "this"}${row.unitId ? `&onderdeel=${row.unitId}` : ""}`;
  return (
    <RowActions>
      {row.unitId ? <a href={proofOf(overview, row.unitId)}>{t("proof.of", { place })}</a> : null}
      {mayRecord ? (
        <a href={form} aria-label={`${t(row.policy ? "change" : "record")}: ${categoryName(visit, row.category)}, ${place}`}>
          {t(row.policy ? "change" : "record")}
        </a>
      ) : null}
    </RowActions>
  );
}

function History({ visit, overview: { recorded, units } }: { visit: Visit; overview: PolicyOverview }) {
  const t = visit.words(taskPolicyWords);
  const { language } = visit.tone;
  return (
    <Block id="vastgelegd" title={t("history")}>
      {recorded.length === 0 ? <p>{t("history.none")}</p> : null}
      <LineList
        lines={recorded.map((policy) => ({
          what: t(policy.parts.length > 0 ? "history.line" : "history.line.alone", {
            category: categoryName(visit, policy.category),
            place: placeName(visit, units, policy.unitId),
            own: formatHours(language, policy.own),
            elsewhere: elsewhere(visit, policy),
          }),
          more: (
            <>
              {t("history.by", { date: formatDate(language, policy.on), name: policy.by })}{" "}
              {policy.consultation ? <TypedText text={t("consultation.said", { text: policy.consultation })} /> : null}
            </>
          ),
        }))}
      />
    </Block>
  );
}

function elsewhere(visit: Visit, { parts }: PolicyHours): string {
  const t = visit.words(taskPolicyWords);
  if (parts.length === 0) return t("elsewhere.none");
  return parts.map(({ kind, hours }) => t("elsewhere.one", { hours: formatHours(visit.tone.language, hours), part: t(`part.${kind}`) })).join(", ");
}

function proofOf({ rules }: PolicyOverview, unitId: string | null): string {
  return `/rechten/taakbeleid/bewijs?jaar=${rules.year.start}${unitId ? `&onderdeel=${unitId}` : ""}`;
}
