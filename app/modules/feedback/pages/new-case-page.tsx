import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { caseForm } from "../case-form.ts";
import { caseWords } from "../case-words.ts";
import { longestCase } from "../case.ts";
import { NameNote, nameErrors } from "../parts/case-parts.tsx";
import { formErrors } from "../parts/form-errors.ts";
import { type NameInText, writeCase } from "../write-case.ts";

type Word = WordKey<typeof caseWords.nl>;

/** The form to lay a case before other managers. */
export function newCasePage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function writeCasePage(visit: Visit): Promise<Response> {
  const t = visit.words(caseWords);
  const form = await visit.form(caseForm);
  if (!form.ok) return show(visit, form.raw, { errors: formErrors(form.errors, (code) => t(`error.${code}` as Word)) });
  const outcome = await writeCase(visit.actor, form.value);
  if ("refused" in outcome) return show(visit, form.raw, { errors: nameErrors(visit, outcome.refused), names: outcome.refused });
  return visit.redirect(`/casussen/${outcome.done}`, t("sent"));
}

type Trouble = { readonly errors: Record<string, string>; readonly names?: readonly NameInText[] };

function show(visit: Visit, values: TypedValues, trouble?: Trouble): Promise<Response> {
  const t = visit.words(caseWords);
  const errors = trouble?.errors ?? {};
  return visit.page(
    { title: t("new"), menu: "/casussen", hasErrors: trouble !== undefined },
    <>
      <Crumbs links={[{ href: "/casussen", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("new")} lead={t("new.lead")} />
      <Form action="/casussen/nieuw" values={values} errors={errors} once={formSign(values)}>
        <TextField name="title" label={t("field.title")} maxlength={longestCase.title} />
        <TextArea name="situation" label={t("field.situation")} hint={t("field.situation.hint")} rows={6} maxlength={longestCase.situation} />
        <TextArea name="question" label={t("field.question")} rows={2} maxlength={longestCase.question} />
        <Checkbox name="showsName" value="yes" label={t("field.name")} hint={t("field.name.hint")} />
        <FormActions>
          <Button>{t("send")}</Button>
          <LinkButton href="/casussen" look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
        <NameNote visit={visit} names={trouble?.names ?? []} raw={values} />
      </Form>
    </>,
    trouble ? 422 : 200,
  );
}
