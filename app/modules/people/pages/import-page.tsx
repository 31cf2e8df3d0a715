import { z } from "zod";
import { dayOf } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { JobProgress } from "#ui/job-progress.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { hasWork } from "../confirm-import.ts";
import { fileProblemSentence } from "../file-problem.ts";
import { type FoundImport, getImport, type ImportLine, type ImportRowOutcome } from "../find-import.ts";
import { importPageWords } from "../import-page-words.ts";
import { importWords } from "../import-words.ts";
import { ImportFacts, ImportNotices } from "../parts/import-counts.tsx";
import { ImportLines, linesPerPage, shownOutcomes } from "../parts/import-lines.tsx";
import type { FileProblem } from "../read-import-file.ts";

const query = z.object({ rijen: z.enum(shownOutcomes).catch("refused"), pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });
type Shown = { visit: Visit; found: FoundImport; lines: readonly ImportLine[]; outcome: ImportRowOutcome; page: number };

/** One import: being read, waiting to be confirmed, being carried out, or the report of it. */
export async function importPage(visit: Visit): Promise<Response> {
  const { rijen, pagina } = visit.query(query);
  const { found, lines } = await getImport(visit.actor, visit.param("import"), { outcome: rijen, page: pagina, perPage: linesPerPage });
  const shown: Shown = { visit, found, lines, outcome: rijen, page: pagina };
  if (found.state === "checking" || found.state === "confirmed") return showProgress(shown);
  if (found.state === "refused") return showRefused(shown);
  return found.state === "done" ? showDone(shown) : showChecked(shown);
}

function showProgress({ visit, found }: Shown): Promise<Response> {
  const t = visit.words(importPageWords);
  const { run, counts } = found;
  const title = found.state === "checking" ? t("checking", { file: found.fileName }) : t("importing", { count: counts.create + counts.update });
  const total = found.state === "checking" ? 0 : (run?.total ?? 0);
  const done = run?.done ?? 0;
  return visit.page(
    { title, menu: "/mensen/import", refresh: 3 },
    <>
      <Way visit={visit} />
      <PageHead title={t("title")} />
      <JobProgress id="import" title={title} done={done} total={total} poll={`/mensen/import/${found.id}`}>
        {run?.state === "broken" ? t("broken") : [total > 0 ? t("far", { done, total }) : "", t("may-leave")].filter(Boolean).join(" ")}
      </JobProgress>
    </>,
  );
}

function showRefused({ visit, found }: Shown): Promise<Response> {
  const t = visit.words(importPageWords);
  const title = t("refused.title", { file: found.fileName });
  const problem = JSON.parse(found.problem ?? "{}") as FileProblem;
  return visit.page(
    { title, menu: "/mensen/import" },
    <>
      <Way visit={visit} />
      <PageHead title={title} />
      <Note tone="bad" isAnswer title={fileProblemSentence(visit.words(importWords), problem)} action={<Again visit={visit} />} />
    </>,
  );
}

function showChecked(shown: Shown): Promise<Response> {
  const { visit, found } = shown;
  const t = visit.words(importPageWords);
  return visit.page(
    { title: t("checked.title"), menu: "/mensen/import" },
    <>
      <Way visit={visit} />
      <PageHead title={t("checked.title")} lead={t("checked.lead", { file: found.fileName, sheet: found.sheetName })} />
      <Stack big>
        {found.problem === "changed-meanwhile" ? (
          <Note tone="warn" isAnswer title={t("changed-meanwhile")}>
            {t("changed-meanwhile-text")}
          </Note>
        ) : null}
        <ImportFacts visit={visit} counts={found.counts} />
        <ImportNotices visit={visit} notices={found.notices} />
        {hasWork(found.counts) ? <ToConfirm visit={visit} found={found} /> : <NothingToDo visit={visit} found={found} />}
        <Rows {...shown} />
      </Stack>
    </>,
  );
}

function ToConfirm({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = visit.words(importPageWords);
  const { create, refused } = found.counts;
  return (
    <>
      {refused > 0 ? (
        <Note tone="warn" title={t("some-refused", { refused: t("count.refused", { count: refused }) })} action={<Again visit={visit} />}>
          {t("some-refused-text")}
        </Note>
      ) : null}
      <Form action={`/mensen/import/${found.id}/bevestigen`} method="get">
        {create > 0 ? <Checkbox name="uitnodigen" label={t("invite")} hint={t("invite-hint")} value="ja" /> : null}
        <FormActions>
          <Button>{t(refused > 0 ? "confirm-good" : "confirm")}</Button>
        </FormActions>
      </Form>
    </>
  );
}

function NothingToDo({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = visit.words(importPageWords);
  const isSame = found.counts.refused === 0;
  return (
    <Note tone={isSame ? "good" : "bad"} title={t("nothing")} action={<Again visit={visit} />}>
      {t(isSame ? "nothing-same" : found.counts.unchanged > 0 ? "nothing" : "nothing-refused")}
    </Note>
  );
}

function showDone(shown: Shown): Promise<Response> {
  const { visit, found } = shown;
  const t = visit.words(importPageWords);
  const title = t("done.title", { file: found.fileName });
  const day = found.finishedAt ? formatDate(visit.tone.language, dayOf(found.finishedAt)) : "";
  return visit.page(
    { title, menu: "/mensen/import" },
    <>
      <Way visit={visit} />
      <PageHead title={title} lead={t("done.lead", { date: day })} actions={<LinkButton href="/mensen">{t("to-people")}</LinkButton>} />
      <Stack big>
        <ImportFacts visit={visit} counts={found.counts} />
        <ImportNotices visit={visit} notices={found.notices} />
        <Rows {...shown} />
      </Stack>
    </>,
  );
}

function Rows(shown: Shown) {
  return (
    <Block id="rijen" title={shown.visit.words(importPageWords)("tabs")} side={<RefusedFile visit={shown.visit} found={shown.found} />}>
      <ImportLines {...shown} />
    </Block>
  );
}

function RefusedFile({ visit, found }: { visit: Visit; found: FoundImport }) {
  if (found.counts.refused === 0) return null;
  return (
    <LinkButton href={`/mensen/import/${found.id}/fouten.csv`} look="plain" small download>
      {visit.words(importPageWords)("refused-csv")}
    </LinkButton>
  );
}

function Again({ visit }: { visit: Visit }) {
  return (
    <LinkButton href="/mensen/import" look="second" small>
      {visit.words(importPageWords)("again")}
    </LinkButton>
  );
}

export function Way({ visit }: { visit: Visit }) {
  const t = visit.words(importPageWords);
  return (
    <Crumbs
      links={[
        { href: "/mensen/import", label: t("title") },
        { href: "/mensen/imports", label: t("list.title") },
      ]}
    />
  );
}
