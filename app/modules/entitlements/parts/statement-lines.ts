import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure, formatSignedHours, formatSignedMoney } from "#platform/amounts/format-amounts.ts";
import { type HoursAndMoney, minusBoth, nothing, plusBoth } from "#platform/amounts/amounts.ts";
import type { PaperBlock, PaperCell } from "#platform/pdf/paper.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { type BookingLine, registerMark } from "#modules/plans/public.ts";
import type { KeptEntry } from "../account-table.ts";
import { isAssigned } from "../assigned-key.ts";
import { balance, yearSums } from "../ledger.ts";
import { bookingLines } from "../own-bookings.ts";
import { paidByEmployer, writtenByOneself } from "../paid-by-employer.ts";
import type { YearStatement } from "../read-year-statement.ts";
import { rightPageWords } from "../right-page-words.ts";
import { statementWords } from "../statement-words.ts";
import { whatOfLine } from "./year-account-block.tsx";

/** Every line that changed what is left, with what was left after it. */
export function entryBlocks(visit: Visit, { entries, activities, rules }: YearStatement): PaperBlock[] {
  const t = visit.words(statementWords);
  const { language } = visit.tone;
  const byId = new Map(entries.map((entry) => [entry.id as string, entry]));
  const lines = bookingLines(entries).filter(({ id }) => chargedTo(byId, id) === "right");
  if (lines.length === 0) return [{ kind: "text", text: t("entries.none") }];
  const { hours, money } = balance(entries);
  const isPlanned = hours.planned > 0 || money.planned > 0;
  return [
    {
      kind: "table",
      columns: [...leading(visit), ...figures(visit), { label: t("left-hours"), isNumber: true }, { label: t("left-money"), isNumber: true }],
      rows: lines.map((line) => [
        formatDate(language, line.on, "short"),
        marked(visit, activities, line.activity, line.what || line.kind !== "use" ? whatOfLine(visit, rules, line) : ""),
        formatSignedHours(language, line.change.hours),
        formatSignedMoney(language, line.change.money),
        formatHoursFigure(language, line.left.hours),
        formatMoneyFigure(language, line.left.money),
      ]),
    },
    ...(isPlanned
      ? [{ kind: "text" as const, text: t("entries.planned", { hours: formatHours(language, hours.planned), money: formatMoney(language, money.planned) }) }]
      : []),
    { kind: "text", text: t("entries.order"), isSmall: true },
  ];
}

/** What the employer pays: it was assigned or granted by somebody else than the person of the statement. */
export function paidBlocks(visit: Visit, statement: YearStatement): PaperBlock[] {
  const t = visit.words(statementWords);
  const lines = linesBeside(statement, isAssigned);
  if (lines.length === 0) return [{ kind: "text", text: t("paid.none") }];
  const words = { charged: t("charged"), together: t("together") };
  return [{ kind: "text", text: t("paid.lead") }, besideTable(visit, statement, lines, paidByEmployer(statement.entries), words)];
}

/** What the person alone wrote down as paid from elsewhere, apart and with a sum of its own: nobody else says so. */
export function writtenBlocks(visit: Visit, statement: YearStatement): PaperBlock[] {
  const t = visit.words(statementWords);
  const lines = linesBeside(statement, (entry) => !isAssigned(entry));
  if (lines.length === 0) return [];
  const words = { charged: t("charged.written"), together: t("written.together") };
  return [{ kind: "text", text: t("written.lead") }, besideTable(visit, statement, lines, writtenByOneself(statement.entries), words)];
}

function linesBeside({ entries }: YearStatement, counts: (about: KeptEntry) => boolean): BookingLine[] {
  const byId = new Map(entries.map((entry) => [entry.id as string, entry]));
  return bookingLines(entries).filter(({ id }) => {
    const about = aboutOf(byId, id);
    return about !== undefined && about.chargedTo !== "right" && counts(about);
  });
}

