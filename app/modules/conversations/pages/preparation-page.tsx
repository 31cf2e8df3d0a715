import { randomUUID } from "node:crypto";
import { today } from "#platform/time/clock.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { NoEnter } from "#ui/no-enter.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { questionsFor } from "../cycle.ts";
import { PreparationText } from "../parts/preparation-text.tsx";
import { revealSentence } from "../parts/reveal-sentence.ts";
import { errorSentences, type Speech, speechOf } from "../parts/speech.ts";
import { answerField, preparationForm } from "../preparation-form.ts";
import { type PreparationView, readPreparation } from "../read-conversation.ts";
import { isRevealed } from "../reveal.ts";
import { savePreparation, sayReady, takeBackReady, type WhyNotPrepared } from "../write-preparation.ts";

/** The one screen on which somebody prepares: the questions, and beside them what one wants at hand. */
export async function preparationPage(visit: Visit): Promise<Response> {
  return show(visit, await readPreparation(visit.actor, visit.param("conversation")));
}

export async function savePreparationPage(visit: Visit): Promise<Response> {
  const { prepare } = speechOf(visit);
  const id = visit.param("conversation");
  const typed = await visit.form(preparationForm);
  if (!typed.ok) return show(visit, await readPreparation(visit.actor, id), { raw: typed.raw, errors: typed.errors });
  const outcome = typed.value.isReady ? await sayReady(visit.actor, id, typed.value.text) : await savePreparation(visit.actor, id, typed.value.text);
  if ("refused" in outcome) return show(visit, await readPreparation(visit.actor, id), { raw: typed.raw, refusal: outcome.refused });
  if (typed.value.isReady) return visit.redirect(`/gesprekken/${id}`, prepare("readied"));
  return visit.redirect(`/gesprekken/${id}/voorbereiding`, prepare("saved"));
}

/** What a browser sends while somebody types. */
export async function autosavePage(visit: Visit): Promise<Response> {
  const typed = await visit.form(preparationForm);
  if (!typed.ok) return visit.c.json({ saved: false }, 422);
  const outcome = await savePreparation(visit.actor, visit.param("conversation"), typed.value.text);
  if ("refused" in outcome) return visit.c.json({ saved: false, because: outcome.refused }, outcome.refused === "saved-in-another-tab" ? 409 : 422);
  return visit.c.json({ saved: true });
}

export async function takeBackPage(visit: Visit): Promise<Response> {
  const id = visit.param("conversation");
  const outcome = await takeBackReady(visit.actor, id);
  if ("refused" in outcome) return show(visit, await readPreparation(visit.actor, id), { raw: {}, refusal: outcome.refused });
  return visit.redirect(`/gesprekken/${id}/voorbereiding`, speechOf(visit).prepare("taken-back"));
}

type Typed = { readonly raw: TypedValues; readonly errors?: FieldErrors; readonly refusal?: WhyNotPrepared };

