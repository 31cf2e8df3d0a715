import { Block } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure, formatSignedHours, formatSignedMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { BookingLine, OwnBookings } from "../bookings-source.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** What was booked this year, newest first, each with what was left after it; `only` on these activities. The ledger itself is the page of one's right. */
export function BookingsBlock({ speech, bookings, only }: { speech: PlanSpeech; bookings: OwnBookings; only?: ReadonlySet<string> | undefined }) {
  const { page: t, language } = speech;
  const { left, planned } = bookings;
  const lines = only ? bookings.lines.filter(({ activity }) => activity !== null && only.has(activity)) : bookings.lines;
  const values = {
    hours: formatHours(language, left.hours),
    money: formatMoney(language, left.money),
    plannedHours: formatHours(language, planned.hours),
    plannedMoney: formatMoney(language, planned.money),
  };
  return (
    <Block id="boekingen" title={t("bookings")} side={<a href="/mijn-recht/boeken">{t("bookings.book")}</a>}>
      <p class="soft measure">
        {t("bookings.text")} {t("bookings.left", values)} {only ? t(lines.length > 0 ? "bookings.registered" : "bookings.registered-none") : ""}
      </p>
      {only && lines.length === 0 ? null : <Lines speech={speech} bookings={bookings} lines={lines} />}
      <p class="source">
        <a href="/mijn-recht">{t("bookings.all")}</a>
      </p>
    </Block>
  );
}

function Lines({ speech, bookings, lines }: { speech: PlanSpeech; bookings: OwnBookings; lines: readonly BookingLine[] }) {
  const { page: t, language } = speech;
  return (
    <Table
      labelledBy="boekingen-title"
      rows={lines}
      columns={[
        { label: t("column.date"), cell: ({ on }) => <span class="nowrap">{formatDate(language, on, "short")}</span> },
        { label: t("column.what"), isName: true, cell: (line) => whatOf(speech, line, bookings.yearLabel) },
        { label: t("column.hours"), isNumber: true, cell: ({ change }) => formatSignedHours(language, change.hours) },
        { label: t("column.euros"), isNumber: true, cell: ({ change }) => formatSignedMoney(language, change.money) },
        { label: t("column.hours-left"), isNumber: true, cell: (line) => formatHoursFigure(language, line.left.hours) },
        { label: t("column.euros-left"), isNumber: true, cell: (line) => formatMoneyFigure(language, line.left.money) },
      ]}
    />
  );
}

function whatOf({ page: t, language }: PlanSpeech, { kind, what, correctedOn }: BookingLine, year: string): string {
  if (kind === "grant") return t("booking.grant", { year });
  if (kind === "carry_in" || kind === "carry_out" || kind === "lapse") return t(`booking.${kind}`);
  return kind === "correction" && correctedOn ? t("booking.correction", { date: formatDate(language, correctedOn, "day-month"), what }) : what;
}
