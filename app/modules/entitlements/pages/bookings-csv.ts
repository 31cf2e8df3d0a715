import { formatHoursFigure, formatMoneyFigure } from "#platform/amounts/format-amounts.ts";
import type { Visit } from "#platform/web/visit.ts";
import { writeCsv } from "#platform/workbook/write-csv.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { runningBalance } from "../ledger.ts";
import { readOwnRight } from "../own-right.ts";
import { rightPageWords } from "../right-page-words.ts";
import { whatOf } from "../parts/bookings-table.tsx";
import { yearQuery } from "./my-right-page.tsx";

/** Every entry of a year in the order of writing, reservations included, for who wants to count after us. Text stays text (T27). */
export async function bookingsCsv(visit: Visit): Promise<Response> {
  const t = visit.words(rightPageWords);
  const charged = visit.words(entitlementWords);
  const { language } = visit.tone;
  const right = await readOwnRight(visit.me, visit.query(yearQuery).jaar);
  const kept = new Map(right.entries.map((entry) => [entry.id, entry]));
  const head = [
    t("csv.sequence"),
    t("column.date"),
    t("csv.kind"),
    t("column.what"),
    t("column.hours"),
    t("column.money"),
    t("column.charged"),
    t("column.left-hours"),
    t("column.left-money"),
    t("csv.rules"),
  ];
  const rows = runningBalance(right.entries).map((entry, index) => [
    String(index + 1),
    entry.on,
    t(`kind.${entry.kind}`),
    whatOf(right, entry.activity ?? null, kept.get(entry.id)?.description ?? ""),
    formatHoursFigure(language, entry.hours),
    formatMoneyFigure(language, entry.money),
    charged(`charged.${entry.chargedTo}`),
    formatHoursFigure(language, entry.left.hours),
    formatMoneyFigure(language, entry.left.money),
    kept.get(entry.id)?.ruleSet ?? "",
  ]);
  visit.c.header("content-type", "text/csv; charset=utf-8");
  visit.c.header("content-disposition", `attachment; filename="${t("csv.file", { year: right.rules.year.start.slice(0, 4) })}"`);
  return visit.c.body(writeCsv([head, ...rows]));
}
