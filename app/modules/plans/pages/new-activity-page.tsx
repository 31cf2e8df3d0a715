import { z } from "zod";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { activityIdeaWords } from "../activity-idea-words.ts";
import { ideaNames, ideas } from "../activity-ideas.ts";
import { activityForm } from "../activity-form.ts";
import { activityPageWords } from "../activity-page-words.ts";
import { activityKindNames } from "../activity.ts";
import { ActivityFields } from "../parts/activity-fields.tsx";
import { FormSigns, RestoredNote } from "../parts/form-notes.tsx";
import { formSentences } from "../parts/form-sentences.ts";
import { onceOf } from "../parts/once-of.ts";
import { openForm, reopenForm } from "../parts/open-form.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { addActivity } from "../save-activity.ts";
import { type ActivityForm, viewIdea, viewNewActivity } from "../view-activity.ts";
import { shortText } from "../text-field.ts";

type Trouble = { readonly raw: TypedValues; readonly errors: Readonly<Record<string, string>>; readonly refused?: string };

const uuid = z.uuid().optional().catch(undefined);
/** What somebody chose before the form (H-17). Names and ids only: what people write does not stand in an address. */
const begunWith = z.object({
  vorm: z.enum(activityKindNames).optional().catch(undefined),
  doel: uuid,
  idee: z.enum(ideaNames).optional().catch(undefined),
  bij: uuid,
});

export async function newActivityPage(visit: Visit): Promise<Response> {
  const { vorm, doel, idee, bij } = visit.query(begunWith);
  if (!idee || !bij) return showNewActivity(visit, await viewNewActivity(visit.me), startOf(vorm, doel));
  const form = await viewIdea(visit.me, bij);
  const title = form.subject ? visit.words(activityIdeaWords)(`about.${idee}`, { about: form.subject.title }).slice(0, shortText) : undefined;
  return showNewActivity(visit, form, { ...startOf(ideas[idee].kind, form.subject?.goalId), ...(title ? { title } : {}) });
}

function startOf(kind: string | undefined, goalId: string | null | undefined): TypedValues {
  return { ...(kind ? { kind } : {}), ...(goalId ? { goalId } : {}) };
}

export async function addActivityPage(visit: Visit): Promise<Response> {
  const form = await visit.form(activityForm);
  const t = visit.words(activityPageWords);
  if (!form.ok) return showAgain(visit, { raw: form.raw, errors: formSentences(planSpeech(visit).plan, form.errors) });
  const outcome = await addActivity(visit.me, form.value, onceOf(form.raw));
  if ("refused" in outcome) return showAgain(visit, { raw: form.raw, errors: {}, refused: t(`refused.${outcome.refused}`) });
  return visit.redirect("/plan#activiteiten", t("saved.added"));
}

async function showAgain(visit: Visit, trouble: Trouble): Promise<Response> {
  return showNewActivity(visit, await viewNewActivity(visit.me), {}, trouble);
}

function showNewActivity(visit: Visit, form: ActivityForm, start: TypedValues, trouble?: Trouble): Promise<Response> {
  const { goals, draft, standsStill, agreedVersion } = form;
  const t = visit.words(activityPageWords);
  const speech = planSpeech(visit);
  const opened = trouble ? reopenForm(trouble.raw, undefined) : openForm(start, 0, draft);
  const errors = trouble?.errors ?? {};
  const refused = trouble?.refused ?? (standsStill ? t("refused.already-submitted") : undefined);
  return visit.page(
    { title: t("new.title"), menu: "/plan", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/plan", label: speech.plan("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      <p>
        <a href="/plan/activiteit/kiezen">{t("new.help")}</a>
      </p>
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
