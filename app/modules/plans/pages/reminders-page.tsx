import { notAllowed } from "#platform/errors/errors.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, type FormErrors } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { Table } from "#ui/table.tsx";
import { changeReminders } from "../change-reminders.ts";
import { deadlinePolicy } from "../deadline-policy.ts";
import { deadlineWords } from "../deadline-words.ts";
import { reminderForm } from "../reminder-form.ts";
import { firstPlanMonths, reminderSettings } from "../reminder-settings.ts";

/** How this portal reminds people, for who looks at the terms; an administrator changes it here. */
export function remindersPage(visit: Visit): Promise<Response> {
  if (!deadlinePolicy.readReminders(visit.actor)) notAllowed();
  return show(visit);
}

export async function changeRemindersPage(visit: Visit): Promise<Response> {
  if (!deadlinePolicy.setReminders(visit.actor)) notAllowed();
  const t = visit.words(deadlineWords);
  const form = await visit.form(reminderForm);
  if (!form.ok) return show(visit, form.raw, Object.fromEntries(Object.keys(form.errors).map((field) => [field, t("error.choice-empty")])));
  await changeReminders(visit.actor, form.value);
  return visit.redirect("/termijnen/herinneringen", t("reminders.saved"));
}

function show(visit: Visit, values?: TypedValues, errors?: FormErrors): Promise<Response> {
  const t = visit.words(deadlineWords);
  const settings = reminderSettings(visit.portal);
  return visit.page(
    { title: t("reminders.title"), menu: deadlinePolicy.see(visit.actor) ? "/termijnen" : "/beheer", hasErrors: Boolean(errors) },
    <>
      {deadlinePolicy.see(visit.actor) ? <Crumbs links={[{ href: "/termijnen", label: t("title") }]} /> : null}
      <ErrorSummary errors={errors} />
      <PageHead title={t("reminders.title")} lead={t(settings.isOn ? "reminders.lead-on" : "reminders.lead-off")} />
      <Stack big>
        <How visit={visit} months={settings.firstPlanMonths} />
        {deadlinePolicy.setReminders(visit.actor) ? <Choices visit={visit} values={values} errors={errors} /> : <p class="soft">{t("reminders.not-yours")}</p>}
      </Stack>
    </>,
    errors ? 422 : 200,
  );
}

function How({ visit, months }: { visit: Visit; months: number }) {
  const t = visit.words(deadlineWords);
  const employee = t("reminders.to-employee");
  const rows = [
    { when: t("reminders.first", { months }), who: employee },
    { when: t("reminders.ahead"), who: employee },
    { when: t("reminders.shortly"), who: employee },
    { when: t("reminders.late"), who: employee },
    { when: t("reminders.weekly"), who: t("reminders.to-manager") },
  ];
  return (
    <Block id="wanneer" title={t("reminders.how")}>
      <Stack>
        <Table
          labelledBy="wanneer-title"
          rows={rows}
          columns={[
            { label: t("reminders.column.when"), isName: true, cell: ({ when }) => when },
            { label: t("reminders.column.who"), cell: ({ who }) => who },
          ]}
        />
        <p class="soft measure">{t("reminders.private")}</p>
      </Stack>
    </Block>
  );
}

function Choices({ visit, values, errors }: { visit: Visit; values: TypedValues | undefined; errors: FormErrors | undefined }) {
  const t = visit.words(deadlineWords);
  const settings = reminderSettings(visit.portal);
  const shown = values ?? { send: settings.isOn ? "yes" : "no", months: String(settings.firstPlanMonths) };
  return (
    <Form action="/termijnen/herinneringen" values={shown} {...(errors ? { errors } : {})}>
      <Radios
        name="send"
        label={t("reminders.choice")}
        choices={[
          { value: "yes", label: t("reminders.on") },
          { value: "no", label: t("reminders.off") },
        ]}
      />
      <Select
        name="months"
        label={t("reminders.months")}
        hint={t("reminders.months-hint")}
        width="10"
        options={firstPlanMonths.map((months) => ({ value: String(months), label: t("reminders.months-choice", { months }) }))}
      />
      <FormActions>
        <Button>{t("reminders.save")}</Button>
      </FormActions>
    </Form>
  );
}
