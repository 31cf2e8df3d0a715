import { z } from "zod";
import { notFound } from "#platform/errors/errors.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { conversationKinds } from "../conversation.ts";
import { conversationWords } from "../conversation-words.ts";
import { questionForm } from "../cycle-form.ts";
import { cycleWords } from "../cycle-words.ts";
import { cycleErrors, CycleTabs, organiseMenu } from "../parts/cycle-tabs.tsx";
import { addQuestion, type BankQuestion, changeQuestion, openBank, removeQuestion } from "../question-bank.ts";

const address = "/gesprekken/vragen";

/** The bank of questions, by kind of conversation. */
export function questionsPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function addQuestionPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(questionForm);
  if (!typed.ok) return show(visit, { raw: typed.raw, errors: cycleErrors(visit, typed.errors) });
  const { kind, ...question } = typed.value;
  await addQuestion(visit.actor, kind, question);
  return visit.redirect(`${address}?soort=${kind}#${kind}`, visit.words(cycleWords)("questions.added"));
}

export async function questionPage(visit: Visit): Promise<Response> {
  return showOne(visit);
}

export async function changeQuestionPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(questionForm);
  if (!typed.ok) return showOne(visit, { raw: typed.raw, errors: cycleErrors(visit, typed.errors) });
  const { kind, ...question } = typed.value;
  await changeQuestion(visit.actor, visit.param("question"), question);
  return visit.redirect(`${address}?soort=${kind}#${kind}`, visit.words(cycleWords)("questions.changed"));
}

export async function removeQuestionPage(visit: Visit): Promise<Response> {
  await removeQuestion(visit.actor, visit.param("question"));
  return visit.redirect(address, visit.words(cycleWords)("questions.removed"));
}

type Typed = { readonly raw: TypedValues; readonly errors: Record<string, string> };

async function show(visit: Visit, typed?: Typed): Promise<Response> {
  const t = visit.words(cycleWords);
  const kinds = visit.words(conversationWords);
  const bank = await openBank(visit.actor);
  const { soort } = visit.query(z.object({ soort: z.enum(conversationKinds).optional().catch(undefined) }));
  return visit.page(
    { title: t("questions.title"), hasErrors: Boolean(typed), menu: organiseMenu },
    <>
      <ErrorSummary errors={typed?.errors} />
      <PageHead
        title={t("questions.title")}
        lead={t("questions.lead")}
        actions={
          <LinkButton href="#nieuw" look="second">
            {t("questions.add")}
          </LinkButton>
        }
      />
      <CycleTabs visit={visit} current="questions" />
      {conversationKinds.map((kind) => {
        const questions = bank.filter((question) => question.kind === kind);
        return (
          <Details summary={t("questions.of", { kind: kinds(`kind.${kind}`), count: questions.length })} open={kind === soort} isPrinted>
            <div id={kind}>
              <Questions visit={visit} questions={questions} />
            </div>
          </Details>
        );
      })}
      <Block id="nieuw" title={t("questions.add")}>
        <Form action={address} values={typed?.raw ?? {}} errors={typed?.errors ?? {}}>
          <Select name="kind" label={t("questions.kind")} options={conversationKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))} />
          <QuestionFields visit={visit} />
          <FormActions>
            <Button>{t("questions.save")}</Button>
          </FormActions>
        </Form>
      </Block>
    </>,
    typed ? 422 : 200,
  );
}

function Questions({ visit, questions }: { visit: Visit; questions: readonly BankQuestion[] }) {
  const t = visit.words(cycleWords);
  if (questions.length === 0) return <p class="soft">{t("questions.none")}</p>;
  return (
    <LineList
      lines={questions.map((question) => ({
        what: question.dutch,
        more: [t(`side.${question.side}`), question.english].filter(Boolean).join(" · "),
        action: (
          <Row>
            <LinkButton href={`${address}/${question.id}`} look="plain" small>
              {t("questions.edit")}
            </LinkButton>
            <form method="post" action={`${address}/${question.id}/weg`}>
              <Button look="plain" small>
                {t("questions.remove")}
              </Button>
            </form>
          </Row>
        ),
      }))}
    />
  );
}

async function showOne(visit: Visit, typed?: Typed): Promise<Response> {
  const t = visit.words(cycleWords);
  const question = (await openBank(visit.actor)).find(({ id }) => id === visit.param("question")) ?? notFound();
  return visit.page(
    { title: t("questions.change"), hasErrors: Boolean(typed), menu: organiseMenu },
    <>
      <Crumbs links={[{ href: address, label: t("questions.title") }]} />
      <ErrorSummary errors={typed?.errors} />
      <PageHead title={t("questions.change")} lead={visit.words(conversationWords)(`kind.${question.kind}`)} />
      <Stack>
        <Form action={`${address}/${question.id}`} values={typed?.raw ?? {}} errors={typed?.errors ?? {}}>
          <Hidden name="kind" value={question.kind} />
          <QuestionFields visit={visit} question={question} />
          <FormActions>
            <Button>{t("questions.save")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </>,
    typed ? 422 : 200,
  );
}

function QuestionFields({ visit, question }: { visit: Visit; question?: BankQuestion }) {
  const t = visit.words(cycleWords);
  return (
    <>
      <Radios
        name="side"
        label={t("questions.side")}
        value={question?.side ?? "both"}
        choices={(["both", "employee", "manager"] as const).map((side) => ({ value: side, label: t(`side.${side}`) }))}
      />
      <TextArea name="dutch" label={t("questions.dutch")} rows={2} maxlength={500} value={question?.dutch ?? ""} />
      <TextArea name="english" label={t("questions.english")} optional rows={2} maxlength={500} value={question?.english ?? ""} />
    </>
  );
}
