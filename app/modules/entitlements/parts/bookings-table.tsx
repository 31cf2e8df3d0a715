import { formatHoursFigure, formatMoneyFigure, formatSignedHours, formatSignedMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Visit } from "#platform/web/visit.ts";
import { RowActions, Sub, Table } from "#ui/table.tsx";
import type { BookingLine } from "#modules/plans/public.ts";
import { explainGrant } from "../explain-grant.ts";
import { entitlementWords } from "../entitlement-words.ts";
import type { KeptEntry } from "../account-table.ts";
import { isAssigned } from "../assigned-key.ts";
import { agreedCarry } from "../carry.ts";
import { leftToCorrect } from "../ledger.ts";
import type { OwnRight } from "../own-right.ts";
import { BookedEvidence } from "./booked-evidence.tsx";
import { rightPageWords } from "../right-page-words.ts";
import { nextYear, previousYear } from "../school-year.ts";

/** Every booking with what was left after it, the newest on top. A correction stands above what it corrects, never in its place. */
export function BookingsTable({ visit, right }: { visit: Visit; right: OwnRight }) {
  const t = visit.words(rightPageWords);
  const { language } = visit.tone;
  const lines = right.lines.filter((line) => chargedTo(right, line) === "right");
  return (
    <Table
      labelledBy="boekingen-title"
      rows={lines}
      columns={[
        { label: t("column.date"), cell: (line) => <span class="nowrap">{formatDate(language, line.on, "short")}</span> },
        { label: t("column.what"), isName: true, cell: (line) => <What visit={visit} right={right} line={line} /> },
        { label: t("column.hours"), isNumber: true, cell: (line) => <span class="nowrap">{formatSignedHours(language, line.change.hours)}</span> },
        { label: t("column.money"), isNumber: true, cell: (line) => <span class="nowrap">{formatSignedMoney(language, line.change.money)}</span> },
        { label: t("column.left-hours"), isNumber: true, cell: (line) => formatHoursFigure(language, line.left.hours) },
        { label: t("column.left-money"), isNumber: true, cell: (line) => formatMoneyFigure(language, line.left.money) },
        { label: t("column.action"), hideLabel: true, cell: (line) => <CorrectLink visit={visit} right={right} line={line} /> },
      ]}
    />
  );
}

/** What was done and paid from elsewhere: logged, without a balance. */
export function OtherBookings({ visit, right }: { visit: Visit; right: OwnRight }) {
  const t = visit.words(rightPageWords);
  const words = visit.words(entitlementWords);
  const { language } = visit.tone;
  const entries = right.entries.filter(({ kind, chargedTo: from }) => kind === "use" && from !== "right").toReversed();
  return (
    <Table
      labelledBy="overig-title"
      rows={entries}
      columns={[
        { label: t("column.date"), cell: (entry) => <span class="nowrap">{formatDate(language, entry.on, "short")}</span> },
        {
          label: t("column.what"),
          isName: true,
          cell: (entry) => (
            <>
              <Booked right={right} entry={entry} what={whatOf(right, entry.activity ?? null, entry.description)} />{" "}
              <BookedEvidence t={t} evidence={right.evidence.get(entry.id)} />
            </>
          ),
        },
        { label: t("column.hours"), isNumber: true, cell: (entry) => formatHoursFigure(language, entry.hours) },
        { label: t("column.money"), isNumber: true, cell: (entry) => formatMoneyFigure(language, entry.money) },
        { label: t("column.charged"), cell: (entry) => words(`charged.${entry.chargedTo}`) },
      ]}
    />
  );
}

/** What a booking is called: what was typed, else its activity. */
export function whatOf(right: Pick<OwnRight, "titles">, activity: string | null, description: string): string {
  return description || (activity ? (right.titles.get(activity) ?? "") : "");
}

// A booking opens what it was booked on: the activity in one's plan, or what was assigned.
function Booked({ right, entry, what }: { right: OwnRight; entry: KeptEntry | undefined; what: string }) {
  if (entry?.activity && right.titles.has(entry.activity)) return <a href={`/plan/activiteit/${entry.activity}`}>{what}</a>;
  return entry && isAssigned(entry) ? <a href="/opgedragen">{what}</a> : <>{what}</>;
}

function What({ visit, right, line }: { visit: Visit; right: OwnRight; line: BookingLine }) {
  const t = visit.words(rightPageWords);
  const words = visit.words(entitlementWords);
  const entry = right.entries.find(({ id }) => id === line.id);
  const year = words("year", { label: right.rules.year.label });
  if (line.kind === "use")
    return (
      <>
        <Booked right={right} entry={entry} what={whatOf(right, entry?.activity ?? null, line.what)} />{" "}
        <BookedEvidence t={t} evidence={right.evidence.get(line.id)} />
      </>
    );
  const grantSource = entry?.formula ? explainGrant(entry.formula, words, visit.tone.language).map(({ source }) => source) : [];
  const sub = grantSource.length > 0 ? <Sub>{[...new Set(grantSource)].filter(Boolean).join(", ")}</Sub> : null;
  if (line.kind === "grant") {
    return (
      <>
        {t("grant", { year })} {sub}
      </>
    );
  }
  if (line.kind === "carry_in") return <>{t("carry_in", { year: words("year", { label: previousYear(right.rules.year).label }) })}</>;
  if (line.kind === "carry_out") return <CarriedOut visit={visit} right={right} />;
  if (line.kind === "lapse") return <>{t("lapse", { year })}</>;
  const date = line.correctedOn ? formatDate(visit.tone.language, line.correctedOn) : "";
  return (
    <>
      {line.what ? t("correction-of.why", { date, why: line.what }) : t("correction-of", { date })} {sub}
    </>
  );
}

function CarriedOut({ visit, right }: { visit: Visit; right: OwnRight }) {
  const t = visit.words(rightPageWords);
  const day = (on: DateString) => formatDate(visit.tone.language, on);
  const { asked, answered } = agreedCarry(right.carrying) ?? {};
  return (
    <>
      {t("carry_out", { year: visit.words(entitlementWords)("year", { label: nextYear(right.rules.year).label }) })}{" "}
      {asked && answered ? (
        <Sub>{t("carry_out.agreed", { asked: asked.name, askedOn: day(asked.on), answered: answered.name, answeredOn: day(answered.on) })}</Sub>
      ) : null}
    </>
  );
}

/** Nothing is left of it to correct. */
function isTakenBack({ entries }: OwnRight, entry: KeptEntry): boolean {
  const left = leftToCorrect(entries, entry);
  return left.hours === 0 && left.money === 0;
}

function CorrectLink({ visit, right, line }: { visit: Visit; right: OwnRight; line: BookingLine }) {
  const t = visit.words(rightPageWords);
  if (line.kind !== "use" || right.closedOn) return null;
  const entry = right.entries.find(({ id }) => id === line.id);
  if (entry && (isAssigned(entry) || isTakenBack(right, entry))) return null;
  return (
    <RowActions>
      <a href={`/mijn-recht/boeking/${line.id}/correctie`} aria-label={t("correct.of", { what: whatOf(right, entry?.activity ?? null, line.what) })}>
        {t("correct")}
      </a>
    </RowActions>
  );
}

function chargedTo(right: OwnRight, line: BookingLine): string {
  const entry = right.entries.find(({ id }) => id === line.id);
  const about = entry?.corrects ? right.entries.find(({ id }) => id === entry.corrects) : entry;
  return about?.chargedTo ?? "right";
}
