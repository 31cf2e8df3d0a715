import { z } from "zod";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { knowledgeWords } from "../knowledge-words.ts";
import { queueTopic } from "../queue-topic.ts";
import { readTelling } from "../read-knowledge.ts";
import type { Team } from "../teams-of.ts";
import { longestLesson, longestTopic, topicForm } from "../topic-form.ts";

const id = z.uuid().optional().catch(undefined);
const asked = z.object({ bij: id, team: id });

/** H-57: puts what one learned in the queue of one's team, beginning with a finished activity or with nothing. */
export async function tellPage(visit: Visit): Promise<Response> {
  const { bij, team } = visit.query(asked);
  const { teams, activity } = await readTelling(visit.me, bij);
  const start = {
    title: activity?.title.slice(0, longestTopic) ?? "",
    activityId: activity?.id ?? "",
    unitId: teams.find((each) => each.id === team)?.id ?? (teams.length === 1 ? (teams[0]?.id ?? "") : ""),
    once: crypto.randomUUID(),
  };
  return show(visit, teams, start);
}

export async function queueTopicPage(visit: Visit): Promise<Response> {
  const form = await visit.form(topicForm);
  if (!form.ok) return show(visit, (await readTelling(visit.me, undefined)).teams, form.raw, form.errors);
  await queueTopic(visit.me, form.value);
  return visit.redirect(`/kennis/team/${form.value.unitId}`, visit.words(knowledgeWords)("tell.sent"));
}

function show(visit: Visit, teams: readonly Team[], values: TypedValues, wrong?: FieldErrors): Promise<Response> {
  const t = visit.words(knowledgeWords);
  const errors = Object.fromEntries(Object.entries(wrong ?? {}).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof knowledgeWords.nl>)]));
  const hidden = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return visit.page(
    { title: t("tell.title"), menu: "/kennis", hasErrors: wrong !== undefined },
    <>
      <Crumbs links={[{ href: "/kennis", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("tell.title")} lead={teams.length > 0 ? t("tell.lead") : undefined} />
      {teams.length === 0 ? (
        <Empty
          title={t("tell.no-team")}
          action={
            <LinkButton href="/kennis" look="second">
              {t("title")}
            </LinkButton>
          }
        >
          {t("tell.no-team.text")}
        </Empty>
      ) : (
        <Form action="/kennis/vertellen" values={values} errors={errors}>
          <Hidden name="activityId" value={hidden("activityId")} />
          <Hidden name="once" value={hidden("once")} />
          <Select name="unitId" label={t("tell.unit")} none={t("tell.unit")} options={teams.map((team) => ({ value: team.id, label: team.name }))} />
          <TextField name="title" label={t("tell.topic")} hint={t("tell.topic.hint")} maxlength={longestTopic} />
          <TextArea name="brings" label={t("tell.brings")} hint={t("tell.brings.hint")} rows={3} maxlength={longestLesson} optional />
          <FormActions>
            <Button>{t("tell.send")}</Button>
            <a href="/kennis">{t("cancel")}</a>
          </FormActions>
        </Form>
      )}
    </>,
    wrong ? 422 : 200,
  );
}
