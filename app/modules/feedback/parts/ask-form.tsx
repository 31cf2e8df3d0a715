import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkboxes } from "#ui/choices.tsx";
import { Combo } from "#ui/combo.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { NoEnter } from "#ui/no-enter.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { askWords } from "../ask-words.ts";
import type { ChosenPeople } from "../choose-people.ts";
import { feedbackWords } from "../feedback-words.ts";
import { bankQuestions, longest } from "../feedback.ts";

type Props = { visit: Visit; chosen: ChosenPeople; values: TypedValues; errors: Readonly<Record<string, string>> };

/** Whom, what and until when, in one form: what was typed stays while somebody adds colleagues. */
export function AskForm({ visit, chosen, values, errors }: Props) {
  const t = visit.words(askWords);
  return (
    <>
      <Crumbs links={[{ href: "/feedback", label: visit.words(feedbackWords)("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Form action="/feedback/nieuw" values={values} errors={errors}>
        <NoEnter />
        <Hidden name="once" value={formSign(values)} />
        <Whom visit={visit} chosen={chosen} />
        <Block id="wat" title={t("questions.title")}>
          <Stack big>
            <TextField name="topic" label={t("topic")} hint={t("topic.hint")} maxlength={longest.topic} optional />
            <Checkboxes
              name="bank"
              label={t("bank")}
              hint={t("bank.hint")}
              choices={bankQuestions.map((key) => ({ value: key, label: t(`bank.${key}`) }))}
              optional
            />
            <Details summary={t("own")} open={["own-1", "own-2", "own-3"].some((name) => Boolean(values[name]))}>
              <Stack>
                {(["own-1", "own-2", "own-3"] as const).map((name) => (
                  <TextField name={name} label={t(name)} maxlength={longest.question} optional />
                ))}
              </Stack>
            </Details>
            <DateField name="until" label={t("until")} hint={t("until.hint")} />
          </Stack>
        </Block>
        <FormActions>
          <Button>{t("send")}</Button>
          <LinkButton href="/feedback" look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}

function Whom({ visit, chosen: { people, found } }: { visit: Visit; chosen: ChosenPeople }) {
  const t = visit.words(askWords);
  return (
    <Block id="wie" title={t("people.title")}>
      <Stack>
        {people.length > 0 ? (
          <Checkboxes
            name="people"
            label={t("people")}
            hint={t("people.hint")}
            choices={people.map(({ id, name }) => ({ value: id, label: name, checked: true }))}
            optional
          />
        ) : null}
        <Combo
          name="who"
          label={t("who")}
          hint={t("who.hint")}
          source="/feedback/collegas"
          {...(found && found.length > 0 ? { found: found.map(({ id, name, note }) => ({ value: id, label: name, note })) } : {})}
        />
        <p class="row">
          <Button look="second" name="who-add" value="1" formnovalidate>
            {t("add")}
          </Button>
        </p>
      </Stack>
    </Block>
  );
}
