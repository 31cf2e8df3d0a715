import { z } from "zod";
import { downloadHeaders } from "#platform/files/download-file.ts";
import { kindFacts } from "#platform/files/file-kinds.ts";
import { today } from "#platform/time/clock.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Details } from "#ui/details.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { fileColumns } from "../passport-file-columns.ts";
import { examplePassport } from "../passport-file-example.ts";
import { exampleFile, exportPassports, type FileFormat, fileFormats } from "../passport-file-export.ts";
import { uploadPassports } from "../passport-file-imports.ts";
import { HouseTabs } from "../parts/house-tabs.tsx";
import { allSourceNames } from "../passport-file-names.ts";
import { fileProblemSentence } from "../passport-file-sentence.ts";
import { passportFileWords } from "../passport-file-words.ts";

const mediaTypes: Record<FileFormat, string> = { xlsx: kindFacts.xlsx.mediaType, csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

/** Where passports leave as a file and come in as one. */
export function passportFilePage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function handInPassports(visit: Visit): Promise<Response> {
  const t = visit.words(passportFileWords);
  const typed = await visit.form(z.object({ file: z.instanceof(File) }));
  // A browser sends an empty file without a name when none was chosen.
  if (!typed.ok || (typed.value.file.name === "" && typed.value.file.size === 0)) return show(visit, { file: t("file-required") });
  const { file } = typed.value;
  const outcome = await uploadPassports(visit.actor, { name: file.name, mediaType: file.type, bytes: Buffer.from(await file.arrayBuffer()) });
  if ("refused" in outcome) return show(visit, { file: fileProblemSentence(t, outcome.refused) });
  return visit.redirect(`/functiehuis/bestand/${outcome.done}`);
}

/** One page for each format, because an address is a file. */
export function passportFileDownload(format: FileFormat): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const t = visit.words(passportFileWords);
    const bytes = await exportPassports(visit.actor, format, t("sheet"));
    return new Response(new Uint8Array(bytes), { headers: downloadHeaders(`${t("file-name")}-${today()}.${format}`, mediaTypes[format]) });
  };
}

export async function passportFileExample(visit: Visit): Promise<Response> {
  const t = visit.words(passportFileWords);
  const bytes = await exampleFile([examplePassport(visit.portal.sector)], t("sheet"));
  return new Response(new Uint8Array(bytes), { headers: downloadHeaders(t("example-file"), mediaTypes.xlsx) });
}

function show(visit: Visit, errors: Record<string, string>): Promise<Response> {
  const t = visit.words(passportFileWords);
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: t("title"), hasErrors, menu: "/functiehuis" },
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      <HouseTabs visit={visit} current="files" />
      <Block id="inlezen" title={t("import")}>
        <Stack>
          <Form action="/functiehuis/bestand" errors={errors} withFiles>
            <FileField name="file" label={t("file")} hint={t("file-hint")} accept=".xlsx,.xlsm,.csv,.txt,.json" />
            <FormActions>
              <Button>{t("upload")}</Button>
              <LinkButton href="/functiehuis/bestand/voorbeeld.xlsx" look="plain" download>
                {t("example")}
              </LinkButton>
            </FormActions>
          </Form>
          <How visit={visit} />
        </Stack>
      </Block>
      <Block id="ophalen" title={t("export")}>
        <Stack>
          <p class="measure">{t("export-lead")}</p>
          <Row>
            {fileFormats.map((format) => (
              <LinkButton href={`/functiehuis/bestand/functies.${format}`} look="second" download>
                {t(`export.${format}`)}
              </LinkButton>
            ))}
          </Row>
        </Stack>
      </Block>
    </>,
    hasErrors ? 422 : 200,
  );
}

const rules = ["row", "empty", "tags", "parts", "sources", "kept", "unit", "pay"] as const;

function How({ visit }: { visit: Visit }) {
  const t = visit.words(passportFileWords);
  return (
    <Details summary={t("how")}>
      <p class="measure">{t("example-lead")}</p>
      <ul class="measure">
        {rules.map((rule) => (
          <li>{t(`how.${rule}`, { sources: allSourceNames().join(", ") })}</li>
        ))}
      </ul>
      <p class="measure soft">{t("columns", { columns: fileColumns.map((known) => known.heading).join(", ") })}</p>
    </Details>
  );
}
