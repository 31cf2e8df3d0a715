import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, HoursField, MoneyField } from "#ui/text-field.tsx";
import { decideQualification, finishQualification } from "../decide-qualification.ts";
import { RequestState } from "../parts/request-state.tsx";
import { errorSentences, levelWords, stepLine } from "../parts/sentences.ts";
import type { WhyNotDecidable } from "../qualification.ts";
import { decisionForm, finishForm } from "../qualification-form.ts";
import { qualificationWords } from "../qualification-words.ts";
import { type OneRequest, readRequest } from "../read-qualifications.ts";

type State = { readonly errors?: Readonly<Record<string, string>>; readonly raw?: TypedValues; readonly refusal?: string };

/** One request: what it is for, what happened, and what HR can do with it now. */
export function requestPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function decidePage(visit: Visit): Promise<Response> {
  const t = visit.words(qualificationWords);
  const form = await visit.form(decisionForm);
  if (!form.ok) return show(visit, { errors: errorSentences(visit, form.errors), raw: form.raw });
  const outcome = await decideQualification(visit.me, visit.param("request"), form.value);
  if ("refused" in outcome) return show(visit, { ...refusal(outcome.refused, t(`refused.${outcome.refused}`)), raw: form.raw });
  const { name } = await readRequest(visit.me, visit.param("request"));
  return visit.redirect(`/erkenning/aanvragen/${visit.param("request")}`, t("decided", { name }));
}

function refusal(reason: WhyNotDecidable, sentence: string): State {
  return reason === "decided-already" || reason === "own-request" ? { refusal: sentence } : { errors: { reason: sentence } };
}

export async function finishPage(visit: Visit): Promise<Response> {
  const t = visit.words(qualificationWords);
  const form = await visit.form(finishForm);
  if (!form.ok) return show(visit, { errors: errorSentences(visit, form.errors), raw: form.raw });
  const outcome = await finishQualification(visit.me, visit.param("request"), form.value);
  if ("done" in outcome) return visit.redirect(`/erkenning/aanvragen/${visit.param("request")}`, t("finished"));
  const sentence = t(`refused.${outcome.refused}`);
  return show(visit, { ...(outcome.refused === "not-granted" ? { refusal: sentence } : { errors: { doneOn: sentence } }), raw: form.raw });
}

async function show(visit: Visit, state: State): Promise<Response> {
  const t = visit.words(qualificationWords);
  const found = await readRequest(visit.me, visit.param("request"));
  const { request, name, isOwn } = found;
  const hasErrors = Object.keys(state.errors ?? {}).length > 0;
  return visit.page(
    { title: t(`kind.${request.kind}`), hasErrors, menu: "/erkenning/aanvragen" },
    <>
      <Crumbs links={[{ href: "/erkenning/aanvragen", label: t("list.title") }]} />
      <ErrorSummary errors={state.errors} />
      {state.refusal ? (
        <Note tone="bad" isAnswer>
          {state.refusal}
        </Note>
      ) : null}
      <PageHead title={t(`kind.${request.kind}`)} lead={name} />
      <Stack big>
        <Facts
          facts={[
            { label: t("column.state"), value: <RequestState visit={visit} stands={request.stands} /> },
            { label: t("column.level"), value: levelWords(visit, request.level) },
            { label: t("column.asked"), value: formatDate(visit.tone.language, request.askedOn) },
            ...(request.why === "" ? [] : [{ label: t("one.why"), value: request.why }]),
          ]}
        />
        {request.repeatableFrom ? (
          <Note tone="warn" title={t("one.early.title")}>
            {t("one.early", { name, date: formatDate(visit.tone.language, request.repeatableFrom) })}
          </Note>
        ) : null}
        <Block id="stappen" title={t("one.steps")}>
          <LineList lines={request.steps.map((step) => stepLine(visit, step))} />
        </Block>
        {isOwn && request.stands === "asked" ? <p class="soft">{t("refused.own-request")}</p> : null}
        {!isOwn && request.stands === "asked" ? <Decide visit={visit} found={found} state={state} /> : null}
        {request.stands === "granted" ? <Finish visit={visit} found={found} state={state} /> : null}
      </Stack>
    </>,
    hasErrors || state.refusal ? 422 : 200,
  );
}

type Shown = { visit: Visit; found: OneRequest; state: State };

function Decide({ visit, found: { request, name }, state }: Shown) {
  const t = visit.words(qualificationWords);
  return (
    <Block id="besluit" title={t("decide.title")}>
      <Form action={`/erkenning/aanvragen/${request.id}/besluit`} errors={state.errors} values={state.raw}>
        <Radios
          name="decision"
          label={t("decide.decision")}
          choices={[
            { value: "granted", label: t("decide.granted") },
            { value: "declined", label: t("decide.declined") },
          ]}
        />
        <TextArea name="reason" label={t("decide.reason")} hint={t("decide.reason-hint", { name })} rows={3} optional={request.repeatableFrom === null} />
        <HoursField name="hours" label={t("decide.hours")} hint={t("decide.costs-hint")} unit={t("unit")} optional />
        <MoneyField name="money" label={t("decide.money")} optional />
        <FormActions>
          <Button>{t("decide.send")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

function Finish({ visit, found: { request, name }, state }: Shown) {
  const t = visit.words(qualificationWords);
  return (
    <Block id="klaar" title={t("finish.title")}>
      <p class="measure">{t("finish.hint", { name })}</p>
      <Form action={`/erkenning/aanvragen/${request.id}/klaar`} errors={state.errors} values={state.raw}>
        <DateField name="doneOn" label={t("finish.done-on")} hint={t("finish.date-hint")} />
        <HoursField name="hours" label={t("finish.hours")} unit={t("unit")} optional />
        <MoneyField name="money" label={t("finish.money")} optional />
        <FormActions>
          <Button>{t("finish.send")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}
