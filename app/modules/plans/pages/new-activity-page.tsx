import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { activityForm } from "../activity-form.ts";
import { activityPageWords } from "../activity-page-words.ts";
import { ActivityFields } from "../parts/activity-fields.tsx";
import { FormSigns, RestoredNote } from "../parts/form-notes.tsx";
import { formSentences } from "../parts/form-sentences.ts";
import { onceOf, openForm, reopenForm } from "../parts/open-form.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { addActivity } from "../save-activity.ts";
import { viewNewActivity } from "../view-activity.ts";

type Trouble = { readonly raw: TypedValues; readonly errors: Readonly<Record<string, string>>; readonly refused?: string };

export async function newActivityPage(visit: Visit): Promise<Response> {
  return showNewActivity(visit);
}

export async function addActivityPage(visit: Visit): Promise<Response> {
  const form = await visit.form(activityForm);
  const t = visit.words(activityPageWords);
  if (!form.ok) return showNewActivity(visit, { raw: form.raw, errors: formSentences(planSpeech(visit).plan, form.errors) });
  const outcome = await addActivity(visit.me, form.value, onceOf(form.raw));
  if ("refused" in outcome) return showNewActivity(visit, { raw: form.raw, errors: {}, refused: t(`refused.${outcome.refused}`) });
  return visit.redirect("/plan#activiteiten", t("saved.added"));
}

async function showNewActivity(visit: Visit, trouble?: Trouble): Promise<Response> {
  const { goals, draft, standsStill, agreedVersion } = await viewNewActivity(visit.me);
  const t = visit.words(activityPageWords);
  const speech = planSpeech(visit);
  const opened = trouble ? reopenForm(trouble.raw, undefined) : openForm({}, 0, draft);
  const errors = trouble?.errors ?? {};
  const refused = trouble?.refused ?? (standsStill ? t("refused.already-submitted") : undefined);
  return visit.page(
    { title: t("new.title"), menu: "/plan", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/plan", label: speech.plan("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      {refused ? (
        <Note tone="bad" isAnswer={trouble !== undefined}>
          {refused}
        </Note>
      ) : null}
      <Stack>
        {agreedVersion ? <Note>{t("new-version", { agreed: agreedVersion, number: agreedVersion + 1 })}</Note> : null}
        <RestoredNote speech={speech} opened={opened} address="activiteit-nieuw" />
        <Form action="/plan/activiteit/nieuw" values={opened.values} errors={errors} autosave="/plan/concept/activiteit-nieuw">
          <FormSigns opened={opened} />
          <ActivityFields speech={speech} t={t} goals={goals} values={opened.values} errors={errors} />
          <FormActions>
            <Button>{t("save")}</Button>
            <a href="/plan#activiteiten">{speech.page("cancel")}</a>
          </FormActions>
        </Form>
      </Stack>
    </>,
    trouble ? 422 : 200,
  );
}
