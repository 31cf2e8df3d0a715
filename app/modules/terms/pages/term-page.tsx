import { notFound } from "#platform/errors/errors.ts";
import { dayOf } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { calendarWords } from "../calendar-words.ts";
import { RecordForm } from "../parts/record-form.tsx";
import { howOften, ruleText, unitTermName, unitTermWhat, whoActs } from "../parts/term-sentences.ts";
import { termAddress } from "../parts/term-address.ts";
import { readTerm, type TermHistory } from "../read-term.ts";
import type { KeptRecord } from "../record-table.ts";
import { doneForm, mostEvidence, recordOf, takenBackForm, type TermQuery, termQuery, whichForm } from "../record-form.ts";
import { recordTerm, type WhyNotRecorded } from "../record-term.ts";

type Words = typeof calendarWords.nl;
type Sent = { readonly errors: Readonly<Record<string, string>>; readonly raw: TypedValues };

/** One term of a school or of the employer: when it is due, what was recorded, and recording that it was done. */
export function termPage(visit: Visit): Promise<Response> {
  return show(visit, visit.query(termQuery), { errors: {}, raw: {} });
}

export async function recordTermPage(visit: Visit): Promise<Response> {
  const t = visit.words(calendarWords);
  const which = await visit.form(whichForm);
  const form = which.ok && which.value.isNotDone === "yes" ? await visit.form(takenBackForm) : await visit.form(doneForm);
  const place = termQuery.parse(form.raw);
  if (!form.ok) return show(visit, place, { errors: sentences(visit, form.errors), raw: form.raw });
  const { onderdeel, verbeter, once } = form.value;
  const kind = visit.param("term");
  const outcome = await recordTerm(
    visit.me,
    { kind, unitId: onderdeel || null, correctsId: verbeter || null, onceKey: `${visit.me.personId} ${once}` },
    recordOf(form.value),
  );
  if ("done" in outcome) return visit.redirect(termAddress(kind, onderdeel || null), t("recorded"));
  return show(visit, place, { errors: { [fieldOf(outcome.refused)]: t(`error.${outcome.refused}`) }, raw: form.raw });
}

function sentences(visit: Visit, errors: Readonly<Record<string, string>>): Record<string, string> {
  const t = visit.words(calendarWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<Words>, { most: mostEvidence })]));
}

function fieldOf(reason: WhyNotRecorded): string {
  if (reason === "holds-from-missing") return "holdsFrom";
  return reason === "consultation-missing" || reason === "consulted-after" ? "consultedOn" : "doneOn";
}

async function show(visit: Visit, place: TermQuery, { errors, raw }: Sent): Promise<Response> {
  const t = visit.words(calendarWords);
  const history = await readTerm(visit.me, { kind: visit.param("term"), unitId: place.onderdeel || null });
  const corrected = place.verbeter === "" ? undefined : (history.records.find(({ id, isCorrected }) => id === place.verbeter && !isCorrected) ?? notFound());
  const { rule } = history.term;
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: unitTermName(visit, rule.kind), hasErrors, menu: "/kalender" },
    <>
      <Crumbs links={[{ href: `/kalender?voor=${rule.level === "board" ? "bestuur" : "school"}`, label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={unitTermWhat(visit, rule.kind)} lead={<Sentence text={lead(visit, history)} />} />
      <Stack big>
        <Facts
          facts={[
            { label: t("fact.where"), value: history.unitName ?? t("organisation") },
            { label: t("fact.who"), value: whoActs(visit, rule.actors, "other") },
            { label: t("fact.how-often"), value: howOften(visit, rule) },
            { label: t("fact.rule"), value: ruleText(visit, rule.article) },
          ]}
        />
        <Block id="vastgelegd" title={t("history.title")}>
          {history.records.length === 0 ? (
            <p class="soft">{t("history.empty")}</p>
          ) : (
            <LineList lines={history.records.map((one) => line(visit, history, one))} />
          )}
        </Block>
        {history.mayRecord ? (
          <RecordForm
            visit={visit}
            place={place}
            rule={rule}
            corrected={corrected}
            isEarly={history.term.state === "later" || history.term.state === "done"}
            errors={errors}
            raw={raw}
            once={formSign(raw)}
          />
        ) : (
          <p class="soft">{t("not-yours", { who: whoActs(visit, rule.actors, "other") })}</p>
        )}
      </Stack>
    </>,
    hasErrors ? 422 : 200,
  );
}

function lead(visit: Visit, { term }: TermHistory): string {
  const t = visit.words(calendarWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  if (term.doneOn) return t("term.lead-done", { date: day(term.doneOn) });
  if (term.lastDoneOn === null) return `${t("term.lead-unrecorded")} ${t("term.lead-due", { date: day(term.dueBefore) })}`;
  return t(term.state === "late" ? "term.lead-late" : "term.lead-due", { date: day(term.dueBefore) });
}

function line(visit: Visit, history: TermHistory, record: KeptRecord): Line {
  const t = visit.words(calendarWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  const { consultation } = record;
  const parts = [
    record.evidence,
    record.holdsFrom ? t("history.holds", { date: day(record.holdsFrom) }) : "",
    consultation ? t(`history.consulted.${consultation.outcome}`, { date: day(consultation.on), who: consultation.who }) : "",
    t("history.by", { name: record.recordedName, when: day(dayOf(record.recordedAt)) }),
  ];
  const isOpen = history.mayRecord && !record.isCorrected;
  return {
    what: [record.doneOn ? t("history.done", { date: day(record.doneOn) }) : t("history.not-done"), record.correctsId ? t("history.correction") : ""]
      .filter(Boolean)
      .join(" · "),
    more: parts.filter(Boolean).join(" · "),
    action: record.isCorrected ? (
      <span class="soft">{t("history.corrected")}</span>
    ) : isOpen ? (
      <a href={termAddress(history.term.rule.kind, history.term.unitId, { verbeter: record.id })}>{t("history.correct")}</a>
    ) : undefined,
  };
}
