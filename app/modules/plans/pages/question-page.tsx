import { z } from "zod";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import { answerQuestion, viewWizard, type OwnWizard } from "../answer-question.ts";
import {
  directions,
  directionSigns,
  focusQuestions,
  generalQuestions,
  nextStep,
  previousStep,
  propose,
  wizardSteps,
  type WizardStep,
} from "../learning-question.ts";
import { learningQuestionWords } from "../learning-question-words.ts";
import { learningQuestionForm } from "../plan-form.ts";
import { formSentences } from "../parts/form-sentences.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { keepLearningQuestion } from "../save-plan.ts";

type T = Translate<typeof learningQuestionWords.nl>;
const query = z.object({ stap: z.coerce.number().int().min(1).max(wizardSteps.length).catch(1) });
const answerForm = z.object({ answer: z.string().default("") });

/** H-49: fourteen questions, all of which may be skipped, and one sentence at the end. */
export async function questionPage(visit: Visit): Promise<Response> {
  const wizard = await viewWizard(visit.me);
  return stepOf(visit) === "sentence" ? showSentence(visit, wizard) : showQuestion(visit, wizard);
}

export async function answerQuestionPage(visit: Visit): Promise<Response> {
  const step = stepOf(visit);
  if (step === "sentence") return keepSentence(visit);
  const form = await visit.form(answerForm);
  await answerQuestion(visit.me, step, form.ok ? form.value.answer : "");
  return visit.redirect(addressOf(nextStep(step) ?? "sentence"));
}

/** What a browser sends while somebody types. */
export async function saveAnswerPage(visit: Visit): Promise<Response> {
  const step = stepOf(visit);
  const form = await visit.form(answerForm);
  if (!form.ok || step === "sentence") return visit.c.json({ saved: false }, 422);
  await answerQuestion(visit.me, step, form.value.answer);
  return visit.c.json({ saved: true });
}

async function keepSentence(visit: Visit): Promise<Response> {
  const form = await visit.form(learningQuestionForm);
  const { plan } = planSpeech(visit);
  if (!form.ok) return showSentence(visit, await viewWizard(visit.me), { raw: form.raw, errors: formSentences(plan, form.errors) });
  const outcome = await keepLearningQuestion(visit.me, form.value);
  if ("refused" in outcome) return showSentence(visit, await viewWizard(visit.me), { raw: form.raw, errors: {}, refused: plan(`refused.${outcome.refused}`) });
  return visit.redirect("/plan", visit.words(learningQuestionWords)("kept"));
}

function showQuestion(visit: Visit, { state }: OwnWizard): Promise<Response> {
  const t = visit.words(learningQuestionWords);
  const step = stepOf(visit) as Exclude<WizardStep, "sentence">;
  const previous = previousStep(step);
  const address = addressOf(step);
  const number = wizardSteps.indexOf(step) + 1;
  const isGeneral = (generalQuestions as readonly string[]).includes(step);
  const hint = step === "develop" || step === "effect" ? t(`hint.${step}`) : undefined;
  return visit.page(
    { title: t("title"), menu: "/plan" },
    <>
      <Way visit={visit} />
      <PageHead title={t("title")} lead={number === 1 ? t("lead") : undefined} />
      <Stack>
        <p class="soft">
          {t(isGeneral ? "general" : "focus")} · {t("progress", { number, total: generalQuestions.length + focusQuestions.length })}
        </p>
        <Form action={address} autosave={`/plan/leervraag/bewaar?stap=${number}`}>
          {step === "direction" ? (
            <Radios
              name="answer"
              label={t("question.direction")}
              value={state.direction ?? ""}
              choices={[
                ...directions.map((direction) => ({ value: direction, label: t(`direction.${direction}`), hint: directionSigns[direction] })),
                { value: "", label: t("direction.none") },
              ]}
            />
          ) : (
            <TextArea name="answer" label={t(`question.${step}`)} hint={hint} value={state.answers[step] ?? ""} rows={5} autosave />
          )}
          <FormActions>
            <Button>{t("next")}</Button>
            {previous ? <a href={addressOf(previous)}>{t("back")}</a> : null}
            <a href={addressOf(nextStep(step) ?? "sentence")}>{t("skip")}</a>
          </FormActions>
        </Form>
        <p class="row small">
          <a href={addressOf("sentence")}>{t("to-the-sentence")}</a>
          <span class="soft">{t("private")}</span>
        </p>
      </Stack>
    </>,
  );
}

type Trouble = { readonly raw: TypedValues; readonly errors: Readonly<Record<string, string>>; readonly refused?: string };

function showSentence(visit: Visit, wizard: OwnWizard, trouble?: Trouble): Promise<Response> {
  const t = visit.words(learningQuestionWords);
  const { plan } = planSpeech(visit);
  const { state, kept } = wizard;
  const direction = state.direction ?? kept?.direction ?? null;
  const proposal = propose(state);
  const sentence = kept?.sentence ?? (proposal ? t(`proposal.${proposal.template}`, { what: proposal.what, soThat: proposal.soThat }) : "");
  const errors = trouble?.errors ?? {};
  const refused = trouble?.refused ?? (wizard.standsStill ? plan("refused.already-submitted") : undefined);
  const title = kept ? t("change") : t("title");
  return visit.page(
    { title, menu: "/plan", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Way visit={visit} />
      <ErrorSummary errors={errors} />
      <PageHead title={title} />
      {refused ? (
        <Note tone={trouble?.refused ? "bad" : "info"} isAnswer={trouble?.refused !== undefined}>
          {refused}
        </Note>
      ) : null}
      <Form action={addressOf("sentence")} values={trouble?.raw ?? {}} errors={errors}>
        <TextArea
          name="sentence"
          label={t("question.sentence")}
          hint={!kept && proposal ? t("hint.sentence") : undefined}
          value={sentence}
          rows={3}
          maxlength={240}
        />
        <Radios
          name="direction"
          label={t("sentence.direction")}
          value={direction ?? ""}
          choices={directions.map((one) => ({ value: one, label: t(`direction.${one}`), hint: directionSigns[one] }))}
        />
        <FormActions>
          {wizard.standsStill ? null : <Button>{t("keep")}</Button>}
          <a href={addressOf("effect")}>{t("back")}</a>
          <a href="/plan">{t("cancel")}</a>
        </FormActions>
      </Form>
      <Answers t={t} wizard={wizard} />
    </>,
    trouble ? 422 : 200,
  );
}

/** What was written on the way, to look back at while making one sentence of it. */
function Answers({ t, wizard: { state } }: { t: T; wizard: OwnWizard }) {
  const facts = wizardSteps.flatMap((step) =>
    step !== "sentence" && step !== "direction" && state.answers[step]
      ? [{ label: t(`question.${step}`), value: <a href={addressOf(step)}>{state.answers[step]}</a> }]
      : [],
  );
  return <Details summary={t("answers")}>{facts.length === 0 ? <p>{t("answers.none")}</p> : <Facts facts={facts} />}</Details>;
}

function Way({ visit }: { visit: Visit }) {
  return <Crumbs links={[{ href: "/plan", label: planSpeech(visit).plan("title") }]} />;
}

function stepOf(visit: Visit): WizardStep {
  return wizardSteps[visit.query(query).stap - 1] ?? "strengths";
}

function addressOf(step: WizardStep): string {
  return `/plan/leervraag?stap=${wizardSteps.indexOf(step) + 1}`;
}
