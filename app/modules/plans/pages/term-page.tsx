import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { DateField } from "#ui/text-field.tsx";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSentences } from "../parts/form-sentences.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { typedDate } from "../parts/typed-activity.ts";
import { termForm } from "../plan-form.ts";
import { changeTerm } from "../save-plan.ts";
import { viewOwnPlan } from "../view-own-plan.ts";

/** From when to when the own plan runs. */
export async function termPage(visit: Visit): Promise<Response> {
  const { plan } = await viewOwnPlan(visit.me);
  return showTerm(visit, { from: typedDate(plan.version.from), until: typedDate(plan.version.until) });
}

export async function changeTermPage(visit: Visit): Promise<Response> {
  const form = await visit.form(termForm);
  const { plan, page } = planSpeech(visit);
  if (!form.ok) return showTerm(visit, form.raw, formSentences(plan, form.errors));
  const outcome = await changeTerm(visit.me, form.value);
  if ("refused" in outcome) return showTerm(visit, form.raw, {}, plan(`refused.${outcome.refused}`));
  return visit.redirect("/plan", page("term.done"));
}

function showTerm(visit: Visit, values: TypedValues, errors: Readonly<Record<string, string>> = {}, refused?: string): Promise<Response> {
  const { plan, page } = planSpeech(visit);
  const isWrong = Object.keys(errors).length > 0;
  return visit.page(
    { title: page("term.title"), menu: "/plan", hasErrors: isWrong },
    <>
      <Crumbs links={[{ href: "/plan", label: plan("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={page("term.title")} lead={page("term.lead")} />
      {refused ? (
        <Note tone="bad" isAnswer>
          {refused}
        </Note>
      ) : null}
      <Form action="/plan/looptijd" values={values} errors={errors}>
        <DateField name="from" label={page("term.from")} hint={page("term.hint")} />
        <DateField name="until" label={page("term.until")} hint={page("term.hint")} />
        <FormActions>
          <Button>{page("term.save")}</Button>
          <a href="/plan">{page("cancel")}</a>
        </FormActions>
      </Form>
    </>,
    isWrong || refused ? 422 : 200,
  );
}
