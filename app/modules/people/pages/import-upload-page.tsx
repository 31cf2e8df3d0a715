import { z } from "zod";
import { dayOf } from "#platform/time/clock.ts";
import { downloadHeaders } from "#platform/files/download-file.ts";
import { kindFacts } from "#platform/files/file-kinds.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Table } from "#ui/table.tsx";
import { fileProblemSentence } from "../file-problem.ts";
import { findLastImport } from "../find-import.ts";
import { columnHeading, importColumns, requiredColumns } from "../import-columns.ts";
import { exampleWorkbook } from "../import-example.ts";
import { importPageWords } from "../import-page-words.ts";
import { importWords } from "../import-words.ts";
import { peopleWords } from "../people-words.ts";
import { uploadImport } from "../upload-import.ts";

/** Where a staff workbook is handed in. */
export async function importUploadPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function handInImport(visit: Visit): Promise<Response> {
  const t = visit.words(importPageWords);
  const typed = await visit.form(z.object({ file: z.instanceof(File) }));
  // A browser sends an empty file without a name when none was chosen.
  if (!typed.ok || (typed.value.file.name === "" && typed.value.file.size === 0)) return show(visit, { file: t("file-required") });
  const { file } = typed.value;
  const bytes = Buffer.from(await file.arrayBuffer());
  const outcome = await uploadImport(visit.actor, { name: file.name, mediaType: file.type, bytes });
  if ("refused" in outcome) return show(visit, { file: fileProblemSentence(visit.words(importWords), outcome.refused) });
  return visit.redirect(`/mensen/import/${outcome.done}`);
}

/** A workbook to begin from. */
export async function importExample(visit: Visit): Promise<Response> {
  const t = visit.words(importPageWords);
  const bytes = await exampleWorkbook(t("example-sheet"), visit.portal.sector);
  return new Response(new Uint8Array(bytes), { headers: downloadHeaders(t("example-file"), kindFacts.xlsx.mediaType) });
}

async function show(visit: Visit, errors: Record<string, string>): Promise<Response> {
  const t = visit.words(importPageWords);
  const before = await findLastImport(visit.actor);
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: t("title"), hasErrors },
    <>
      <Crumbs links={[{ href: "/mensen", label: visit.words(peopleWords)("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      {before ? (
        <Note
          title={t("before", { date: formatDate(visit.tone.language, dayOf(before)) })}
          action={
            <LinkButton href="/mensen/imports" look="second" small>
              {t("before-link")}
            </LinkButton>
          }
        >
          {t("before-text")}
        </Note>
      ) : null}
      <Form action="/mensen/import" errors={errors} withFiles>
        <FileField name="file" label={t("file")} hint={t("file-hint")} accept=".xlsx,.xlsm" />
        <FormActions>
          <Button>{t("upload")}</Button>
          <LinkButton href="/mensen/import/voorbeeld.xlsx" look="plain" download>
            {t("example")}
          </LinkButton>
        </FormActions>
      </Form>
      <Block id="kolommen" title={t("columns")}>
        <p class="measure">{t("columns-lead")}</p>
        <Columns visit={visit} />
      </Block>
    </>,
    hasErrors ? 422 : 200,
  );
}

function Columns({ visit }: { visit: Visit }) {
  const t = visit.words(importPageWords);
  const needed = new Set<string>(requiredColumns);
  return (
    <Table
      labelledBy="kolommen-title"
      rows={importColumns}
      columns={[
        { label: t("columns.name"), isName: true, cell: (column) => columnHeading(column, visit.portal.sector) },
        { label: t("columns.what"), cell: (column) => t(`column.${column}`) },
        { label: t("columns.need"), cell: (column) => t(needed.has(column) ? "columns.yes" : "columns.no") },
      ]}
    />
  );
}
