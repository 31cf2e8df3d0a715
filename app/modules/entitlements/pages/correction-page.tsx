import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure } from "#platform/amounts/format-amounts.ts";
import { notFound } from "#platform/errors/errors.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign, withNewSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, type FormErrors } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { HoursField, MoneyField, TextField } from "#ui/text-field.tsx";
import { correctionForm } from "../booking-form.ts";
import { correctEntry } from "../correct-entry.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { readCorrectable } from "../read-correctable.ts";
import { correctionSentence, errorSentences } from "../parts/form-sentences.ts";
import { rightPageWords } from "../right-page-words.ts";
import { afterwards } from "./booking-page.tsx";

type State = { readonly values?: TypedValues; readonly errors?: FormErrors; readonly refusal?: string };

export function correctionPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

/** Takes back what was too much, by a new entry below the booking. */
export async function correctPage(visit: Visit): Promise<Response> {
  const form = await visit.form(correctionForm);
  if (!form.ok) return show(visit, { values: form.raw, errors: errorSentences(visit, form.errors) });
  const { hours, money, description } = form.value;
  const onceKey = `correction ${formSign(form.raw)}`;
  const outcome = await correctEntry(visit.actor, { entryId: visit.param("entry"), shouldBe: { hours, money }, description, onceKey });
  if ("refused" in outcome) {
    return show(visit, {
      values: outcome.refused.reason === "sent-before" ? withNewSign(form.raw) : form.raw,
      refusal: correctionSentence(visit, outcome.refused),
    });
  }
  return visit.redirect("/mijn-recht#boekingen", await afterwards(visit, "corrected"));
}

async function show(visit: Visit, state: State): Promise<Response> {
  const t = visit.words(rightPageWords);
  const { language } = visit.tone;
  const { entry, left, what } = (await readCorrectable(visit.me, visit.param("entry"))) ?? notFound();
  const booked = { date: formatDate(language, entry.on), hours: formatHours(language, left.hours), money: formatMoney(language, left.money), what };
  return visit.page(
    { title: t("correction.title"), menu: "/mijn-recht", hasErrors: Boolean(state.errors) },
    <>
      <Crumbs links={[{ href: "/mijn-recht", label: visit.words(entitlementWords)("title") }]} />
      <ErrorSummary errors={state.errors} />
      {state.refusal ? (
        <Note tone="bad" isAnswer title={t("not-corrected")}>
          {state.refusal}
        </Note>
      ) : null}
      <PageHead title={t("correction.title")} lead={t("correction.lead", booked)} />
      <Form action={`/mijn-recht/boeking/${entry.id}/correctie`} values={state.values} errors={state.errors} once={formSign(state.values)}>
        <HoursField
          name="hours"
          label={t("correction.hours")}
          hint={t("booking.hours.hint")}
          unit={t("booking.hours.unit")}
          value={formatHoursFigure(language, left.hours)}
        />
        <MoneyField name="money" label={t("correction.money")} value={formatMoneyFigure(language, left.money)} />
        <TextField name="description" label={t("correction.why")} />
        <FormActions>
          <Button>{t("correction.save")}</Button>
          <LinkButton href="/mijn-recht" look="plain">
            {t("back.correction")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    (state.errors ?? state.refusal) ? 422 : 200,
  );
}
