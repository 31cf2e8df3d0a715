import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { amountInWords } from "../amount-in-words.ts";
import { agreedCarry } from "../carry.ts";
import { closesAfter } from "../entitlement-settings.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { yearSums } from "../ledger.ts";
import type { OwnRight } from "../own-right.ts";
import type { Forecast } from "../preview-closing.ts";
import { findPeriod } from "../rule-set.ts";
import { yearEndWords } from "../year-end-words.ts";

/** What becomes of what is left: until when it can be used, what was agreed on, or what closing the year did. */
export function YearEnd({ visit, right }: { visit: Visit; right: OwnRight }) {
  if (right.closedOn) return <p class="soft">{closed(visit, right)}</p>;
  return (
    <>
      <p class="soft">{stillOpen(visit, right)}</p>
      {right.forecast && lapses(right.rules) ? <p>{forecast(visit, right, right.forecast)}</p> : null}
      <Carrying visit={visit} right={right} />
    </>
  );
}

function closed(visit: Visit, right: OwnRight): string {
  const t = visit.words(yearEndWords);
  const { lapsed, carriedOut } = yearSums(right.entries);
  const [hasLapsed, isCarried] = [lapsed, carriedOut].map(({ hours, money }) => hours > 0 || money > 0);
  const on = formatDate(visit.tone.language, right.closedOn ?? right.rules.year.end);
  const amounts = { on, lapsed: amountInWords(visit.tone, lapsed), carried: amountInWords(visit.tone, carriedOut) };
  if (hasLapsed) return t(isCarried ? "closed-year.both" : "closed-year.lapsed", amounts);
  return t(isCarried ? "closed-year.carried" : "closed-year", amounts);
}

function stillOpen(visit: Visit, { rules }: OwnRight): string {
  const { language } = visit.tone;
  if (rules.year.end < today())
    return visit.words(yearEndWords)("open-year", { closes: formatDate(language, addDays(rules.year.end, closesAfter(rules.settings))) });
  return lapses(rules) ? visit.words(entitlementWords)("lapse", { date: formatDate(language, rules.year.end) }) : "";
}

function forecast(visit: Visit, { rules }: OwnRight, { lapses: lost, carries }: Forecast): string {
  const t = visit.words(yearEndWords);
  const date = formatDate(visit.tone.language, rules.year.end);
  if (lost.hours === 0 && lost.money === 0) return t("forecast.none", { date });
  const isCarried = carries.hours > 0 || carries.money > 0;
  const amounts = { date, lapsed: amountInWords(visit.tone, lost), carried: amountInWords(visit.tone, carries) };
  return t(isCarried ? "forecast.carried" : "forecast", amounts);
}

function Carrying({ visit, right }: { visit: Visit; right: OwnRight }) {
  const t = visit.words(yearEndWords);
  if (!lapses(right.rules)) return null;
  const href = `/mijn-recht/meenemen?jaar=${right.rules.year.start}`;
  const request = right.carrying.find(({ answer }) => answer === null) ?? agreedCarry(right.carrying);
  if (!request)
    return (
      <p>
        <a href={href}>{t("link.ask")}</a>
      </p>
    );
  return (
    <p>
      {t(request.answer === null ? "link.waiting" : "link.agreed", { amount: amountInWords(visit.tone, request) })} <a href={href}>{t("link.see")}</a>
    </p>
  );
}

function lapses({ ruleSet, year }: OwnRight["rules"]): boolean {
  return findPeriod(ruleSet, year.start)?.lapse !== undefined;
}
