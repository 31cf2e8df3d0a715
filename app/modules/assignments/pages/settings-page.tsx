import { notAllowed } from "#platform/errors/errors.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, type FormErrors } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { TextField } from "#ui/text-field.tsx";
import { changeRegister, professionalRegister } from "#modules/plans/public.ts";
import { settingsForm } from "../assignment-form.ts";
import { assignmentPolicy } from "../assignment-policy.ts";
import { assignmentSettings, expireChoices, remindChoices } from "../assignment-settings.ts";
import { changeAssignmentSettings } from "../change-assignment-settings.ts";
import { costsWords } from "../costs-words.ts";

/** After how many days somebody is reminded of a question, after how many the employer pays, and what the register is called. */
export function settingsPage(visit: Visit): Promise<Response> {
  if (!assignmentPolicy.readSettings(visit.actor)) notAllowed();
  return show(visit);
}

export async function changeSettingsPage(visit: Visit): Promise<Response> {
  if (!assignmentPolicy.changeSettings(visit.actor)) notAllowed();
  const t = visit.words(costsWords);
  const form = await visit.form(settingsForm);
  if (!form.ok)
    return show(
      visit,
      form.raw,
      Object.fromEntries(Object.keys(form.errors).map((field) => [field, t(field === "register" ? "error.text-too-long" : "error.choice-empty")])),
    );
  const { remindAfterDays, expireAfterDays } = form.value.days;
  if (!remindChoices.some((days) => days === remindAfterDays)) return show(visit, form.raw, { remind: t("error.choice-empty") });
  if (!expireChoices.some((days) => days === expireAfterDays)) return show(visit, form.raw, { expire: t("error.choice-empty") });
  const outcome = await changeAssignmentSettings(visit.actor, form.value.days);
  if ("refused" in outcome) return show(visit, form.raw, { remind: t(`error.${outcome.refused}`) });
  if (form.value.register !== (professionalRegister(visit.portal) ?? "")) await changeRegister(visit.actor, form.value.register);
  return visit.redirect("/opgedragen/instellingen", t("settings.saved"));
}

function show(visit: Visit, raw?: TypedValues, errors?: FormErrors): Promise<Response> {
  const t = visit.words(costsWords);
  const { remindAfterDays, expireAfterDays } = assignmentSettings(visit.portal);
  const days = (choices: readonly number[]) => choices.map((count) => ({ value: String(count), label: t("settings.days", { count }) }));
  return visit.page(
    { title: t("settings.title"), menu: assignmentPolicy.seeCosts(visit.actor) ? "/opgedragen/overzicht" : "/beheer", hasErrors: Boolean(errors) },
    <>
      {assignmentPolicy.seeCosts(visit.actor) ? <Crumbs links={[{ href: "/opgedragen/overzicht", label: t("title") }]} /> : null}
      <ErrorSummary errors={errors} />
      <PageHead title={t("settings.title")} lead={t("settings.lead", { remind: remindAfterDays, expire: expireAfterDays })} />
      <Stack>
        <p class="measure soft">{t("settings.year-end")}</p>
        {assignmentPolicy.changeSettings(visit.actor) ? (
          <Form
            action="/opgedragen/instellingen"
            values={raw ?? { remind: String(remindAfterDays), expire: String(expireAfterDays), register: professionalRegister(visit.portal) ?? "" }}
            errors={errors}
          >
            <Select name="remind" label={t("settings.remind")} width="10" options={days(remindChoices)} />
            <Select name="expire" label={t("settings.expire")} hint={t("settings.expire.hint")} width="10" options={days(expireChoices)} />
            <TextField name="register" label={t("settings.register")} hint={t("settings.register.hint")} width="20" optional />
            <FormActions>
              <Button>{t("settings.save")}</Button>
            </FormActions>
          </Form>
        ) : (
          <p class="soft">{t("settings.not-yours")}</p>
        )}
      </Stack>
    </>,
    errors ? 422 : 200,
  );
}
