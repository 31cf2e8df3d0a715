import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Form, FormActions, type FormErrors, Hidden } from "#ui/form.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { answerWords } from "../answer-words.ts";
import { answerField } from "../feedback-form.ts";
import { longest } from "../feedback.ts";
import type { AskedFeedback } from "../read-feedback.ts";

type Props = { visit: Visit; asked: AskedFeedback };

/** Who reads it, before anything is typed. */
export function Reader({ visit, asked: { invitation, name, until } }: Props) {
  const t = visit.words(answerWords);
  return (
    <Note title={t("reader.title")}>
      {t(invitation.group === "manager" ? "reader.as-manager" : "reader", { name })} {t("reader.use", { name })}{" "}
      {t("reader.change", { name, date: formatDate(visit.tone.language, until) })}
    </Note>
  );
}

/** What became of it so far: it lies ready, or somebody would rather not. */
export function Standing({ visit, asked: { invitation, name, until } }: Props) {
  const state = invitation.answeredAt ? "given" : invitation.declinedAt ? "declined" : undefined;
  if (!state) return null;
  const t = visit.words(answerWords);
  return (
    <Note tone="good" title={t(`${state}.title`)}>
      {t(`${state}.text`, { name, date: formatDate(visit.tone.language, until) })}
    </Note>
  );
}

/** The questions with what was said before. It carries which version it was opened on, so that two windows do not overwrite each other. */
export function AnswerForm({ visit, asked, raw, errors }: Props & { raw: TypedValues | undefined; errors: FormErrors }) {
  const t = visit.words(answerWords);
  const { questions, kept, invitation, name } = asked;
  const values = raw ?? Object.fromEntries(questions.map(({ id, position }) => [answerField(position), kept.get(id) ?? ""]));
  return (
    <Form action={`/feedback/antwoord/${invitation.id}`} values={values} errors={errors}>
      <Hidden name="revision" value={invitation.revision} />
      <p class="soft">{t("lead.time")}</p>
      {questions.map(({ position, question }) => (
        <TextArea name={answerField(position)} label={question} rows={4} maxlength={longest.answer} optional />
      ))}
      <FormActions>
        <Button>{invitation.answeredAt ? t("send.again") : t("send", { name })}</Button>
      </FormActions>
    </Form>
  );
}

/** The way out, which asks for no reason. Gone once somebody took it: the form above is the way back. */
export function RatherNot({ visit, asked: { invitation, name } }: Props) {
  if (invitation.declinedAt) return null;
  const t = visit.words(answerWords);
  const isGiven = invitation.answeredAt !== null;
  return (
    <Block id="liever-niet" title={isGiven ? t("no.back") : t("no")}>
      <Stack>
        <p class="measure soft">{t(isGiven ? "no.back.text" : "no.text", { name })}</p>
        <Form action={`/feedback/antwoord/${invitation.id}/liever-niet`}>
          <FormActions>
            <Button look="second">{isGiven ? t("no.back") : t("no")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}
