import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { answerFeedback, declineFeedback } from "../answer-feedback.ts";
import { answerWords } from "../answer-words.ts";
import { answerForm } from "../feedback-form.ts";
import { feedbackWords } from "../feedback-words.ts";
import { AnswerForm, RatherNot, Reader, Standing } from "../parts/answer-parts.tsx";
import { formErrors } from "../parts/form-errors.ts";
import { type AskedFeedback, readAsked } from "../read-feedback.ts";

type Word = WordKey<typeof answerWords.nl>;
type Trouble = { readonly raw?: TypedValues; readonly errors?: Record<string, string>; readonly isStale?: boolean };

/** What a colleague asks me: first who is going to read it. */
export async function answerPage(visit: Visit): Promise<Response> {
  return show(visit, await readAsked(visit.me, visit.param("invitation")));
}

export async function sendAnswerPage(visit: Visit): Promise<Response> {
  const t = visit.words(answerWords);
  const id = visit.param("invitation");
  const asked = await readAsked(visit.me, id);
  const form = await visit.form(answerForm);
  if (!form.ok) return show(visit, asked, { raw: form.raw, errors: formErrors(form.errors, (code) => t(`error.${code}` as Word)) });
  const outcome = await answerFeedback(visit.actor, id, form.value);
  if (!("refused" in outcome)) return visit.redirect(`/feedback/antwoord/${id}`, t("flash.sent", { name: asked.name }));
  const isStale = outcome.refused === "changed-since-opened";
  return show(visit, await readAsked(visit.me, id), { raw: form.raw, isStale });
}

export async function declinePage(visit: Visit): Promise<Response> {
  const id = visit.param("invitation");
  const outcome = await declineFeedback(visit.actor, id);
  if ("refused" in outcome) return show(visit, await readAsked(visit.me, id), {});
  return visit.redirect("/feedback", visit.words(answerWords)("flash.declined"));
}

function show(visit: Visit, asked: AskedFeedback, trouble?: Trouble): Promise<Response> {
  const t = visit.words(answerWords);
  const { name, invitation, state } = asked;
  const errors = trouble?.errors ?? {};
  return visit.page(
    { title: t("title", { name }), menu: "/feedback", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/feedback", label: visit.words(feedbackWords)("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title", { name })} lead={invitation.topic ? t("lead.about", { topic: invitation.topic }) : undefined} />
      {state === "open" ? <Open visit={visit} asked={asked} trouble={trouble} /> : <Ended visit={visit} asked={asked} isAnswer={trouble !== undefined} />}
    </>,
    trouble ? 422 : 200,
  );
}

function Open({ visit, asked, trouble }: { visit: Visit; asked: AskedFeedback; trouble: Trouble | undefined }) {
  const t = visit.words(answerWords);
  return (
    <Stack big>
      {trouble?.isStale ? (
        <Note tone="bad" isAnswer title={t("stale.title")}>
          {t("stale.text", { kept: [...asked.kept.values()].map((text) => `“${text}”`).join(" ") || "–" })}
        </Note>
      ) : (
        <Standing visit={visit} asked={asked} />
      )}
      <Reader visit={visit} asked={asked} />
      <AnswerForm visit={visit} asked={asked} raw={trouble?.raw} errors={trouble?.errors ?? {}} />
      <RatherNot visit={visit} asked={asked} />
    </Stack>
  );
}

function Ended({ visit, asked: { name, state, questions, kept, until }, isAnswer }: { visit: Visit; asked: AskedFeedback; isAnswer: boolean }) {
  if (state === "open") return null;
  const t = visit.words(answerWords);
  const said = questions.filter(({ id }) => kept.has(id));
  const date = formatDate(visit.tone.language, until);
  return (
    <Stack big>
      <Note
        tone={state === "read" ? "good" : "info"}
        isAnswer={isAnswer}
        title={t(`${state}.title`, { name, date })}
        action={<LinkButton href="/">{t("to-start")}</LinkButton>}
      >
        {t(`${state}.text`, { name, date })}
      </Note>
      {said.length > 0 ? (
        <Block id="antwoord" title={t("yours.title")}>
          <Stack>
            {said.map(({ id, question }) => (
              <div class="measure">
                <p class="ask">{question}</p>
                <p>
                  <TypedText text={kept.get(id) ?? ""} />
                </p>
              </div>
            ))}
          </Stack>
        </Block>
      ) : null}
    </Stack>
  );
}
