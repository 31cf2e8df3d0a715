import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import type { Visit } from "#platform/web/visit.ts";
import { type Column, Table } from "#ui/table.tsx";
import { overviewWords } from "../overview-words.ts";
import type { RightsOverview } from "../read-rights-overview.ts";
import { type RightSums, type UnitRights, usedShare } from "../right-figures.ts";

type Props = { visit: Visit; overview: RightsOverview; labelledBy: string; href: (unitId: string) => string };

/** Part by part: of the running year in steps, of a year that is over exact. */
export function UnitRightsTable({ visit, overview: { top, units, isCurrent }, labelledBy, href }: Props) {
  const rows = top ? [top, ...units] : units;
  const name = (unit: UnitRights) => (unit.hasParts && unit.id !== top?.id ? <a href={href(unit.id)}>{unit.name}</a> : unit.name);
  return <Table labelledBy={labelledBy} rows={rows} columns={columns(visit, isCurrent, name)} />;
}

/** How much was used, in steps; the lowest step holds everything below it, so that it does not say that nothing was used. */
export function shareText(visit: Visit, sums: RightSums, right: "hours" | "money"): string {
  const t = visit.words(overviewWords);
  const percent = usedShare(sums, right);
  if (percent === undefined) return t("none");
  return percent === 0 ? t("percent.few") : t("percent", { percent });
}

function columns(visit: Visit, isCurrent: boolean, name: Column<UnitRights>["cell"]): Column<UnitRights>[] {
  const t = visit.words(overviewWords);
  const { language } = visit.tone;
  const share = (right: "hours" | "money") => (unit: UnitRights) => (unit.sums ? shareText(visit, unit.sums, right) : t("none"));
  const exact = (of: (sums: NonNullable<UnitRights["sums"]>) => string) => (unit: UnitRights) => (unit.sums ? of(unit.sums) : t("none"));
  const always: Column<UnitRights>[] = [
    { label: t("units.unit"), isName: true, cell: name },
    { label: t("units.people"), isNumber: true, cell: ({ sums }) => (sums ? String(sums.people) : t("few")) },
  ];
  if (isCurrent)
    return [
      ...always,
      { label: t("units.used-hours"), isNumber: true, cell: share("hours") },
      { label: t("units.used-money"), isNumber: true, cell: share("money") },
    ];
  return [
    ...always,
    { label: t("units.used-hours"), isNumber: true, cell: exact((sums) => formatHours(language, sums.used.hours)) },
    { label: t("units.used-money"), isNumber: true, cell: exact((sums) => formatMoney(language, sums.used.money)) },
    {
      label: t("units.lapsed"),
      isNumber: true,
      cell: exact((sums) => t("both", { hours: formatHours(language, sums.lapsed.hours), money: formatMoney(language, sums.lapsed.money) })),
    },
  ];
}
