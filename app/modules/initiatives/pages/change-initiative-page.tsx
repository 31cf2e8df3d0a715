import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { changeInitiative, readToChange } from "../change-initiative.ts";
import { changeForm } from "../initiative-form.ts";
import { initiativeWords } from "../initiative-words.ts";
import { InitiativeFields, initiativeErrors } from "../parts/initiative-fields.tsx";

/** For who started it: other words for the same initiative. */
export function changeInitiativePage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function keepInitiativePage(visit: Visit): Promise<Response> {
  const form = await visit.form(changeForm);
  if (!form.ok) return show(visit, { values: form.raw, wrong: form.errors });
  const id = visit.param("initiative");
  await changeInitiative(visit.me, id, form.value);
  return visit.redirect(`/initiatieven/${id}`, visit.words(initiativeWords)("done.changed"));
}

async function show(visit: Visit, typed?: { values: TypedValues; wrong: FieldErrors }): Promise<Response> {
  const t = visit.words(initiativeWords);
  const { id, title, idea, workshop } = await readToChange(visit.me, visit.param("initiative"));
  const errors = initiativeErrors(visit, typed?.wrong);
  return visit.page(
    { title: t("change.title"), menu: "/initiatieven", hasErrors: typed !== undefined },
    <>
      <Crumbs
        links={[
          { href: "/initiatieven", label: t("title") },
          { href: `/initiatieven/${id}`, label: title },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={t("change.title")} lead={t("change.lead")} />
      <Form action={`/initiatieven/${id}/aanpassen`} values={typed?.values ?? { title, idea, workshop }} errors={errors}>
        <InitiativeFields visit={visit} />
        <FormActions>
          <Button>{t("change.send")}</Button>
          <a href={`/initiatieven/${id}`}>{t("cancel")}</a>
        </FormActions>
      </Form>
    </>,
    typed ? 422 : 200,
  );
}