function show(visit: Visit, view: PreparationView, typed?: Typed): Promise<Response> {
  const speech = speechOf(visit);
  const { t, prepare } = speech;
  const name = view.names.get(view.other) ?? "";
  const title = prepare("title", { name });
  const errors = typed?.errors && errorSentences(speech, typed.errors);
  return visit.page(
    { title, hasErrors: Boolean(errors), menu: view.side === "manager" && visit.actor.isManager ? "/gesprekken/team" : "/gesprekken" },
    <>
      <Crumbs links={[{ href: `/gesprekken/${view.conversation.id}`, label: t("page.title", { name }) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={isRevealed(view.facts, view.side, today()) ? undefined : revealSentence(speech, view.conversation, name)} />
      <Stack big>
        {view.open.length > 0 ? (
          <p>
            <a href="#bij-de-hand">{prepare("jump")}</a>
          </p>
        ) : null}
        {typed?.refusal ? <Note tone="bad" isAnswer title={t(`refused.${typed.refusal}`)} /> : null}
        <Two>
          <Writing speech={speech} view={view} name={name} typed={typed} errors={errors} />
          <Aside speech={speech} view={view} name={name} />
        </Two>
      </Stack>
    </>,
    typed ? 422 : 200,
  );
}

type Writes = { speech: Speech; view: PreparationView; name: string };

function Writing({ speech, view, name, typed, errors }: Writes & { typed: Typed | undefined; errors: Record<string, string> | undefined }) {
  const { prepare } = speech;
  const { conversation, facts, side, own } = view;
  const isOpen = isRevealed(facts, side, today());
  const isOver = conversation.state === "signed" || conversation.closedBecause !== null;
  if (isOpen || facts[side].isReady || isOver) {
    const kind = isOpen || isOver ? "is-revealed" : "is-ready";
    return (
      <Stack>
        {isOver && !isOpen ? null : (
          <Note tone={isOpen ? "info" : "good"} title={prepare(kind, { name })} action={isOpen ? undefined : <TakeBack speech={speech} id={conversation.id} />}>
            {prepare(`${kind}-text`, { name })}
          </Note>
        )}
        <PreparationText speech={speech} conversation={conversation} side={side} preparation={own} />
      </Stack>
    );
  }
  return <Questions speech={speech} view={view} name={name} typed={typed} errors={errors} />;
}

function TakeBack({ speech: { prepare }, id }: { speech: Speech; id: string }) {
  return (
    <form method="post" action={`/gesprekken/${id}/voorbereiding/terug`}>
      <Button look="second" small>
        {prepare("take-back")}
      </Button>
    </form>
  );
}

function Questions({ speech: { prepare, language }, view, typed, errors }: Writes & { typed: Typed | undefined; errors: Record<string, string> | undefined }) {
  const { conversation, side, own, learningQuestion } = view;
  const address = `/gesprekken/${conversation.id}/voorbereiding`;
  const tab = typeof typed?.raw["tab"] === "string" && typed.raw["tab"] !== "" ? typed.raw["tab"] : randomUUID();
  return (
    <Form action={address} autosave={`${address}/concept`} values={typed?.raw ?? {}} errors={errors ?? {}}>
      <NoEnter />
      <Hidden name="tab" value={tab} />
      <Hidden name="revision" value={own?.revision ?? 0} />
      {questionsFor(conversation.questions, side).map((question) => (
        <TextArea name={answerField(question)} label={textOf(question, language)} rows={3} autosave value={own?.answers[question.id] ?? ""} />
      ))}
      <TextArea name="givers" label={prepare("givers")} rows={2} autosave value={own?.givers ?? ""} />
      <TextArea name="drains" label={prepare("drains")} rows={2} autosave value={own?.drains ?? ""} />
      {side === "employee" ? (
        <TextArea
          name="learningQuestion"
          label={prepare("question")}
          hint={learningQuestion === "" ? undefined : prepare("question-hint")}
          rows={2}
          maxlength={500}
          autosave
          value={own?.learningQuestion ?? learningQuestion}
        />
      ) : null}
      <FormActions>
        <Button name="do" value="ready">
          {prepare("ready")}
        </Button>
        <Button look="second" name="do" value="save">
          {prepare("save")}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Who wrote only one language is read in that one. */
export function textOf(question: { readonly dutch: string; readonly english: string }, language: "nl" | "en"): string {
  return language === "en" && question.english !== "" ? question.english : question.dutch;
}

function Aside({ speech, view: { open, work, reflections, feedback, side, conversation }, name }: Writes) {
  const { t, prepare, day } = speech;
  return (
    <Block id="bij-de-hand" title={prepare("aside")}>
      <Stack>
        <h3>{prepare("open")}</h3>
        {open.length === 0 ? (
          <p class="soft">{t("agenda.none")}</p>
        ) : (
          <LineList
            lines={open.map(({ title, untilOn, progress }) => ({
              what: title,
              more: [untilOn ? t("agenda.until", { date: day(untilOn) }) : "", progress ? t(`progress.${progress}`) : ""].filter(Boolean).join(" · "),
            }))}
          />
        )}
        <h3>{prepare("goals")}</h3>
        {work && work.goals.length > 0 ? <LineList lines={work.goals.map((goal) => ({ what: goal.title }))} /> : <p class="soft">{prepare("no-plan")}</p>}
        {side === "manager" && reflections.length > 0 ? (
          <>
            <h3>{prepare("reflections", { name })}</h3>
            <LineList lines={reflections.map(({ text, madeOn }) => ({ what: <TypedText text={text} />, isText: true, more: day(madeOn) }))} />
          </>
        ) : null}
        {feedback.length > 0 ? (
          <>
            <h3>{prepare("feedback")}</h3>
            <LineList lines={feedback.map((line) => ({ what: <TypedText text={line.answer} />, isText: true, more: line.name }))} />
          </>
        ) : null}
        <LinkButton href={`/gesprekken/${conversation.id}`} look="plain" small>
          {t("page.title", { name })}
        </LinkButton>
      </Stack>
    </Block>
  );
}
