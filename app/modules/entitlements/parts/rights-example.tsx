import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { today } from "#platform/time/clock.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Table } from "#ui/table.tsx";
import { entitlementWords } from "../entitlement-words.ts";
import type { EntitlementSettings } from "../entitlement-settings.ts";
import { grant, type Grant } from "../grant.ts";
import type { Category, RuleSet } from "../rule-set.ts";
import { rulesPageWords } from "../rules-page-words.ts";
import { monthsOf, yearOf } from "../school-year.ts";
import { shownCategories } from "../shown-categories.ts";

type Props = { visit: Visit; chosen: { readonly settings: EntitlementSettings; readonly ruleSet: RuleSet } };
type Row = { readonly who: string; readonly granted: Grant };

/** What these choices give three people of each category, worked out by the same rule as everybody's right. */
export function RightsExample({ visit, chosen }: Props) {
  const t = visit.words(rulesPageWords);
  const { language } = visit.tone;
  const rows = shownCategories(visit.portal.sector).flatMap((category) => examplesOf(visit, chosen, category));
  return (
    <Table
      labelledBy="voorbeeld-title"
      rows={rows}
      columns={[
        { label: t("settings.example.who"), isName: true, cell: (row) => row.who },
        { label: t("rules.hours"), isNumber: true, cell: (row) => (row.granted.hours > 0 ? formatHours(language, row.granted.hours) : t("example.none")) },
        { label: t("rules.money"), isNumber: true, cell: (row) => (row.granted.money > 0 ? formatMoney(language, row.granted.money) : t("example.none")) },
      ]}
    />
  );
}

function examplesOf(visit: Visit, { settings, ruleSet }: Props["chosen"], category: Category): readonly Row[] {
  const t = visit.words(rulesPageWords);
  const name = { category: visit.words(entitlementWords)(`category.${category}`) };
  // Of this year, or of the year in which the choice begins when that is still to come.
  const year = yearOf(settings.from > today() ? settings.from : today(), settings.yearStart);
  const halfway = monthsOf(year)[6]?.start ?? year.start;
  const granted = (fteE4: number, startsOn = year.start) => grant({ year, settings, ruleSet, employments: [{ category, fteE4, startsOn }] });
  return [
    { who: t("settings.example.full-time", name), granted: granted(10_000) },
    { who: t("settings.example.part-time", name), granted: granted(8000) },
    { who: t("settings.example.half-year", name), granted: granted(10_000, halfway) },
  ];
}
