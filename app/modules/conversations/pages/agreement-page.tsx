import { randomUUID } from "node:crypto";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { choiceOf, doers, placeChoices } from "../agreement.ts";
import { agreementForm, signs } from "../agreement-form.ts";
import { doerName } from "../parts/agreement-text.tsx";
import { errorSentences, type Speech, speechOf } from "../parts/speech.ts";
import { type AgreementView, readAgreement } from "../read-conversation.ts";
import { addAgreement, changeAgreement, removeAgreement, type WhyNotChanged } from "../write-agreement.ts";
import { showConversation } from "./conversation-page.tsx";

const newOnes = (visit: Visit) => readAgreement(visit.actor, visit.param("conversation"));
const kept = (visit: Visit) => readAgreement(visit.actor, visit.param("conversation"), visit.param("agreement"));

export async function newAgreementPage(visit: Visit): Promise<Response> {
  return show(visit, await newOnes(visit));
}

export async function addAgreementPage(visit: Visit): Promise<Response> {
  const id = visit.param("conversation");
  const [typed, sent] = [await visit.form(agreementForm), await visit.form(signs)];
  if (!typed.ok) return show(visit, await newOnes(visit), typed);
  const outcome = await addAgreement(visit.actor, id, typed.value, sent.ok ? sent.value.once : undefined);
  if ("refused" in outcome) return show(visit, await newOnes(visit), whyNot(typed.raw, outcome.refused));
  return visit.redirect(`/gesprekken/${id}#afspraken`, speechOf(visit).t("agreements.saved"));
}

export async function agreementPage(visit: Visit): Promise<Response> {
  return show(visit, await kept(visit));
}

export async function changeAgreementPage(visit: Visit): Promise<Response> {
  const id = visit.param("conversation");
  const [typed, sent] = [await visit.form(agreementForm), await visit.form(signs)];
  if (!typed.ok) return show(visit, await kept(visit), typed);
  const outcome = await changeAgreement(visit.actor, id, visit.param("agreement"), typed.value, sent.ok ? sent.value.revision : 0);
  if ("refused" in outcome) return show(visit, await kept(visit), whyNot(typed.raw, outcome.refused));
  return visit.redirect(`/gesprekken/${id}#afspraken`, speechOf(visit).t("agreements.saved"));
}

export async function removeAgreementPage(visit: Visit): Promise<Response> {
  const id = visit.param("conversation");
  const sent = await visit.form(signs);
  const outcome = await removeAgreement(visit.actor, id, visit.param("agreement"), sent.ok ? sent.value.revision : 0);
  if ("refused" in outcome) return showConversation(visit, { refusal: outcome.refused });
  return visit.redirect(`/gesprekken/${id}#afspraken`, speechOf(visit).t("agreements.removed"));
}

type Typed = { readonly raw: TypedValues; readonly errors?: FieldErrors; readonly refusal?: WhyNotChanged };

function whyNot(raw: TypedValues, reason: WhyNotChanged): Typed {
  return reason === "in-the-past" ? { raw, errors: { untilOn: reason } } : { raw, refusal: reason };
}

function show(visit: Visit, view: AgreementView, typed?: Typed): Promise<Response> {
  const speech = speechOf(visit);
  const { t } = speech;
  const { conversation, agreement, names } = view;
  const name = names.get(view.other) ?? "";
  const employee = names.get(conversation.employeeId) ?? "";
  const errors = typed?.errors && errorSentences(speech, typed.errors, { name: employee });
  const title = t(agreement ? "agreements.change-title" : "agreements.new-title");
  const address = `/gesprekken/${conversation.id}`;
  return visit.page(
    { title, hasErrors: Boolean(errors), menu: "/gesprekken" },
    <>
      <Crumbs links={[{ href: address, label: t("page.title", { name }) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={title} />
      <Stack>
        {typed?.refusal ? <Note tone="bad" isAnswer title={t(`refused.${typed.refusal}`)} /> : null}
        <Form
          action={agreement ? `${address}/afspraken/${agreement.id}` : `${address}/afspraken/nieuw`}
          values={withoutSigns(typed?.raw)}
          errors={errors ?? {}}
          {...(agreement ? {} : { once: randomUUID() })}
        >
          {agreement ? <Hidden name="revision" value={agreement.revision} /> : null}
          <Fields speech={speech} view={view} employee={employee} />
          <FormActions>
            <Button>{t("agreements.save")}</Button>
            <LinkButton href={`${address}#afspraken`} look="plain">
              {t("page.title", { name })}
            </LinkButton>
          </FormActions>
        </Form>
      </Stack>
    </>,
    typed ? 422 : 200,
  );
}

function withoutSigns(raw: TypedValues = {}): TypedValues {
  return Object.fromEntries(Object.entries(raw).filter(([field]) => field !== "revision" && field !== "once"));
}

function Fields({ speech, view: { conversation, agreement, names }, employee }: { speech: Speech; view: AgreementView; employee: string }) {
  const { t, day } = speech;
  const people = { employee, manager: names.get(conversation.managerId) ?? "" };
  return (
    <>
      <TextField name="what" label={t("agreements.what")} hint={t("agreements.what-hint")} maxlength={200} value={agreement?.what ?? ""} />
      <TextArea name="seenBy" label={t("agreements.seen-by")} optional rows={2} maxlength={1000} value={agreement?.seenBy ?? ""} />
      <DateField name="untilOn" label={t("agreements.until")} hint={t("moment.date-hint")} optional value={agreement?.untilOn ? day(agreement.untilOn) : ""} />
      <Radios
        name="who"
        label={t("agreements.who")}
        value={agreement?.who ?? "employee"}
        choices={doers.map((who) => ({ value: who, label: doerName(speech, who, people) }))}
      />
      <TextArea name="needs" label={t("agreements.needs")} optional rows={2} maxlength={1000} value={agreement?.needs ?? ""} />
      <Radios
        name="becomes"
        label={t("agreements.becomes")}
        hint={t("agreements.becomes-hint", { name: employee })}
        value={agreement ? choiceOf(agreement) : "activity"}
        choices={placeChoices.map((place) => ({ value: place, label: t(`agreements.place.${place}`) }))}
      />
    </>
  );
}