function besideTable(
  visit: Visit,
  { entries, activities, rules }: YearStatement,
  lines: readonly BookingLine[],
  sum: HoursAndMoney,
  words: { readonly charged: string; readonly together: string },
): PaperBlock {
  const t = visit.words(statementWords);
  const { language } = visit.tone;
  const byId = new Map(entries.map((entry) => [entry.id as string, entry]));
  const signed = (line: BookingLine): HoursAndMoney => {
    const { kind, hours, money } = byId.get(line.id) as KeptEntry;
    return kind === "correction" ? minusBoth(nothing, { hours, money }) : { hours, money };
  };
  return {
    kind: "table",
    columns: [...leading(visit), { label: words.charged }, ...figures(visit)],
    rows: lines.map((line) => [
      formatDate(language, line.on, "short"),
      marked(visit, activities, line.activity, line.what || line.kind !== "use" ? whatOfLine(visit, rules, line) : ""),
      t(chargedTo(byId, line.id) === "project" ? "charged.project" : "charged.assigned"),
      formatHoursFigure(language, signed(line).hours),
      formatMoneyFigure(language, signed(line).money),
    ]),
    total: { label: words.together, sums: ["", "", "", formatHoursFigure(language, sum.hours), formatMoneyFigure(language, sum.money)] },
  };
}

/** Each kind of entry by itself, so that the year can be added up with a pencil. */
export function sumsBlock(visit: Visit, { entries }: YearStatement): PaperBlock {
  const t = visit.words(statementWords);
  const { language } = visit.tone;
  const added = yearSums(entries);
  const { hours, money } = balance(entries);
  const names = [["granted", 1] as const, ["carriedIn", 1] as const, ["used", -1] as const, ["carriedOut", -1] as const, ["lapsed", -1] as const];
  const left = plusBoth({ hours: hours.planned, money: money.planned }, { hours: hours.free, money: money.free });
  const shown = names.filter(([name]) => name === "granted" || name === "used" || added[name].hours !== 0 || added[name].money !== 0);
  const change = (sign: 1 | -1, amount: HoursAndMoney): PaperCell[] => {
    const both = sign === 1 ? amount : minusBoth(nothing, amount);
    return [formatSignedHours(language, both.hours), formatSignedMoney(language, both.money)];
  };
  return {
    kind: "table",
    columns: [{ label: t("what"), isName: true }, ...figures(visit)],
    rows: shown.map(([name, sign]) => [t(`sums.${name}`), ...change(sign, added[name])]),
    total: { label: t("left"), sums: ["", formatHoursFigure(language, left.hours), formatMoneyFigure(language, left.money)] },
  };
}

function leading(visit: Visit) {
  const t = visit.words(statementWords);
  return [{ label: t("date") }, { label: t("what"), isName: true }];
}

function figures(visit: Visit) {
  const t = visit.words(statementWords);
  return [
    { label: t("hours"), isNumber: true },
    { label: t("money"), isNumber: true },
  ];
}

/** What it was, by its activity when nothing was typed, and below it that it counts for a register (H-61). */
function marked(visit: Visit, activities: YearStatement["activities"], activity: string | null, typed: string): PaperCell {
  const known = activity === null ? undefined : activities.get(activity);
  const text = typed || known?.title || visit.words(rightPageWords)("account.planned-work");
  return known?.isRegistered ? { text, below: registerMark(visit) } : text;
}

function chargedTo(byId: ReadonlyMap<string, KeptEntry>, id: string): KeptEntry["chargedTo"] {
  return aboutOf(byId, id)?.chargedTo ?? "right";
}

/** A correction counts where the booking stands that it is about. */
function aboutOf(byId: ReadonlyMap<string, KeptEntry>, id: string): KeptEntry | undefined {
  const entry = byId.get(id);
  return entry?.corrects ? byId.get(entry.corrects) : entry;
}
