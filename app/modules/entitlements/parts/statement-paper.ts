import type { Paper, PaperBlock } from "#platform/pdf/paper.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Employment } from "#modules/people/public.ts";
import { amountInWords } from "../amount-in-words.ts";
import type { CarryRequest } from "../carry.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { explainGrant, formatFte } from "../explain-grant.ts";
import type { YearStatement } from "../read-year-statement.ts";
import { nextYear, previousYear } from "../school-year.ts";
import { statementWords } from "../statement-words.ts";
import { entryBlocks, paidBlocks, sumsBlock, writtenBlocks } from "./statement-lines.ts";

/** The statement of a year as a document: the page and the file are both made from it (H-71). */
export function statementPaper(visit: Visit, statement: YearStatement): Paper {
  const t = visit.words(statementWords);
  const year = visit.words(entitlementWords)("year", { label: statement.rules.year.label });
  const about = { year, name: statement.name, date: formatDate(visit.tone.language, today()) };
  const written = writtenBlocks(visit, statement);
  return {
    language: visit.tone.language,
    title: t("title", about),
    lead: t("lead", about),
    blocks: [{ kind: "facts", facts: facts(visit, statement) }],
    parts: [
      { id: "recht", title: t("right"), blocks: rightBlocks(visit, statement) },
      { id: "boekingen", title: t("entries"), blocks: entryBlocks(visit, statement) },
      { id: "telling", title: t("sums"), blocks: [sumsBlock(visit, statement)] },
      { id: "werkgever", title: t("paid"), blocks: paidBlocks(visit, statement) },
      ...(written.length > 0 ? [{ id: "zelf", title: t("written"), blocks: written }] : []),
      { id: "afspraken", title: t("agreements"), blocks: agreements(visit, statement) },
    ],
    foot: t("foot", about),
  };
}

function facts(visit: Visit, { name, employments, rules, closedOn }: YearStatement) {
  const t = visit.words(statementWords);
  const { language } = visit.tone;
  const day = (date: DateString) => formatDate(language, date);
  const { year, ruleSet } = rules;
  const open = year.end < today() ? t("state.open") : t("state.running", { date: day(today()) });
  return [
    { label: t("name"), value: name },
    ...employments.map((employment) => ({ label: t("function"), value: job(visit, employment, rules.year) })),
    { label: t("employer"), value: visit.portal.title },
    { label: t("period"), value: t("period.days", { from: day(year.start), until: day(year.end) }) },
    { label: t("rules"), value: ruleSet.title[language] },
    { label: t("state"), value: closedOn ? t("state.closed", { date: day(closedOn) }) : open },
  ];
}

function job(visit: Visit, { functionTitle, fteE4, startsOn, endsOn }: Employment, year: { start: DateString; end: DateString }): string {
  const t = visit.words(statementWords);
  const { language } = visit.tone;
  const [isLate, isShort] = [startsOn > year.start, endsOn !== null && endsOn < year.end];
  const date = isShort && endsOn ? endsOn : startsOn;
  const values = { title: functionTitle, fte: formatFte(fteE4, language), from: formatDate(language, startsOn), date: formatDate(language, date) };
  if (isLate) return t(isShort ? "function.between" : "function.from", values);
  return t(isShort ? "function.until" : "function.one", values);
}

function rightBlocks(visit: Visit, { grant, rules }: YearStatement): PaperBlock[] {
  const t = visit.words(statementWords);
  const words = visit.words(entitlementWords);
  const lines = explainGrant(grant, words, visit.tone.language);
  if (lines.length === 0) return [{ kind: "text", text: t("right.none") }];
  const { settings } = rules;
  return [
    {
      kind: "table",
      columns: [
        { label: t("right.what"), isName: true },
        { label: t("right.formula") },
        { label: t("right.source") },
        { label: t("right.amount"), isNumber: true },
      ],
      rows: lines.map(({ right, category, formula, source, amount }) => [
        t(`right.${right}`, { category: words(`category.${category}`) }),
        formula,
        source,
        amount,
      ]),
    },
    { kind: "text", text: [words(`part-time.${settings.partTime}`), words(`months.${settings.months}`), words("formula.rounding")].join(" "), isSmall: true },
  ];
}

function agreements(visit: Visit, { agreed, accountings, rules }: YearStatement): PaperBlock[] {
  const t = visit.words(statementWords);
  const { language } = visit.tone;
  const carry = (kind: "in" | "out", request: CarryRequest | undefined): string[] => {
    if (!request?.answered) return [];
    const label = (kind === "in" ? previousYear : nextYear)(rules.year).label;
    const { asked, answered } = request;
    const values = { asked: asked.name, askedOn: formatDate(language, asked.on), answered: answered.name, answeredOn: formatDate(language, answered.on) };
    return [t(`agreement.${kind}`, { ...values, year: visit.words(entitlementWords)("year", { label }), amount: amountInWords(visit.tone, request) })];
  };
  const carried = [...carry("in", agreed.in), ...carry("out", agreed.out)];
  const accounted = accountings.map(({ on, withName }) => t("accounted", { date: formatDate(language, on), name: withName }));
  return [...(carried.length > 0 ? carried : [t("agreement.none")]), ...(accounted.length > 0 ? accounted : [t("accounted.none")])].map((text) => ({
    kind: "text",
    text,
  }));
}
