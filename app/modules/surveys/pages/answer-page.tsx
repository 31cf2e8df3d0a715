import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkboxes } from "#ui/choices.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { RangeField } from "#ui/range-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { dimensionEnds, dimensionNames } from "#modules/functions/public.ts";
import { answerSurvey, type Asked, readAsked } from "../answer-survey.ts";
import { longestOwnWord, ownKinds } from "../survey.ts";
import { answerForm, ownField } from "../survey-form.ts";
import { surveyWords } from "../survey-words.ts";

/** What somebody who holds a function is asked about it. */
export async function answerPage(visit: Visit): Promise<Response> {
  const asked = await readAsked(visit.actor, visit.param("invitation"));
  return asked.isAnswered || !asked.isOpen ? showEnd(visit, asked) : showForm(visit, asked);
}

export async function sendAnswer(visit: Visit): Promise<Response> {
  const id = visit.param("invitation");
  const typed = await visit.form(answerForm);
  if (!typed.ok) {
    const asked = await readAsked(visit.actor, id);
    return asked.isAnswered || !asked.isOpen ? showEnd(visit, asked) : showForm(visit, asked, typed);
  }
  const outcome = await answerSurvey(visit.actor, id, typed.value);
  if ("refused" in outcome) return showEnd(visit, await readAsked(visit.actor, id), 422);
  return visit.redirect(`/werk-in-beeld/${id}`, visit.words(surveyWords)("sent"));
}

function showEnd(visit: Visit, asked: Asked, status: 200 | 422 = 200): Promise<Response> {
  const t = visit.words(surveyWords);
  const state = asked.isAnswered ? "done" : "closed";
  return visit.page(
    { title: t(`${state}.title`), menu: "/" },
    <>
      <PageHead title={t("title")} />
      <Note
        tone={asked.isAnswered ? "good" : "info"}
        isAnswer={status === 422}
        title={t(`${state}.title`)}
        action={<LinkButton href="/">{t("to-start")}</LinkButton>}
      >
        {asked.isAnswered ? `${t("private", { count: asked.invited })} ${t("done.text")}` : t("closed.text")}
      </Note>
    </>,
    status,
  );
}

function showForm(visit: Visit, asked: Asked, typed?: { readonly errors: FieldErrors; readonly raw: TypedValues }): Promise<Response> {
  const t = visit.words(surveyWords);
  const errors = sentences(visit, typed?.errors ?? {});
  const hasErrors = Object.keys(errors).length > 0;
  const raw = typed?.raw ?? {};
  return visit.page(
    { title: t("title"), hasErrors, menu: "/" },
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t("ask", { function: asked.functionTitle })} lead={t("lead", { date: formatDate(visit.tone.language, asked.closesOn) })} />
      <p class="measure soft">{t("private", { count: asked.invited })}</p>
      <Form action={`/werk-in-beeld/${visit.param("invitation")}`} values={raw} errors={errors}>
        <Lines visit={visit} />
        {asked.tags.length > 0 ? (
          <Block id="kenmerken" title={t("tags")}>
            <Checkboxes name="tags" label={t("tags-hint")} choices={asked.tags.map((tag) => ({ value: tag.id, label: tag.label }))} />
          </Block>
        ) : null}
        <Block id="eigen-woorden" title={t("own")}>
          <Stack big>
            <p class="measure soft">{t("own-lead")}</p>
            {ownKinds.map((kind) => (
              <TextField name={ownField(kind)} label={t(`own.${kind}`)} hint={t(`own.${kind}-hint`)} optional />
            ))}
          </Stack>
        </Block>
        <FormActions>
          <Button>{t("send")}</Button>
        </FormActions>
      </Form>
    </>,
    hasErrors ? 422 : 200,
  );
}

function Lines({ visit }: { visit: Visit }) {
  const t = visit.words(surveyWords);
  return (
    <Block id="lijnen" title={t("lines")}>
      <Stack big>
        <p class="measure soft">{t("lines-hint")}</p>
        {dimensionNames.map((name) => (
          <RangeField name={name} label={t(`line.${name}`)} ends={dimensionEnds(visit.tone, name)} step={5} value="50" />
        ))}
      </Stack>
    </Block>
  );
}

function sentences(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(surveyWords);
  const sentence = (code: string) => {
    if (code === "too-many" || code === "not-a-tag") return t(`error.${code}`);
    return code === "too-long" ? t("error.too-long", { most: longestOwnWord }) : t("error.not-a-place");
  };
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field.split(".")[0] as string, sentence(code)]));
}
