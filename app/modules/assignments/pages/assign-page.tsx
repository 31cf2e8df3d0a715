import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { formSign, withNewSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkbox, Checkboxes, Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, HoursField, MoneyField, TextField } from "#ui/text-field.tsx";
import { activityCategories, activityWords, everyName, registerMark } from "#modules/plans/public.ts";
import { assignActivity, type AssignRefusal } from "../assign-activity.ts";
import { assignmentForm } from "../assignment-form.ts";
import { type AssignChoices, readAssignChoices } from "../read-team.ts";
import { teamAssignmentWords } from "../team-assignment-words.ts";

type Trouble = { readonly raw: TypedValues; readonly errors?: Record<string, string>; readonly refusal?: string };

/** The form to assign with. */
export function newAssignmentPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function assignPage(visit: Visit): Promise<Response> {
  const t = visit.words(teamAssignmentWords);
  const form = await visit.form(assignmentForm);
  if (!form.ok) return show(visit, { raw: form.raw, errors: sentences(visit, form.errors) });
  const outcome = await assignActivity(visit.actor, { ...form.value, once: formSign(form.raw) });
  if ("refused" in outcome) {
    const raw = outcome.refused.reason === "sent-before" ? withNewSign(form.raw) : form.raw;
    return show(visit, { raw, refusal: refusalSentence(visit, outcome.refused) });
  }
  return visit.redirect("/opgedragen/team", t("saved", { count: form.value.people.length }));
}

function sentences(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(teamAssignmentWords);
  // One of the people in the list is wrong: the field is the list.
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field.split(".")[0], t(`error.${code}` as WordKey<typeof teamAssignmentWords.nl>)]));
}

function refusalSentence(visit: Visit, { reason, names, yearStart }: AssignRefusal): string {
  const t = visit.words(teamAssignmentWords);
  const { language } = visit.tone;
  const isOfCharge = reason === "year-over" || reason === "year-not-begun";
  const all = everyName(
    language,
    names.map((name) => ({ name })),
  );
  return t(isOfCharge ? `refused.charge.${reason}` : `refused.${reason}`, { names: all, date: formatDate(language, yearStart) });
}

async function show(visit: Visit, trouble?: Trouble): Promise<Response> {
  const t = visit.words(teamAssignmentWords);
  const choices = await readAssignChoices(visit.actor);
  return visit.page(
    { title: t("form.title"), menu: "/opgedragen/team", hasErrors: Boolean(trouble?.errors) },
    <>
      <Crumbs links={[{ href: "/opgedragen/team", label: t("title") }]} />
      <ErrorSummary errors={trouble?.errors} />
      {trouble?.refusal ? (
        <Note tone="bad" isAnswer title={t("not-assigned")}>
          {trouble.refusal}
        </Note>
      ) : null}
      <PageHead title={t("form.title")} lead={t("form.lead")} />
      {choices.people.length > 0 ? (
        <AssignForm visit={visit} choices={choices} trouble={trouble} />
      ) : (
        <Empty title={t("empty.people.title")}>{t("empty.people")}</Empty>
      )}
    </>,
    trouble ? 422 : 200,
  );
}

function AssignForm({ visit, choices, trouble }: { visit: Visit; choices: AssignChoices; trouble: Trouble | undefined }) {
  const t = visit.words(teamAssignmentWords);
  const category = visit.words(activityWords);
  return (
    <Form action="/opgedragen/team/nieuw" values={trouble?.raw} errors={trouble?.errors} once={formSign(trouble?.raw)}>
      <Checkboxes
        name="people"
        label={t("form.people")}
        choices={choices.people.map(({ id, name, functionTitle }) => ({ value: id, label: functionTitle ? `${name}, ${functionTitle}` : name }))}
      />
      <TextField name="title" label={t("form.what")} hint={t("form.what.hint")} maxlength={200} />
      <TextArea name="purpose" label={t("form.purpose")} hint={t("form.purpose.hint")} rows={3} optional />
      {choices.goals.length > 0 ? (
        <Select
          name="goalId"
          label={t("form.goal")}
          none={t("form.goal.none")}
          options={choices.goals.map(({ id, title, unit }) => ({ value: id, label: `${unit}: ${title}` }))}
        />
      ) : null}
      <DateField name="startsOn" label={t("form.starts")} hint={t("form.date.hint")} />
      <DateField name="endsOn" label={t("form.ends")} hint={t("form.ends.hint")} optional />
      <HoursField name="hours" label={t("form.hours")} hint={t("form.hours.hint")} unit={t("form.hours.unit")} />
      <MoneyField name="money" label={t("form.money")} hint={t("form.money.hint")} />
      <Radios
        name="category"
        label={t("form.category")}
        value="a"
        choices={activityCategories.map((value) => ({ value, label: category(`category.${value}`) }))}
      />
      <Charge visit={visit} hasRights={choices.hasRights} />
      <Checkbox name="isRegistered" value="yes" label={registerMark(visit)} />
      <FormActions>
        <Button>{t("form.save")}</Button>
        <LinkButton href="/opgedragen/team" look="plain">
          {t("form.cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

/** Nothing to choose where nobody has a right: then the employer pays. */
function Charge({ visit, hasRights }: { visit: Visit; hasRights: boolean }) {
  if (!hasRights) return null;
  const t = visit.words(teamAssignmentWords);
  const choices = (["employer", "right"] as const).map((value) => ({ value, label: t(`form.charge.${value}`), hint: t(`form.charge.${value}.hint`) }));
  return <Radios name="charge" label={t("form.charge")} value="employer" choices={choices} />;
}
