import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { initiativeForm } from "../initiative-form.ts";
import { initiativeWords } from "../initiative-words.ts";
import { InitiativeFields, initiativeErrors } from "../parts/initiative-fields.tsx";
import { readOwnReach } from "../read-initiatives.ts";
import { startInitiative } from "../start-initiative.ts";

/** H-58: a title and an idea. */
export async function newInitiativePage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function startInitiativePage(visit: Visit): Promise<Response> {
  const form = await visit.form(initiativeForm);
  if (!form.ok) return show(visit, form.raw, form.errors);
  const id = await startInitiative(visit.me, form.value);
  return visit.redirect(`/initiatieven/${id}`, visit.words(initiativeWords)("started"));
}

async function show(visit: Visit, values: TypedValues, wrong?: FieldErrors): Promise<Response> {
  const t = visit.words(initiativeWords);
  const units = await readOwnReach(visit.me);
  const errors = initiativeErrors(visit, wrong);
  return visit.page(
    { title: t("new.title"), menu: "/initiatieven", hasErrors: wrong !== undefined },
    <>
      <Crumbs links={[{ href: "/initiatieven", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      <Form action="/initiatieven/nieuw" values={values} errors={errors}>
        <Hidden name="once" value={formSign(values)} />
        <InitiativeFields visit={visit} />
        {units.length > 0 ? (
          <Select name="unitId" label={t("field.unit")} none={t("field.unit.all")} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : null}
        <FormActions>
          <Button>{t("new.send")}</Button>
          <a href="/initiatieven">{t("cancel")}</a>
        </FormActions>
      </Form>
    </>,
    wrong ? 422 : 200,
  );
}
