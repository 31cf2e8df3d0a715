import { z } from "zod";
import { dayOf } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { JobProgress } from "#ui/job-progress.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { escoPageWords } from "../esco-page-words.ts";
import { escoProblemSentence } from "../esco-problem-sentence.ts";
import { escoWords } from "../esco-words.ts";
import { mostFound, shownLetters } from "../find-occupations.ts";
import { EscoSource, HouseTabs } from "#modules/functions/public.ts";
import { type Library, readLibrary } from "../read-library.ts";
import { uploadEsco } from "../upload-esco.ts";

const query = z.object({ zoek: z.string().trim().max(100).catch("") });
type Shown = { visit: Visit; library: Library };

/** The library: search it, see what is in it, and read in a version. */
export function libraryPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function handInEsco(visit: Visit): Promise<Response> {
  const t = visit.words(escoPageWords);
  const file = z.instanceof(File);
  const typed = await visit.form(z.object({ files: z.union([z.array(file), file.transform((one) => [one])]) }));
  const files = typed.ok ? await Promise.all(typed.value.files.map(async (each) => ({ name: each.name, bytes: Buffer.from(await each.arrayBuffer()) }))) : [];
  const outcome = await uploadEsco(
    visit.actor,
    files.filter((each) => each.bytes.length > 0 || each.name !== ""),
  );
  if ("refused" in outcome) return show(visit, { files: t(`wrong.${outcome.refused}`) });
  return visit.redirect("/functiehuis/esco");
}

async function show(visit: Visit, errors: Record<string, string>): Promise<Response> {
  const t = visit.words(escoPageWords);
  const { zoek: typed } = visit.query(query);
  const library = await readLibrary(visit.actor, typed);
  const isBusy = library.last !== undefined && library.last.endedAt === null;
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: t("title"), hasErrors, menu: "/functiehuis", ...(isBusy ? { refresh: 3 } : {}) },
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      <HouseTabs visit={visit} current="esco" />
      <Stack big>
        {isBusy ? <Progress visit={visit} library={library} /> : <Refused visit={visit} library={library} />}
        {library.release ? (
          <div>
            <SearchField action="/functiehuis/esco" label={t("search")} name="zoek" value={typed} frame="beroepen" />
            <Found visit={visit} library={library} typed={typed} />
          </div>
        ) : isBusy ? null : (
          <Empty title={t("library-empty")}>{t("library-empty-text")}</Empty>
        )}
      </Stack>
      <State visit={visit} library={library} />
      {isBusy ? null : <Upload visit={visit} errors={errors} />}
      <EscoSource tone={visit.tone} />
    </>,
    hasErrors ? 422 : 200,
  );
}

function Found(props: Shown & { typed: string }) {
  return (
    <turbo-frame id="beroepen" target="_top">
      {props.typed === "" ? null : <Occupations {...props} />}
    </turbo-frame>
  );
}

function Occupations({ visit, library: { found }, typed }: Shown & { typed: string }) {
  const t = visit.words(escoPageWords);
  if (found.length === 0) return <Note title={t("found-none", { typed })}>{t("found-none-text")}</Note>;
  const shown = found.slice(0, mostFound);
  return (
    <>
      <p role="status">{t(found.length > mostFound ? "found-many" : "found", { count: shown.length, typed })}</p>
      <LineList
        label={t("title")}
        lines={shown.map((each) => ({
          what: <a href={`/functiehuis/esco/${each.id}`}>{each.label}</a>,
          more: (
            <>
              {each.also ? <>{t("also", { name: each.also })}. </> : null}
              {beginning(each.description)}
            </>
          ),
        }))}
      />
    </>
  );
}

/** As far as the last whole word. */
function beginning(text: string): string {
  return text.length < shownLetters ? text : `${text.slice(0, text.lastIndexOf(" ", shownLetters - 1))}…`;
}

function Progress({ visit, library: { last } }: Shown) {
  const t = visit.words(escoPageWords);
  const [done, total] = [last?.run?.done ?? 0, last?.run?.total ?? 0];
  const files = namesOf(last?.fileNames ?? []);
  return (
    <JobProgress id="esco" title={total > 0 ? t("writing") : t("reading", { files })} done={done} total={total} poll="/functiehuis/esco">
      {last?.run?.state === "broken" ? t("broken") : [total > 0 ? t("far", { done, total }) : "", t("may-leave")].filter(Boolean).join(" ")}
    </JobProgress>
  );
}

/** What is wrong stands on top; what went well is read once, and stands with what is in the library. */
function Refused({ visit, library: { last } }: Shown) {
  if (!last?.problem) return null;
  const t = visit.words(escoPageWords);
  const sentence = escoProblemSentence(visit.words(escoWords), last.problem);
  return (
    <Note tone="bad" title={t("refused.title", { files: namesOf(last.fileNames) })}>
      {t("refused.text", { sentence })}
    </Note>
  );
}

function Changed({ visit, library: { last } }: Shown) {
  if (!last?.outcome) return null;
  const t = visit.words(escoPageWords);
  const { occupations, skills, nameless } = last.outcome;
  return (
    <p class="measure">
      {t("last.title", { files: namesOf(last.fileNames) })} {t("last.occupations", occupations)} {t("last.skills", skills)}{" "}
      {nameless.length > 0 ? `${t("last.nameless", { count: nameless.length })} ` : ""}
      {t("last.kept")}
    </p>
  );
}

function namesOf(names: readonly string[]): string {
  return names.length > 2 ? `${names[0]} (+${names.length - 1})` : names.join(", ");
}

function State({ visit, library }: Shown) {
  const { release, labels } = library;
  if (!release) return null;
  const t = visit.words(escoPageWords);
  const number = (value: number) => value.toLocaleString(visit.tone.language === "nl" ? "nl-NL" : "en-GB");
  return (
    <Block id="stand" title={t("library")}>
      <Facts
        facts={[
          { label: t("fact.read"), value: formatDate(visit.tone.language, dayOf(release.importedAt)) },
          { label: t("fact.occupations"), value: number(release.occupations) },
          { label: t("fact.skills"), value: number(release.skills) },
          { label: t("fact.relations"), value: number(release.relations) },
          { label: t("fact.own"), value: number(labels.own) },
          { label: t("fact.group"), value: number(labels.group) },
          { label: t("fact.foreign"), value: number(labels.foreign) },
        ]}
      />
      <Changed visit={visit} library={library} />
    </Block>
  );
}

function Upload({ visit, errors }: { visit: Visit; errors: Record<string, string> }) {
  const t = visit.words(escoPageWords);
  return (
    <Block id="versie" title={t("upload")}>
      <p class="measure">{t("upload-lead")}</p>
      <Form action="/functiehuis/esco" errors={errors} withFiles>
        <FileField name="files" label={t("file")} hint={t("file-hint")} accept=".zip,.csv" multiple />
        <FormActions>
          <Button look="second">{t("upload-button")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}
