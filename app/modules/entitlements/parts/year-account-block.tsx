import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure, formatSignedHours, formatSignedMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Block, Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import type { BookingLine } from "#modules/plans/public.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { rightPageWords } from "../right-page-words.ts";
import type { YearAccount } from "../year-account.ts";
import { Meters } from "./meters.tsx";

/**
 * The ledger of a year in a conversation (H-71): what there was, what was done with it, what is left, and when it was accounted for.
 *
 * @example <YearAccountBlock visit={visit} account={account} id="verantwoording" />
 */
export function YearAccountBlock({ visit, account, id }: { visit: Visit; account: YearAccount; id: string }) {
  const t = visit.words(rightPageWords);
  const words = visit.words(entitlementWords);
  if (account.isOff) return null;
  const { hours, money } = account.balance;
  const year = words("year", { label: account.year.label });
  return (
    <Block id={id} title={t("account.title", { year })}>
      {hours.total === 0 && money.total === 0 ? (
        <p>{t("account.none", { year })}</p>
      ) : (
        <Stack>
          <Meters visit={visit} hours={hours} money={money} />
          <AccountLines visit={visit} account={account} id={id} />
        </Stack>
      )}
      <Beside visit={visit} word="account.employer" amount={account.byEmployer} />
      <Beside visit={visit} word="account.written" amount={account.byOneself} />
      <p class="soft">{accounted(visit, account)}</p>
    </Block>
  );
}

function AccountLines({ visit, account, id }: { visit: Visit; account: YearAccount; id: string }) {
  const t = visit.words(rightPageWords);
  const { language } = visit.tone;
  return (
    <Table
      labelledBy={`${id}-title`}
      rows={account.lines.filter(({ change }) => change.hours !== 0 || change.money !== 0)}
      columns={[
        { label: t("column.date"), cell: (line) => <span class="nowrap">{formatDate(language, line.on, "short")}</span> },
        { label: t("column.what"), isName: true, cell: (line) => whatOfLine(visit, account, line) },
        { label: t("column.hours"), isNumber: true, cell: (line) => <span class="nowrap">{formatSignedHours(language, line.change.hours)}</span> },
        { label: t("column.money"), isNumber: true, cell: (line) => <span class="nowrap">{formatSignedMoney(language, line.change.money)}</span> },
        { label: t("column.left-hours"), isNumber: true, cell: (line) => formatHoursFigure(language, line.left.hours) },
        { label: t("column.left-money"), isNumber: true, cell: (line) => formatMoneyFigure(language, line.left.money) },
      ]}
    />
  );
}

/** A line in words, also where the activity it was booked on is not known. */
export function whatOfLine(visit: Visit, account: Pick<YearAccount, "year">, line: BookingLine): string {
  const t = visit.words(rightPageWords);
  const words = visit.words(entitlementWords);
  const year = words("year", { label: account.year.label });
  if (line.kind === "grant") return t("grant", { year });
  if (line.kind === "carry_in" || line.kind === "carry_out") return t(`kind.${line.kind}`);
  if (line.kind === "lapse") return t("lapse", { year });
  const date = line.correctedOn ? formatDate(visit.tone.language, line.correctedOn) : "";
  if (line.kind === "correction") return line.what ? t("correction-of.why", { date, why: line.what }) : t("correction-of", { date });
  return line.what || t("account.planned-work");
}

function Beside({ visit, word, amount: { hours, money } }: { visit: Visit; word: "account.employer" | "account.written"; amount: HoursAndMoney }) {
  if (hours === 0 && money === 0) return null;
  const { language } = visit.tone;
  return <p>{visit.words(rightPageWords)(word, { hours: formatHours(language, hours), money: formatMoney(language, money) })}</p>;
}

function accounted(visit: Visit, { accountings }: YearAccount): string {
  const t = visit.words(rightPageWords);
  const last = accountings.at(-1);
  return last ? t("account.on", { date: formatDate(visit.tone.language, last.on), name: last.withName }) : t("account.not-yet");
}
