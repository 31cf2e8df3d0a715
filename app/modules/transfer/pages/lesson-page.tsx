import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { agendaWords } from "../agenda-words.ts";
import { knowledgeWords } from "../knowledge-words.ts";
import { writeLesson } from "../queue-topic.ts";
import { readOwnTopic } from "../read-knowledge.ts";
import { lessonForm, longestLesson } from "../topic-form.ts";
import type { Topic } from "../topic-table.ts";

/** What there was to learn from what one told, as a card for the team. */
export async function lessonPage(visit: Visit): Promise<Response> {
  const topic = await readOwnTopic(visit.me, visit.param("topic"));
  return show(visit, topic, { lesson: topic.lesson });
}

export async function keepLessonPage(visit: Visit): Promise<Response> {
  const id = visit.param("topic");
  const form = await visit.form(lessonForm);
  if (!form.ok) return show(visit, await readOwnTopic(visit.me, id), form.raw, form.errors);
  const { unitId } = await writeLesson(visit.me, id, form.value.lesson);
  return visit.redirect(`/kennis/team/${unitId}#geleerd`, visit.words(agendaWords)("card.kept"));
}

function show(visit: Visit, topic: Topic, values: TypedValues, wrong?: FieldErrors): Promise<Response> {
  const t = visit.words(agendaWords);
  const errors = Object.fromEntries(Object.entries(wrong ?? {}).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof agendaWords.nl>)]));
  const team = `/kennis/team/${topic.unitId}`;
  return visit.page(
    { title: t("card.title"), menu: "/kennis", hasErrors: wrong !== undefined },
    <>
      <Crumbs
        links={[
          { href: "/kennis", label: t("title.short") },
          { href: team, label: t("back") },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={t("card.title")} lead={t("card.lead")} />
      <Form action={`/kennis/onderwerp/${topic.id}/kaart`} values={values} errors={errors}>
        <TextArea name="lesson" label={t("card.field", { topic: topic.title })} hint={t("card.field.hint")} rows={4} maxlength={longestLesson} />
        <FormActions>
          <Button>{t("card.send")}</Button>
          <a href={team}>{visit.words(knowledgeWords)("cancel")}</a>
        </FormActions>
      </Form>
    </>,
    wrong ? 422 : 200,
  );
}
