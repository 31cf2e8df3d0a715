import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form } from "#ui/form.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Block, PageHead, Row } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { DateField } from "#ui/text-field.tsx";
import type { AuditEntry } from "#platform/audit/list-audit-entries.ts";
import { formatMoment } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Translate, WordKey } from "#platform/words/words.ts";
import { administrationWords } from "../administration-words.ts";
import { auditHref, auditNouns, type AuditQuery, auditQuery, readAuditFilter } from "../audit-filter.ts";
import { auditFigures } from "../audit-figures.ts";
import { auditWords } from "../audit-words.ts";
import { checkAuditTrail } from "../check-audit-trail.ts";
import { type AuditPage, readAuditPage } from "../read-audit-page.ts";

type T = Translate<typeof administrationWords.nl>;

/** The audit trail in words, newest first. */
export async function auditPage(visit: Visit): Promise<Response> {
  const t = visit.words(administrationWords);
  const query = visit.query(auditQuery);
  const { filter, wrong } = readAuditFilter(query);
  const page = await readAuditPage(visit.actor, filter, query.pagina);
  const errors = Object.fromEntries(wrong.map((field) => [field, t("error.date")]));
  return visit.page(
    { title: t("audit.title"), menu: "/beheer", hasErrors: wrong.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <Crumbs links={[{ href: "/beheer", label: t("audit.up") }]} />
      <PageHead title={t("audit.title")} lead={t("audit.lead")} />
      <Choice t={t} query={query} errors={errors} page={page} />
      <Block id="regels" title={t("audit.title")} hideTitle>
        {page.entries.length > 0 ? <Entries visit={visit} t={t} query={query} page={page} /> : <Empty title={t("audit.empty")}>{t("audit.empty-why")}</Empty>}
      </Block>
      <Block id="controle" title={t("audit.check")}>
        <p class="soft measure">{t("audit.check-why")}</p>
        <Form action="/beheer/logboek/controle">
          <Row>
            <Button look="second">{t("audit.check")}</Button>
          </Row>
        </Form>
      </Block>
    </>,
    wrong.length > 0 ? 422 : 200,
  );
}

/** Recomputes the whole chain and says what was found. */
export async function checkAuditPage(visit: Visit): Promise<Response> {
  const t = visit.words(administrationWords);
  const verdict = await checkAuditTrail(visit.actor);
  const sentence = verdict.intact
    ? t("audit.intact", { count: verdict.entries })
    : t("audit.broken", { position: verdict.position, why: t(`audit.why.${verdict.why}`) });
  return visit.redirect("/beheer/logboek", sentence);
}

function Choice({ t, query, errors, page }: { t: T; query: AuditQuery; errors: Record<string, string>; page: AuditPage }) {
  const nouns = auditNouns.map((noun) => ({ value: noun, label: t(`audit.noun.${noun}`) }));
  return (
    <>
      {query.wie ? (
        <p>
          {t("audit.only-person", { name: page.names.get(query.wie) ?? t("audit.gone") })}{" "}
          <a href={auditHref(query, { wie: "", pagina: 1 })}>{t("audit.everyone")}</a>
        </p>
      ) : null}
      <Details summary={t("audit.filter")} open={query.over !== "" || query.van !== "" || query.tot !== ""}>
        <Form action="/beheer/logboek" method="get" values={{ over: query.over, van: query.van, tot: query.tot }} errors={errors}>
          <Select name="over" label={t("audit.noun")} options={nouns} none={t("audit.noun.any")} />
          <DateField name="van" label={t("audit.from")} hint={t("audit.date-hint")} />
          <DateField name="tot" label={t("audit.until")} hint={t("audit.date-hint")} />
          <Row>
            <Button>{t("audit.show")}</Button>
          </Row>
        </Form>
      </Details>
    </>
  );
}

function Entries({ visit, t, query, page }: { visit: Visit; t: T; query: AuditQuery; page: AuditPage }) {
  const does = visit.words(auditWords);
  return (
    <>
      <Table
        labelledBy="regels-title"
        rows={page.entries}
        columns={[
          { label: t("audit.when"), cell: (entry) => <span class="nowrap">{formatMoment(visit.tone.language, entry.at)}</span> },
          { label: t("audit.who"), isName: true, cell: (entry) => <Who t={t} query={query} entry={entry} page={page} /> },
          { label: t("audit.did"), cell: (entry) => does(entry.action as WordKey<typeof auditWords.nl>) },
          { label: t("audit.about"), cell: (entry) => <About visit={visit} entry={entry} page={page} /> },
        ]}
      />
      <p class="row">
        {query.pagina > 1 ? <a href={auditHref(query, { pagina: query.pagina - 1 })}>{t("audit.newer")}</a> : null}
        {page.hasMore ? <a href={auditHref(query, { pagina: query.pagina + 1 })}>{t("audit.older")}</a> : null}
      </p>
    </>
  );
}

function Who({ t, query, entry, page }: { t: T; query: AuditQuery; entry: AuditEntry; page: AuditPage }) {
  if (entry.actorKind !== "person" || !entry.actorId) return <>{t(`audit.actor.${entry.actorKind === "person" ? "system" : entry.actorKind}`)}</>;
  return <a href={auditHref(query, { wie: entry.actorId, pagina: 1 })}>{page.names.get(entry.actorId) ?? t("audit.gone")}</a>;
}

function About({ visit, entry, page }: { visit: Visit; entry: AuditEntry; page: AuditPage }) {
  const id = entry.subjectKind === "person" ? entry.subjectId : entry.detail["personId"];
  const name = typeof id === "string" ? page.names.get(id) : undefined;
  const figures = auditFigures(entry.detail, visit.tone.language);
  return (
    <span>
      {name ?? null}
      {figures ? <Sub>{figures}</Sub> : null}
    </span>
  );
}
