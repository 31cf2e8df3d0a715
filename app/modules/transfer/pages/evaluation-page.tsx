import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkbox, Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead, Row, Stack } from "#ui/layout.tsx";
import { TextField } from "#ui/text-field.tsx";
import { longestLine, scores } from "../evaluation.ts";
import { evaluationForm } from "../evaluation-form.ts";
import type { KeptEvaluation } from "../evaluation-table.ts";
import { giveEvaluation, passEvaluation, withdrawTip } from "../give-evaluation.ts";
import { knowledgeWords } from "../knowledge-words.ts";
import { type OwnEvaluationPage, readEvaluation } from "../read-knowledge.ts";

type Trouble = { readonly raw: TypedValues; readonly errors: FieldErrors };

/** H-56: what a finished activity of one's own was worth: five questions, once. */
export async function evaluationPage(visit: Visit): Promise<Response> {
  return show(visit, await readEvaluation(visit.me, visit.param("activity")));
}

export async function sendEvaluation(visit: Visit): Promise<Response> {
  const id = visit.param("activity");
  const form = await visit.form(evaluationForm);
  if (!form.ok) return show(visit, await readEvaluation(visit.me, id), { raw: form.raw, errors: form.errors });
  await giveEvaluation(visit.me, id, form.value);
  return visit.redirect(`/kennis/evaluatie/${id}`, visit.words(knowledgeWords)(form.value.isTip ? "sent.tip" : "sent"));
}

export async function passEvaluationPage(visit: Visit): Promise<Response> {
  await passEvaluation(visit.me, visit.param("activity"));
  return visit.redirect("/kennis", visit.words(knowledgeWords)("passed"));
}

export async function withdrawTipPage(visit: Visit): Promise<Response> {
  await withdrawTip(visit.me, visit.param("activity"));
  return visit.redirect("/kennis", visit.words(knowledgeWords)("tip.taken-back"));
}

function show(visit: Visit, { activity, given }: OwnEvaluationPage, trouble?: Trouble): Promise<Response> {
  const t = visit.words(knowledgeWords);
  const errors = Object.fromEntries(
    Object.entries(trouble?.errors ?? {}).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof knowledgeWords.nl>)]),
  );
  const isOpen = !given;
  return visit.page(
    { title: t("form.title", { activity: activity.title }), menu: "/kennis", hasErrors: isOpen && trouble !== undefined },
    <>
      <Crumbs links={[{ href: "/kennis", label: t("title") }]} />
      {isOpen ? <ErrorSummary errors={errors} /> : null}
      <PageHead title={t("form.title", { activity: activity.title })} lead={isOpen ? t("form.lead") : t("given.lead")} />
      {given ? <Given visit={visit} id={activity.id} given={given} /> : <Ask visit={visit} id={activity.id} errors={errors} raw={trouble?.raw ?? {}} />}
    </>,
    isOpen && trouble ? 422 : 200,
  );
}

function Ask({ visit, id, errors, raw }: { visit: Visit; id: string; errors: Record<string, string>; raw: TypedValues }) {
  const t = visit.words(knowledgeWords);
  const scale = scores.map((value) => ({ value, label: value }));
  return (
    <Stack>
      <Form action={`/kennis/evaluatie/${id}`} values={raw} errors={errors}>
        <Radios name="usefulness" label={t("usefulness")} hint={t("form.scale")} choices={scale} inline />
        <Radios name="ownWork" label={t("ownWork")} hint={t("form.scale")} choices={scale} inline />
        <Radios name="forWhom" label={t("forWhom")} hint={t("form.scale")} choices={[...scale, { value: "unknown", label: t("forWhom.unknown") }]} inline />
        <Radios
          name="recommends"
          label={t("recommends")}
          choices={[
            { value: "yes", label: t("recommends.yes") },
            { value: "no", label: t("recommends.no") },
          ]}
          inline
        />
        <TextField name="line" label={t("line")} hint={t("line.hint")} maxlength={longestLine} optional />
        <Checkbox name="isTip" value="yes" label={t("isTip")} hint={t("isTip.hint")} />
        <FormActions>
          <Button>{t("send")}</Button>
        </FormActions>
      </Form>
      <Form action={`/kennis/evaluatie/${id}/overslaan`}>
        <Button look="plain" small>
          {t("pass")}
        </Button>
      </Form>
    </Stack>
  );
}

function Given({ visit, id, given }: { visit: Visit; id: string; given: KeptEvaluation }) {
  const t = visit.words(knowledgeWords);
  const score = (value: number | null) => (value === null ? t("forWhom.unknown") : t("given.score", { score: value }));
  return (
    <Stack big>
      <Facts
        facts={[
          { label: t("usefulness"), value: score(given.usefulness) },
          { label: t("ownWork"), value: score(given.ownWork) },
          { label: t("forWhom"), value: score(given.forWhom) },
          { label: t("recommends"), value: t(given.recommends ? "recommends.yes" : "recommends.no") },
          ...(given.line === "" ? [] : [{ label: t("line"), value: given.line }]),
        ]}
      />
      {given.isTip ? (
        <Form action={`/kennis/evaluatie/${id}/tip-terug`}>
          <Row>
            <span>{t("given.shared")}</span>
            <Button look="plain" small>
              {t("tip.take-back")}
            </Button>
          </Row>
        </Form>
      ) : null}
      <Row>
        <LinkButton href={`/kennis/vertellen?bij=${id}`}>{t("tell.title")}</LinkButton>
        <a href={`/plan/activiteit/${id}`}>{t("to-plan")}</a>
      </Row>
    </Stack>
  );
}
